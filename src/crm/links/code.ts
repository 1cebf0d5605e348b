/** The codes that link: short enough to be read out, too many to be guessed, kept only as their hash. */
import { createHash, randomInt } from 'node:crypto';

/** No letter that reads as another: without I, L, O, U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fifty bits. */
const LENGTH = 10;
const HALF = LENGTH / 2;

/** How long a code can be used, in ms. */
export const CODE_MS = 10 * 60_000;

/** A new code as it is shown: `K7QWM-2XP9D`. */
export function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, HALF)}-${signs.slice(HALF)}`;
}

/** What a code is found by, however it is typed: small or wide letters, O for 0, with or without its dash. */
export function hashCode(typed: string): string {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(signs).digest('hex');
}
