/** Finds the periods in a sentence. */
import { scannable } from './narrow.ts';
import type { Period } from './period.ts';
import { type PeriodOptions, periodReaders, presentOf } from './period-names.ts';

export interface FoundPeriod {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

const inText = periodReaders.map(([source, read]) => [new RegExp(source, 'iy'), read] as const);

/** Months and years that are more often something else in a sentence (`may`, `march`, `all`, `ever`, `2026 seats`). */
const needsSign = /^(?:may|mar|march|all|ever|overall|总共|所有|全部|历史|(?:19|20)\d{2})$/i;

/** Periods in running text, in order, none inside another. */
export function findPeriod(text: string, options: PeriodOptions): FoundPeriod[] {
  const plain = scannable(text);
  const present = presentOf(options);
  const found: FoundPeriod[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (!startsHere(plain, at)) continue;
    for (const [pattern, read] of inText) {
      pattern.lastIndex = at;
      const match = pattern.exec(plain);
      if (!match || !endsHere(plain, at + match[0].length) || isOtherWord(plain, at, match[0])) continue;
      const period = read(match.slice(1), present);
      if (!period) continue;
      found.push({ start: at, end: at + match[0].length, period });
      at += match[0].length - 1;
      break;
    }
  }
  return found;
}

function startsHere(plain: string, at: number): boolean {
  const before = plain[at - 1] ?? ' ';
  return (
    /[a-z\d去今年本这上最近过前第全所历总当从\u4e00-\u9fff]/i.test(plain[at] ?? '') &&
    !(/[\w@#$€£¥+./-]/.test(before) && /[\w.]/.test(plain[at] ?? ''))
  );
}

function endsHere(plain: string, end: number): boolean {
  const rest = plain.slice(end, end + 4);
  // After a Chinese word anything may follow: `本月3单`.
  if (!/\w/.test(plain[end - 1] ?? '')) return !/^ ?\d{1,2} ?[日号]/.test(rest) || !/[月份]/.test(plain[end - 1] ?? '');
  if (/^[\w%@]|^[-/.,:]\d|^ \d{1,2}(?:\D|$)/.test(rest)) return false;
  return !(/\d/.test(plain[end - 1] ?? '') && /^ ?[日号点个台件万千元块]/.test(rest));
}

function isOtherWord(plain: string, at: number, said: string): boolean {
  if (!needsSign.test(said)) return false;
  return /^[A-Z]/.test(said) && /^(?:may|mar|march)$/i.test(said)
    ? at === 0
    : !/(?:in|for|during|since|of|year) $/i.test(plain.slice(Math.max(0, at - 7), at)) ||
        /^(?:all|ever|overall)$/i.test(said);
}
