/** What a person waits for and many may see: told once, however often it is pressed or delivered, also by a process that starts anew. */

export interface Telling {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly place: string;
  readonly topic: 'share' | 'question' | 'file';
  /** What is told once: unique in the org. */
  readonly key: string;
  /** Which press or delivery asks for it. What it left open itself it does not try a second time. */
  readonly asked: string;
}

/**
 * `told`: now. `failed`: not told, and it may be tried again. `before`: by an earlier press or delivery; `again`: by this
 * very one. `unsure`: begun, and nobody knows whether it was told.
 */
export type Told = 'told' | 'failed' | 'before' | 'again' | 'unsure';

/** @param tell false where it could not be told, `unsure` where it may have been */
export type TellOnce = (telling: Telling, tell: () => Promise<boolean | 'unsure'>) => Promise<Told>;
