/** Gives what is left of a line to the fields that take any words, by position. */
import type { AnyCommand } from '../command.ts';
import type { ReadEnv } from '../grammar.ts';
import { couldName, isSentenceWord } from '../understand/could-name.ts';
import { knownBy, knownHead, knownTitle, leadingDeal, likelyHead } from './head.ts';
import type { Line, Piece } from './line.ts';
import { withoutName } from './names.ts';
import type { Pick } from './picks.ts';
import { isOpen, isPerson, isRecord, isText, type Shape, type Slot } from './shape.ts';

/** Adds to `values`; hands back what fits nowhere. */
export async function placeRest<S>(
  command: AnyCommand<S>,
  shape: Shape,
  line: Line,
  picks: readonly Pick[],
  env: ReadEnv,
  values: Record<string, string>,
): Promise<string | undefined> {
  const unfilled = shape.positional.filter(({ name, field }) => values[name] === undefined && isOpen(field));
  const pieces = line.pieces().map((piece) => withoutDangling(line, piece, picks));
  const anchor = picks.find(
    ({ slot: { field } }) => !field.optional && (field.kind === 'money' || field.kind === 'choice'),
  );
  const before = anchor ? pieces.filter((piece) => piece.end <= anchor.start) : [];
  const first = before.length > 0 ? unfilled.filter(({ index }) => anchor && index < anchor.slot.index) : [];
  const then = unfilled.filter((slot) => !first.includes(slot));
  const after = first.length > 0 ? pieces.filter((piece) => !before.includes(piece)) : pieces;
  const left = first.length > 0 ? await fill(first, before, line, env, values) : [];
  left.push(...(await fill(then, after, line, env, values)));
  for (const { name, field } of unfilled) {
    const said = values[name];
    if (said !== undefined && isText(field) && field.kind !== 'longText')
      values[name] = withoutName(command, name, said);
  }
  return sweep(shape, line, left, values);
}

/** Gives pieces to slots in order; what none can take is left. */
async function fill(
  slots: readonly Slot[],
  pieces: readonly Piece[],
  line: Line,
  env: ReadEnv,
  values: Record<string, string>,
): Promise<Piece[]> {
  const queue = [...pieces];
  for (const [at, slot] of slots.entries()) {
    const [piece] = queue;
    if (!piece) break;
    const waiting = slots.slice(at + 1);
    const { kind, lookup, optional } = slot.field;
    if (lookup === 'member' && (await isSomeoneElse(line.said(piece), piece, waiting, env))) continue;
    const isRest = lookup === 'dealsOf' && waiting.length === 0 && !piece.quoted;
    // `harbour, refit`: words of one title, the comma between them or not.
    const isTitle = isRest && queue.length > 1 && (await env.knows?.(join(line, queue), 'deal'));
    if (isTitle || kind === 'longText' || (isRecord(slot.field) && waiting.length === 0 && !optional)) {
      values[slot.name] = join(line, queue.splice(0));
    } else if (isRecord(slot.field) && !piece.quoted && (optional || waiting.some(takesText))) {
      const nameIn = (from: Piece) => headOf(slot, from, queue, waiting, line, env);
      const bare = optional ? withoutPreposition(line, piece) : piece;
      const plain = await nameIn(piece);
      const known = plain === 0 && bare !== piece ? await nameIn(bare) : plain;
      const from = plain === 0 ? bare : piece;
      const head = known === 0 && isRest ? unknownTitle(line.said(from)) : known;
      if (head === 0) continue;
      values[slot.name] = line.text.slice(from.start, from.start + head).trim();
      queue.splice(0, 1, ...behind(line, from, head));
    } else {
      values[slot.name] = line.said(piece);
      queue.shift();
    }
  }
  return queue;
}

/** Words of a title that nobody knows are asked about: leaving them out would show all deals there are. */
function unknownTitle(said: string): number {
  const bare = said.replace(/[?!.？！。]+$/u, '');
  return couldName('dealsOf', bare, true) ? bare.length : 0;
}

/**
 * Without a comma before it, a word is a member only if it looks like a name and no customer has it; where it may be of a
 * title as well, only if a member has it.
 */
async function isSomeoneElse(said: string, piece: Piece, waiting: readonly Slot[], env: ReadEnv): Promise<boolean> {
  const isCustomer = async () => (await knownHead(said, 'customer', env)) === said.length;
  if (env.knows && !/^(?:me|我)$/iu.test(said) && waiting.some(({ field }) => field.lookup === 'dealsOf'))
    return (await isCustomer()) || !(await env.knows(said, 'member'));
  if (!piece.afterComma && !isPerson(said)) return true;
  return waiting.some(({ field }) => isRecord(field)) && (await isCustomer());
}

