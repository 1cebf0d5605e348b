/** How what went wrong is told: what happened, what differs, what to do next. */
import { wordProblem } from '../language/problem.ts';
import type { Translate } from '../language/translate.ts';
import { Conflict, type Refusal } from '../values/errors.ts';
import { type Money, toMajor } from '../values/money.ts';
import { type Block, list, text, type View, view } from './view.ts';

/** A refusal in the reader's words; `after` is what they can do about it. */
export function refusalView(t: Translate, refusal: Refusal, after: readonly Block[] = []): View {
  return view(text(wordProblem(t, refusal.problem), 'bad'), ...differences(t, refusal), ...after);
}

/** Something broke: nothing of it is shown but the reference under which the log has it. */
export function faultView(t: Translate, reference: string): View {
  return view(text(t('chat.fault', { reference }), 'bad'));
}

/** One line a difference between what was seen and what is there now. */
export function refusalLines(t: Translate, refusal: Refusal): string[] {
  if (!(refusal instanceof Conflict)) return [];
  return refusal.differences.map(({ field, seen, now }) =>
    t('chat.difference', { field: wordProblem(t, { key: field, params: {} }), seen: shown(seen), now: shown(now) }),
  );
}

function differences(t: Translate, refusal: Refusal): Block[] {
  const lines = refusalLines(t, refusal);
  return lines.length === 0 ? [] : [list(lines.map((line) => ({ text: line })))];
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace('T', ' ');
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && 'amount' in value) return `${toMajor(value as Money)} ${(value as Money).currency}`;
  return String(value);
}
