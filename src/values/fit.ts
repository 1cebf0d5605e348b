/** Cuts text to what a platform shows, at a whole letter, with an ellipsis where something is missing. */

/** At most `max` UTF-16 units. */
export function fit(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= 0) return '';
  return `${atLetter(text, max - 1).trimEnd()}…`;
}

/** Text in pieces of at most `max` units, broken at a line or a space where there is one in the second half. */
export function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const window = atLetter(rest, max);
    const gap = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
    const end = gap > max / 2 ? gap + 1 : window.length;
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...found, rest];
}

/** Never between the two halves of a letter outside the basic plane. */
function atLetter(text: string, max: number): string {
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
