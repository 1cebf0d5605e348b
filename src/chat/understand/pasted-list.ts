/** Several lines sent without a command: a list of customers to be (a name a line, perhaps a phone or e-mail), or not. */
import { findEmail } from '../../values/email.ts';
import { findMoney } from '../../values/money.ts';
import { findPhone } from '../../values/phone.ts';
import { findWhen } from '../../values/when.ts';
import type { ReadEnv } from '../grammar.ts';
import { moneyOptions, phoneOptions, whenOptions } from '../read-options.ts';
import { couldBeCalled } from './could-name.ts';

/** Lines that are looked at closely; the rest of a long paste will be like them. */
const JUDGED = 40;
const LONGEST_LINE = 200;
const LONGEST_NAME = 60;
const MOST_WORDS = 6;

/** Said of somebody, not their name. */
const TOLD =
  /(?<![a-z])(?:called|rang|met|sent|wants?|wanted|needs?|asked|asks|said|says|visited|will|please|bought|paid|ordered|follow(?:ed)?|waiting|todo|next|meeting|call|send)(?![a-z])|电话|拜访|报价|跟进|发了|说|想要|需要|联系|回复|等|寄|谈|问|要$|了$/i;

/** `Globex, Inc.` and `华为（深圳）有限公司` end in signs that end no sentence. */
const SENTENCE = /[。！？!?；;：:]|(?<!\b(?:inc|ltd|co|corp|llc|jr|sr|st))\.$/i;

/** `1. Acme`, `- Globex` */
const NUMBERED = /^\s*(?:[-*•·]|\d{1,3}[.)、])\s+/;

interface Line {
  readonly name: string;
  readonly others: readonly string[];
}

/** The list as a table to import, phones and e-mails in cells of their own; undefined where it is rather a note. */
export function pastedList(text: string, env: ReadEnv): string | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || lines.some((line) => line.length > LONGEST_LINE)) return undefined;
  const read = lines.map((line) => parted(line, env));
  if (!read.slice(0, JUDGED).every(({ name }) => isName(name, env))) return undefined;
  if (read.every(({ others }) => others.length === 0)) return read.map(({ name }) => name).join('\n');
  const width = Math.max(...read.map(({ others }) => others.length));
  return lines.map((line, at) => tabbed(line, read[at], width)).join('\n');
}

/** A line with what can be told from a name taken out. */
function parted(typed: string, env: ReadEnv): Line {
  const line = typed.replace(NUMBERED, '');
  const spaced = line.replace(/[,，;；、|]/g, ' ');
  const spans = [...findEmail(spaced), ...findPhone(spaced, phoneOptions(env))].sort((a, b) => a.start - b.start);
  const others = spans.map(({ start, end }) => line.slice(start, end));
  const rest = [...spans].reverse().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), line);
  return { name: rest.replace(/[\s,，;；、|]+$/u, '').trim(), others };
}

/** As a spreadsheet copies it; what has cells already keeps them. */
function tabbed(line: string, read: Line | undefined, width: number): string {
  if (!read || line.includes('\t')) return line;
  return [read.name, ...read.others].join('\t') + '\t'.repeat(width - read.others.length);
}

function isName(name: string, env: ReadEnv): boolean {
  if (name.includes('\t')) return true;
  const said = name.trim();
  if (said.length > LONGEST_NAME || said.split(/\s+/).length > MOST_WORDS) return false;
  if (!/\p{L}/u.test(said) || SENTENCE.test(said) || TOLD.test(said)) return false;
  return (
    couldBeCalled(said, false) &&
    findWhen(said, whenOptions(env)).length === 0 &&
    findMoney(said, { ...moneyOptions(env), bare: true }).length === 0
  );
}
