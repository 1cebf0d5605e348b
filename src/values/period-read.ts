/** Reads a text that is a period as people say it. */
import { stripInvisible } from './invisible.ts';
import { narrow, VALUE_LIMIT } from './narrow.ts';
import type { Period } from './period.ts';
import { type PeriodOptions, periodReaders, presentOf } from './period-names.ts';

const whole = periodReaders.map(([source, read]) => [new RegExp(`^(?:${source})$`, 'i'), read] as const);

/** The whole text as a period; undefined for anything else and for impossible dates. */
export function readPeriod(text: string, options: PeriodOptions): Period | undefined {
  if (text.length > VALUE_LIMIT) return undefined;
  const plain = stripInvisible(narrow(text)).trim().replace(/\s+/g, ' ');
  const present = presentOf(options);
  for (const [pattern, read] of whole) {
    const match = pattern.exec(plain);
    if (match) return read(match.slice(1), present);
  }
  return undefined;
}
