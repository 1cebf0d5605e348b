/** The typed grammar: what follows a command's words, as one text a field. */
import type { Locale } from '../language/locale.ts';
import { isLongNumber } from '../values/money-long.ts';
import type { AnyCommand } from './command.ts';
import { knownHead } from './grammar/head.ts';
import { createLine, type Line } from './grammar/line.ts';
import { takeNamed } from './grammar/named.ts';
import { takeTyped } from './grammar/picks.ts';
import { placeRest } from './grammar/rest.ts';
import { type Shape, shapeOf } from './grammar/shape.ts';
import type { Values } from './interaction.ts';

/** What reading needs to know: whose now and zone, which currency and week, and whether a text names a record. */
export interface ReadEnv {
  readonly now: Date;
  /** IANA, of the person */
  readonly zone: string;
  readonly locale: Locale;
  readonly org: { readonly currency: string; readonly weekStart: number; readonly zone: string };
  /** Whether a record answers to this text; asked for leading words where a name runs on into what is said of it. */
  knows?(text: string, of: KnownBy): Promise<boolean>;
  /** Whether the thread is about a customer already, so that none has to be named. */
  hasSubject?(): Promise<boolean>;
}

/** Deals are called by their title, by the customer they are with, or by both. */
export type KnownBy = 'customer' | 'deal' | 'member' | 'contact';

export interface Parsed {
  readonly values: Values;
  /** What fits no field: to be asked about, never dropped. */
  readonly unplaced?: string;
  /** A number so long was taken for an amount that it may be an order's or a phone's: to be asked about. */
  readonly doubtful?: boolean;
}

/** A paste longer than this is not taken apart. */
const LINE_LIMIT = 4_000;

/**
 * Reads named values anywhere (`phone: 138…`, `级别 A`), picks out typed ones where they stand, and gives the rest to the
 * other fields in order. Async, since only the records tell where `Acme Rockets called` stops being a name.
 */
export async function parseLine<S>(command: AnyCommand<S>, rest: string, env: ReadEnv): Promise<Parsed> {
  const text = rest.trim();
  if (text === '') return { values: {} };
  const shape = shapeOf(command);
  const [first] = shape.positional;
  if (first && (first.field.kind === 'longText' || text.length > LINE_LIMIT)) return { values: { [first.name]: text } };

  const line = createLine(text);
  const values = takeNamed(command, shape, line, env);
  await takeKnownName(shape, line, env, values);
  const picks = takeTyped(shape, line, env, values);
  const unplaced = await placeRest(command, shape, line, picks, env, values);
  const doubtful = shape.positional.some(
    ({ name, field }) => field.kind === 'money' && isLongNumber(values[name] ?? ''),
  );
  return { values, ...(unplaced === undefined ? {} : { unplaced }), ...(doubtful ? { doubtful } : {}) };
}

/** A name the records know at the very beginning is taken first, so that no number in its name is read as money. */
async function takeKnownName(shape: Shape, line: Line, env: ReadEnv, values: Record<string, string>) {
  const [first] = shape.positional;
  const [piece] = line.pieces();
  if (!first || shape.positional.length === 1 || !piece || piece.quoted || values[first.name] !== undefined) return;
  if (first.field.lookup !== 'customer' && first.field.lookup !== 'deal') return;
  const head = await knownHead(line.plain.slice(piece.start, piece.end), first.field.lookup, env);
  if (head === 0) return;
  const span = { start: piece.start, end: piece.start + head };
  values[first.name] = line.said(span);
  line.take(span);
}
