/** Short names of records: `C12` is customer 12. */

export type Noun = 'customer' | 'deal' | 'note' | 'task' | 'digest';

export interface Ref {
  readonly noun: Noun;
  readonly number: number;
}

export interface FoundRef {
  readonly start: number;
  readonly end: number;
  readonly ref: Ref;
}

export function readRef(_text: string): Ref | undefined {
  throw new Error('not yet');
}
export function formatRef(_noun: Noun, _number: number): string {
  throw new Error('not yet');
}
export function findRefs(_text: string): FoundRef[] {
  throw new Error('not yet');
}
