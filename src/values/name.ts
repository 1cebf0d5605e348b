/** Names of people and companies: when two are the same one. */

export function nameKey(_name: string): string {
  throw new Error('not yet');
}
export function initials(_name: string): string {
  throw new Error('not yet');
}
export function similarNames(_a: string, _b: string): boolean {
  throw new Error('not yet');
}
export function coreName(_name: string): string {
  throw new Error('not yet');
}
