/** Puts a line into the composer from elsewhere on the page, for the person to send or change. */

export const FILL_EVENT = 'parley-fill';

export function fillComposer(line: string): void {
  dispatchEvent(new CustomEvent(FILL_EVENT, { detail: line }));
}
