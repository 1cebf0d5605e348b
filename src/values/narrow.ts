/** Makes typed text plain for the readers here without moving a character, so that spans still point into the original. */

/** How far into a long text the `find…` functions look, in UTF-16 units: what follows is nobody's sentence. */
export const SCAN_LIMIT = 4_000;

/** The longest text a `read…` function takes for one value. */
export const VALUE_LIMIT = 100;

const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;

/** Full-width letters, digits and signs as their ASCII twins, odd spaces as spaces; same length as before. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .replace(/\uffe5/g, '¥')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\u2019/g, "'");
}

/** The start of a text, narrowed, for looking in; a full-width comma after plain digits ends a clause (`12,000，三个`). */
export function scannable(text: string): string {
  return narrow(text.slice(0, SCAN_LIMIT).replace(/(?<=[0-9])，/g, ';'));
}
