/** Pasted text as customers to be, row by row, each with what cannot be used of it. */
import { LOCALES } from '../../../language/locale.ts';
import { problem, wordProblem } from '../../../language/problem.ts';
import { translator } from '../../../language/translate.ts';
import { readCsv } from '../../../values/csv.ts';
import { readEmail } from '../../../values/email.ts';
import type { Problem } from '../../../values/errors.ts';
import { InvalidInput } from '../../../values/errors.ts';
import { clean, fold, nameKey } from '../../../values/fold.ts';
import { type PhoneOptions, readPhone } from '../../../values/phone.ts';
import { KINDS, LEVELS, type NewCustomer, STATUSES } from '../../customers/customer.ts';
import { LONGEST_NAME } from '../../customers/write.ts';
import { type Column, guessLayout, isHeader, type Layout, readHeader } from './columns.ts';

/** Most rows at once: more would hold up everybody else's writes. */
export const MOST_ROWS = 1_000;

export interface ReadRow {
  /** As a spreadsheet counts: a header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The name as it was typed, for telling the row apart. */
  readonly name: string;
  readonly read: { readonly customer: NewCustomer } | { readonly why: Problem };
}

export interface ReadTable {
  /** The header as typed; none where there was none. */
  readonly header: readonly string[] | undefined;
  readonly layout: Layout;
  readonly rows: readonly ReadRow[];
}

export interface ReadOptions extends PhoneOptions {
  readonly me: { readonly id: number; readonly name: string };
  readonly members: readonly { readonly id: number; readonly name: string }[];
}

/** @throws InvalidInput where there is nothing to read, no column of names, or more than `MOST_ROWS` rows. */
export function readTable(text: string, options: ReadOptions): ReadTable {
  const { header, layout, rows } = layOut(text, options);
  if (!layout.includes('name')) throw at('transfer.noNames');
  if (rows.length === 0) throw at('transfer.nothing');
  if (rows.length > MOST_ROWS) {
    const told = problem('transfer.tooMany', { count: rows.length, max: MOST_ROWS });
    throw new InvalidInput(told, { text: told });
  }
  const first = header ? 2 : 1;
  return {
    header,
    layout,
    rows: rows.map((cells, index) => {
      const name = clean(cells[layout.indexOf('name')] ?? '');
      return { row: index + first, cells, name, read: readRow(cells, layout, options) };
    }),
  };
}

function layOut(text: string, options: ReadOptions) {
  const table = readCsv(text);
  const [first, ...rest] = table;
  if (first && isHeader(first)) return { header: first, layout: readHeader(first), rows: rest };
  const layout = guessLayout(table, options);
  if (layout) return { header: undefined, layout, rows: table };
  const lines = text.split(/\r\n?|\n/).filter((line) => clean(line) !== '');
  return { header: undefined, layout: ['name'] as Layout, rows: lines.map((line) => [line]) };
}

const at = (key: 'transfer.noNames' | 'transfer.nothing') => new InvalidInput(problem(key), { text: problem(key) });

/** A value that cannot be used. */
class Unusable extends Error {
  readonly why: Problem;

  constructor(why: Problem) {
    super(why.key);
    this.why = why;
  }
}

function readRow(cells: readonly string[], layout: Layout, options: ReadOptions): ReadRow['read'] {
  const said = (column: Column): string | undefined => clean(cells[layout.indexOf(column)] ?? '') || undefined;
  try {
    return {
      customer: {
        name: readName(said('name') ?? ''),
        kind: readWord(said('kind'), KINDS, 'customer.kind'),
        phone: readNumber(said('phone'), options),
        email: readAddress(said('email')),
        level: readWord(said('level')?.replace(/[级类]$/u, ''), LEVELS, 'customer.level'),
        status: readWord(said('status'), STATUSES, 'customer.status'),
        tags: readTags(said('tags')),
        ownerId: readOwner(said('owner'), options),
        address: said('address'),
        source: said('source'),
      },
    };
  } catch (error) {
    if (error instanceof Unusable) return { why: error.why };
    throw error;
  }
}

function readName(name: string): string {
  const length = [...name].length;
  if (nameKey(name) === '') throw new Unusable(problem('customer.nameEmpty'));
  if (length > LONGEST_NAME) throw new Unusable(problem('customer.nameTooLong', { max: LONGEST_NAME, length }));
  return name;
}

function readNumber(text: string | undefined, options: PhoneOptions): string | undefined {
  if (text === undefined) return undefined;
  const reading = readPhone(text, options);
  switch (reading.kind) {
    case 'phone':
      return reading.e164;
    case 'digits':
      return reading.digits;
    case 'no':
      throw new Unusable(problem('transfer.badPhone', { value: text }));
    default:
      return reading satisfies never;
  }
}

function readAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const email = readEmail(text);
  if (email === undefined) throw new Unusable(problem('transfer.badEmail', { value: text }));
  return email;
}

/** A stored word by itself or by its label in either language: a file may come from a colleague who reads the other. */
function readWord<W extends string>(
  text: string | undefined,
  words: readonly W[],
  area: 'customer.kind' | 'customer.level' | 'customer.status',
): W | undefined {
  if (text === undefined) return undefined;
  const typed = fold(text);
  const found = words.find((word) => namesOf(area, word).includes(typed));
  if (found === undefined) throw new Unusable(problem('transfer.badWord', { value: text }));
  return found;
}

const named = new Map<string, readonly string[]>();

/** What a stored word may be called, folded; made once, since a paste asks for it in every row. */
function namesOf(area: string, word: string): readonly string[] {
  const key = `${area}.${word}`;
  const names =
    named.get(key) ??
    [word, ...LOCALES.map((locale) => wordProblem(translator(locale), { key, params: {} }))].map(fold);
  named.set(key, names);
  return names;
}

const TAGS = { most: 20, longest: 40 };

function readTags(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const tags = text
    .split(/[,，、;；|]/u)
    .map(clean)
    .filter((tag) => tag !== '');
  if (tags.length > TAGS.most) throw new Unusable(problem('transfer.tooManyTags', { max: TAGS.most }));
  if (tags.some((tag) => tag.length > TAGS.longest)) throw new Unusable(problem('reading.tag', { max: TAGS.longest }));
  return tags;
}

const ME = new Set(['me', 'myself', '我', '我自己', '自己']);

function readOwner(text: string | undefined, { me, members }: ReadOptions): number | undefined {
  if (text === undefined) return undefined;
  const typed = fold(text);
  if (ME.has(typed)) return me.id;
  const named = members.filter(({ name }) => fold(name) === typed);
  const [owner, another] = named;
  if (!owner || another) throw new Unusable(problem('transfer.badOwner', { value: text }));
  return owner.id;
}
