/** Reads when something is to happen or did: a day, perhaps a time, in English and Chinese. */
import type { Day } from './day.ts';

export interface When {
  readonly day: Day;
  /** Local time, `HH:mm`. */
  readonly time?: string;
}

export interface WhenOptions {
  readonly now: Date;
  readonly zone: string;
  /** First day of the week, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  readonly locale: 'en' | 'zh';
}

export interface FoundWhen {
  readonly start: number;
  readonly end: number;
  readonly when: When;
  readonly past: boolean;
}

export function readWhen(_text: string, _options: WhenOptions): When | undefined {
  throw new Error('not yet');
}
export function findWhen(_text: string, _options: WhenOptions): FoundWhen[] {
  throw new Error('not yet');
}
