/** What a process that is to be killed is told to do. */

export type What = 'tick' | 'write';

/** A database it works on. */
export interface Scene {
  readonly database: string;
  /** Takes what is posted or acknowledged, a line each. */
  readonly file: string;
  /** The step it gets to, from 1; 0: to the end. */
  readonly nth: number;
}

export interface Orders {
  readonly what: What;
  /** ISO */
  readonly now: string;
  readonly scenes: readonly Scene[];
}
