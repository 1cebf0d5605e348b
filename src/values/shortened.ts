/** Text fitted to a place that holds only so much. */

/** The first so many signs of a text that may be long. */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
