/** How what went wrong is told: what happened, what differs, what to do next. */
import { wordProblem } from '../language/problem.ts';
import type { Translate } from '../language/translate.ts';
import { dayOf, formatDay, formatInstant } from '../values/day.ts';
import { Conflict, type Problem, type Refusal } from '../values/errors.ts';
import { formatMoney, type Money } from '../values/money.ts';
import type { Reader } from './reader.ts';
import { type Block, list, text, type View, view } from './view.ts';

/** A refusal in the reader's words; `after` is what they can do about it. */
export function refusalView(r: Reader, refusal: Refusal, after: readonly Block[] = []): View {
  return view(text(wordProblem(r.t, refusal.problem), 'bad'), ...differences(r, refusal), ...after);
}

/** Something broke: nothing of it is shown but the reference under which the log has it. */
export function faultView(t: Translate, reference: string): View {
  return view(text(t('chat.fault', { reference }), 'bad'));
}

/** One line a difference between what was seen and what is there now. */
export function refusalLines(r: Reader, refusal: Refusal): string[] {
  if (!(refusal instanceof Conflict)) return [];
  return refusal.differences.map(({ field, seen, now }) =>
    r.t('chat.difference', {
      field: wordProblem(r.t, { key: field, params: {} }),
      seen: shown(r, seen),
      now: shown(r, now),
    }),
  );
}

function differences(r: Reader, refusal: Refusal): Block[] {
  const lines = refusalLines(r, refusal);
  return lines.length === 0 ? [] : [list(lines.map((line) => ({ text: line })))];
}

function shown(r: Reader, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return formatInstant(value, r.zone, r.locale, { now: r.now });
  if (Array.isArray(value)) return value.join(', ') || '–';
  if (typeof value === 'object')
    return 'key' in value ? wordProblem(r.t, value as Problem) : formatMoney(value as Money, r.locale);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return formatDay(value, r.locale, { weekday: true, today: dayOf(r.now, r.zone) });
  }
  return String(value);
}