const takesText = ({ field }: Slot) => isText(field);

/** What follows a name within its piece, without the colon or comma between. */
function behind(line: Line, piece: Piece, head: number): Piece[] {
  const rest = line.text.slice(piece.start + head, piece.end);
  const said = rest.replace(/^[\s:：,，—-]+/u, '');
  const afterComma = /[,，]/.test(rest.slice(0, rest.length - said.length));
  return said === '' ? [] : [{ ...piece, start: piece.end - said.length, afterComma }];
}

/** How many characters of a piece name the record; 0 when an optional one is not named at all. */
async function headOf(
  slot: Slot,
  piece: Piece,
  queue: readonly Piece[],
  waiting: readonly Slot[],
  line: Line,
  env: ReadEnv,
): Promise<number> {
  const text = line.text.slice(piece.start, piece.end);
  if (slot.field.lookup === 'contact') return text.length; // people have names of several words
  const ref = slot.field.orDeal ? leadingDeal(text) : 0;
  if (ref > 0) return ref;
  const of = knownBy(slot.field.lookup);
  const known = of ? await knownHead(text, of, env) : 0;
  if (known > 0) return known;
  if (slot.field.optional) return 0;
  const saysMore = !looksNamed(text) || isTold(piece, waiting, line);
  if (slot.field.lookup === 'customer' && saysMore && (await env.hasSubject?.())) return 0;
  const titled = slot.field.orDeal ? await knownTitle(text, env) : 0;
  if (titled > 0) return titled;
  const ownPart = queue[1]?.afterComma === true && !/\s\p{Ll}/u.test(text);
  return ownPart ? text.length : likelyHead(text);
}

/** What follows the amount is a product, and `Joe Bean` somebody who is there: neither is a customer nobody knows. */
function isTold({ start }: Piece, waiting: readonly Slot[], line: Line): boolean {
  if (waiting.some(({ field }) => field.isName)) return true;
  const follows = line.plain.slice(0, start).trim() !== '';
  return follows && waiting.some(({ field }) => field.lookup === 'product');
}

/** `called again` and `Called again` say what happened; `Hooli called`, `hooli: called` and `华为 来电` begin with somebody, known or not. */
function looksNamed(text: string): boolean {
  const head = likelyHead(text);
  if (/^\s*[:：]/.test(text.slice(head))) return true;
  if (isSentenceWord(/^[\p{L}-]+/u.exec(text)?.[0] ?? '')) return false;
  return /^\p{Script=Han}/u.test(text) ? head < text.length : !/^\p{Ll}/u.test(text);
}

/** The pieces as they were typed, the commas between them too, but not the values taken out. */
function join(line: Line, pieces: readonly Piece[]): string {
  return pieces.reduce((said, piece, index) => {
    const previous = pieces[index - 1];
    const own = piece.quoted && pieces.length === 1 ? line.said(piece) : line.text.slice(piece.start, piece.end);
    if (!previous) return own;
    const gap = { start: previous.end, end: piece.start };
    return said + (line.isFree(gap) ? line.text.slice(gap.start, gap.end) : ' ') + own;
  }, '');
}

/** `annual plan for` before an amount that was taken out: the preposition went with it. */
function withoutDangling(line: Line, piece: Piece, picks: readonly Pick[]): Piece {
  const next = picks.find((pick) => pick.start >= piece.end && line.plain.slice(piece.end, pick.start).trim() === '');
  if (!next || piece.quoted) return piece;
  const text = line.text.slice(piece.start, piece.end);
  const end = text.replace(/\s(?:for|on|at|by|due|worth|of|in|from)$/i, '').length;
  return { ...piece, end: piece.start + end };
}

/** `deal list for acme`. */
function withoutPreposition(line: Line, piece: Piece): Piece {
  const said = /^(?:for|of|with|about)\s+(?=\S)/i.exec(line.text.slice(piece.start, piece.end))?.[0];
  return said ? { ...piece, start: piece.start + said.length } : piece;
}

/** Never lose words: they go to the last text, else are handed back. */
function sweep(shape: Shape, line: Line, left: readonly Piece[], values: Record<string, string>): string | undefined {
  const words = left.reduce(
    (said, piece) => {
      const between = said === '' ? '' : piece.afterComma ? ', ' : ' ';
      return said + between + line.said(piece);
    },
    (shape.lastText && values[shape.lastText.name]) ?? '',
  );
  if (!shape.lastText) return words === '' ? undefined : words;
  if (left.length > 0) values[shape.lastText.name] = words;
  return undefined;
}
