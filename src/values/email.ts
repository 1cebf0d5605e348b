/** E-mail addresses as people paste them. */

export interface FoundEmail {
  readonly start: number;
  readonly end: number;
  readonly email: string;
}

/** The address, lower-cased, when the whole text is one. */
export function readEmail(_text: string): string | undefined {
  throw new Error('not yet');
}
export function findEmail(_text: string): FoundEmail[] {
  throw new Error('not yet');
}
