/** A typed line being taken apart: what has been given to a field is marked, what is free is left in pieces. */
import { narrow } from '../../values/narrow.ts';
import type { Span } from '../find-value.ts';

export interface Piece extends Span {
  /** Whether a comma stands before it, not the beginning or a value taken out. */
  readonly afterComma: boolean;
  readonly quoted: boolean;
}

export interface Line {
  /** As it was typed. */
  readonly text: string;
  /** Full-width signs as their ASCII twins; the same positions. */
  readonly plain: string;
  /** Text in quotes, each with what stands inside. */
  readonly quotes: readonly (Span & { readonly inner: string })[];
  /** The plain text with everything taken or quoted made unreadable, so that no value is found across or inside. */
  free(): string;
  take(span: Span): void;
  isFree(span: Span): boolean;
  /** What is left, parted at commas and at what was taken; quotes stand alone. */
  pieces(): Piece[];
  /** Where the comma-separated part around a position ends. */
  partEnd(at: number): number;
  /** Whether nothing but space stands between the position and the comma or start before it. */
  startsPart(at: number): boolean;
  /** The text of a span, without its quotes. */
  said(span: Span): string;
}

const QUOTES = /"([^"\n]*)"|“([^”\n]*)”|„([^”“\n]*)[”“]|「([^」\n]*)」|(?<![^\s,:=])['‘]([^'\n]+)'(?![^\s,.])/gu;

/** Nobody quotes more in one line; those who try do not slow the others down. */
const MOST_QUOTES = 40;

/** A comma inside a number (`12,000`, `1200,50`) parts nothing. */
const COMMA = /(?<!\d),|,(?!\d)/g;

export function createLine(text: string): Line {
  const plain = narrow(text);
  const quotes = [...plain.matchAll(QUOTES)].slice(0, MOST_QUOTES).map((match) => {
    const end = match.index + match[0].length;
    return { start: match.index, end, inner: text.slice(match.index + 1, end - 1).trim() };
  });
  const inQuotes = (at: number) => quotes.some((quote) => quote.start <= at && at < quote.end);
  const commas = [...plain.matchAll(COMMA)].map((match) => match.index).filter((at) => !inQuotes(at));
  const taken: Span[] = [];

  const cover = (spans: readonly Span[]) => {
    const units = plain.split('');
    for (const { start, end } of spans) units.fill(';', start, end);
    return units.join('');
  };

  function pieces(): Piece[] {
    const marks = [
      ...taken.map((span) => ({ ...span, kind: 'cut' as const })),
      ...commas.map((at) => ({ start: at, end: at + 1, kind: 'comma' as const })),
      ...quotes.filter((quote) => isFree(quote)).map((span) => ({ ...span, kind: 'quote' as const })),
    ].sort((a, b) => a.start - b.start);
    const found: Piece[] = [];
    let from = 0;
    let afterComma = false;
    const add = (span: Span, quoted: boolean) => {
      const trimmed = trim(plain, span);
      if (trimmed) found.push({ ...trimmed, afterComma, quoted });
      if (trimmed) afterComma = false;
    };
    for (const mark of marks) {
      add({ start: from, end: Math.max(from, mark.start) }, false);
      if (mark.kind === 'quote') add(mark, true);
      if (mark.kind === 'comma') afterComma = true;
      from = Math.max(from, mark.end);
    }
    add({ start: from, end: plain.length }, false);
    return found;
  }

  function isFree({ start, end }: Span): boolean {
    return taken.every((span) => end <= span.start || span.end <= start);
  }

  return {
    text,
    plain,
    quotes,
    free: () => cover([...quotes, ...taken]),
    take: (span) => taken.push({ start: span.start, end: span.end }),
    isFree,
    pieces,
    partEnd: (at) => commas.find((comma) => comma >= at) ?? plain.length,
    startsPart: (at) => {
      const before = plain.slice(0, at).trimEnd().length;
      return before === 0 || commas.includes(before - 1);
    },
    said: (span) => quotes.find((q) => q.start === span.start && q.end === span.end)?.inner ?? sliceOf(text, span),
  };
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).trim();
}

const STRAY = /[\s;:]/;

/** Without the space and stray signs around it; nothing where nothing is left. */
function trim(plain: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && STRAY.test(plain[start] ?? '')) start += 1;
  while (end > start && STRAY.test(plain[end - 1] ?? '')) end -= 1;
  return /[^.。]/u.test(plain.slice(start, end)) ? { start, end } : undefined;
}
