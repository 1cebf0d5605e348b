/** Text made comparable (`fold`) and text made fit to keep (`clean`). */
export { coreName, initials, nameKey, similarNames } from './name.ts';

/** For matching: width, case, accents and punctuation do not count. */
export function fold(_text: string): string {
  throw new Error('not yet');
}
/** For storing: invisible characters gone, whitespace collapsed. */
export function clean(_text: string): string {
  throw new Error('not yet');
}
