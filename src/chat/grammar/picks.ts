/** Takes typed values out of a line where they stand: the phone, the amount, the day, wherever they are. */
import { findLongNumbers } from '../../values/money-long.ts';
import type { Field, FieldKind } from '../field.ts';
import { findValues, type Span } from '../find-value.ts';
import type { ReadEnv } from '../grammar.ts';
import { readValue } from '../read-value.ts';
import type { Line } from './line.ts';
import { isOpen, type Shape, type Slot } from './shape.ts';

/** The surest first: an address is nothing else, while a number may be a phone, an amount or an hour. */
const ORDER: readonly FieldKind[] = [
  'email',
  'place',
  'role',
  'person',
  'zone',
  'cadence',
  'phone',
  'money',
  'date',
  'period',
  'whole',
];

export interface Pick extends Span {
  readonly slot: Slot;
}

/** Adds to `values`; tells what was picked where. */
export function takeTyped(shape: Shape, line: Line, env: ReadEnv, values: Record<string, string>): Pick[] {
  const picks: Pick[] = [];
  const take = (slot: Slot, span: Span) => {
    values[slot.name] = line.said(span);
    line.take(span);
    picks.push({ slot, start: span.start, end: span.end });
  };
  const unfilled = () => shape.positional.filter(({ name }) => values[name] === undefined);

  takeWholeParts(line, env, unfilled, take);
  const typed = unfilled().filter(({ field }) => !isOpen(field) && field.kind !== 'yesNo');
  const sorted = typed.sort((a, b) => rank(a) - rank(b));
  for (const slot of sorted) {
    const span = find(slot, shape, line, env, values);
    if (span) take(slot, span);
  }
  takeNamedRecords(shape, line, env, unfilled, take);
  return picks;
}

/** A comma-separated part that is wholly a value: `Acme, 138 1234 5678, A`. */
function takeWholeParts(
  line: Line,
  env: ReadEnv,
  unfilled: () => readonly Slot[],
  take: (slot: Slot, span: Span) => void,
): void {
  const pieces = line.pieces();
  for (const piece of pieces) {
    if (piece.quoted || !isWholePart(line, piece)) continue;
    const text = line.plain.slice(piece.start, piece.end);
    const first = pieces[0] === piece;
    const slot = unfilled().find(
      ({ field }) =>
        !isOpen(field) &&
        (!first || field.kind !== 'choice') &&
        reads(field.kind, text, () => readValue(field, text, env).kind),
    );
    if (slot) take(slot, piece);
  }
}

function reads(kind: FieldKind, text: string, read: () => string): boolean {
  if (kind === 'place') return /^(?:<#[^>\s]+>|#\S+)$/.test(text);
  if (kind === 'role') return /^(?:<@&\d+>|@\S+)$/.test(text);
  if (kind === 'yesNo') return false;
  const said = read();
  return said !== 'no';
}

function isWholePart(line: Line, { start, end }: Span): boolean {
  return line.startsPart(start) && line.plain.slice(end, line.partEnd(start)).trim() === '';
}

function rank({ field }: Slot): number {
  const at = ORDER.indexOf(field.kind);
  return at < 0 ? ORDER.length : at;
}

function find({ field, index }: Slot, shape: Shape, line: Line, env: ReadEnv, values: Record<string, string>) {
  const free = line.free();
  const beforeText = shape.positional.some((other) => other.field.kind === 'longText' && other.index > index);
  if (beforeText) return undefined;
  // Among free text, an optional word of a list (`lead`, `A`) is more likely part of a name.
  const rare = field.kind === 'choice' || field.kind === 'whole';
  if (rare && field.optional && shape.hasText) return undefined;
  const opens = shape.positional.some((other) => isOpen(other.field) && other.index < index && !(other.name in values));
  const usable = (bare: boolean) => {
    const spans = findValues(field, free, env, bare).filter((span) => line.isFree(span));
    return opens ? (spans.find((span) => hasWords(free.slice(0, span.start))) ?? spans[0]) : spans[0];
  };
  const surely = usable(false);
  if (surely) return surely;
  if (field.kind === 'period' && !shape.hasText) return usable(true);
  return field.kind === 'money' ? (usable(true) ?? lastResort(field, free, line)) : undefined;
}

/** An amount that must be there is rather the one long number than nothing at all. */
function lastResort(field: Field, free: string, line: Line): Span | undefined {
  return field.optional ? undefined : findLongNumbers(free).find((span) => line.isFree(span));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Refs, mentions and hashtags; where there is free text only a ref that begins it, since others may be spoken of. */
function takeNamedRecords(
  shape: Shape,
  line: Line,
  env: ReadEnv,
  unfilled: () => readonly Slot[],
  take: (slot: Slot, span: Span) => void,
): void {
  for (const slot of unfilled()) {
    const free = line.free();
    if (slot.field.kind === 'tags') {
      const tag = [...free.matchAll(/(?<![\p{L}\p{N}])#[\p{L}\p{N}_-]{1,40}(?:[\s,]+#[\p{L}\p{N}_-]{1,40})*/gu)][0];
      if (tag) take(slot, { start: tag.index, end: tag.index + tag[0].length });
    }
    if (slot.field.kind !== 'lookup') continue;
    const spans = findValues(slot.field, free, env).filter((span) => line.isFree(span));
    const usable = spans.find(
      (span) => !shape.hasText || slot.field.lookup === 'member' || !hasWords(free.slice(0, span.start)),
    );
    if (usable) take(slot, usable);
  }
}
