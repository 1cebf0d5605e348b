/** Takes the named values out of a line: `phone: 138…`, `owner=me`, `phone 138 1234 5678`, `级别 A`. */
import { fold } from '../../values/fold.ts';
import type { AnyCommand } from '../command.ts';
import { type Field, isNamed } from '../field.ts';
import { findValues, type Span } from '../find-value.ts';
import type { ReadEnv } from '../grammar.ts';
import { readValue } from '../read-value.ts';
import type { Line } from './line.ts';
import { type Called, findNames } from './names.ts';
import { isOpen, isPerson, isText, type Shape } from './shape.ts';

/** From the right, since a value ends where the next named one begins. */
export function takeNamed<S>(command: AnyCommand<S>, shape: Shape, line: Line, env: ReadEnv): Record<string, string> {
  const values: Record<string, string> = {};
  const free = line.free();
  let limit = line.plain.length;
  for (const called of findNames(command, free).reverse()) {
    if (called.end > limit || called.name in values) continue;
    const value = valueAfter(called, shape, line, free, limit, env);
    if (!value) continue;
    values[called.name] = value.said;
    line.take({ start: called.start, end: value.end });
    limit = called.start;
  }
  return values;
}

interface Value {
  readonly said: string;
  readonly end: number;
}

function valueAfter(
  called: Called,
  shape: Shape,
  line: Line,
  free: string,
  limit: number,
  env: ReadEnv,
): Value | undefined {
  const { field, certain } = called;
  const start = called.end + (/^\s*/.exec(line.plain.slice(called.end))?.[0].length ?? 0);
  const alone = line.startsPart(called.start);
  // In a note, `follow up fri` is first of all what was written.
  if (!certain && shape.lastText?.field.kind === 'longText') return wholePart(called, start, line, env);
  if (field.kind === 'yesNo') return flag(called, start, line, shape, alone, env);
  if (start >= limit) return certain ? { said: '', end: called.end } : undefined;

  const quote = line.quotes.find((each) => each.start === start);
  if (quote && (certain || alone || !isText(field))) return { said: quote.inner, end: quote.end };
  const partEnd = Math.min(line.partEnd(start), limit);
  const whole = { start, end: partEnd };
  if (isOpen(field)) return openValue(called, shape, line, whole, limit, alone);

  const part = free.slice(start, partEnd);
  const found = longestHead(field, part, env);
  if (found) return { said: line.said({ start, end: start + found.end }), end: start + found.end };
  return certain ? { said: line.said(whole), end: partEnd } : undefined;
}

/** `kind call` between two commas, and nothing else there. */
function wholePart({ field, start: at }: Called, start: number, line: Line, env: ReadEnv): Value | undefined {
  const span = { start, end: line.partEnd(at) };
  if (!line.startsPart(at) || isOpen(field) || readValue(field, line.said(span), env).kind === 'no') return undefined;
  return { said: line.said(span), end: span.end };
}

/** The value that stands right at the beginning of a text; the whole text if it reads as one. */
function longestHead(field: Field, text: string, env: ReadEnv): Span | undefined {
  if (readValue(field, text, env).kind !== 'no' && !isNamed(field)) return { start: 0, end: text.trimEnd().length };
  return findValues(field, text, env, true).find((span) => text.slice(0, span.start).trim() === '');
}

/** `mine`, `overdue`: the name alone says yes. */
function flag(
  { field, start: at, end, certain }: Called,
  start: number,
  line: Line,
  shape: Shape,
  alone: boolean,
  env: ReadEnv,
): Value | undefined {
  const word = /^[\p{L}\p{N}]+/u.exec(line.plain.slice(start))?.[0] ?? '';
  if (word !== '' && (certain || start > end) && readValue(field, word, env).kind === 'value') {
    return { said: word, end: start + word.length };
  }
  const wholePart = alone && line.plain.slice(end, line.partEnd(at)).trim() === '';
  return certain || !shape.hasText || wholePart ? { said: 'yes', end } : undefined;
}

const ME = /^(?:me|我)(?![\p{L}\p{N}])/iu;

function openValue(
  { name, field, certain, end }: Called,
  shape: Shape,
  line: Line,
  part: Span,
  limit: number,
  alone: boolean,
): Value | undefined {
  const text = line.plain.slice(part.start, part.end);
  const me = field.lookup === 'member' ? ME.exec(text)?.[0] : undefined;
  if (me && (certain || alone || !shape.hasText)) return { said: me, end: part.start + me.length };
  const person = field.lookup === 'member' && part.end === limit && isPerson(text.trim());
  if (!certain && !alone && shape.hasText && !person) return undefined;
  // A label and a word of a sentence look alike (`customer Acme`, `name the price`): one of its own must not begin it.
  if (!certain && isText(field) && shape.positional[0]?.name === name) return undefined;
  if (field.kind === 'longText' || (field.kind === 'text' && name === shape.lastText?.name && certain)) {
    return textOf(line, { start: part.start, end: limit });
  }
  if (field.kind === 'tags' && certain) return textOf(line, { start: part.start, end: limit });
  const oneWord = field.lookup === 'member' && part.start === end;
  const word = oneWord || (!certain && field.kind === 'tags') ? /^\S+/.exec(text)?.[0] : undefined;
  return textOf(line, word ? { start: part.start, end: part.start + word.length } : part);
}

/** Values without a letter or digit: what empties a field, and the sign of a currency. */
const SIGN = /^(?:-|\p{Sc})$/u;

function textOf(line: Line, span: Span): Value | undefined {
  const said = line.said(span).replace(/[\s,，]+$/u, '');
  return fold(said) === '' && !SIGN.test(said) ? undefined : { said, end: span.end };
}
