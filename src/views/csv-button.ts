/** The button that gives what is shown as a file. */
import type { Reader } from '../chat/reader.ts';
import type { Button } from '../chat/view.ts';

/** `input` are the filters of the list, by the names that the export knows them by. */
export function csvButton(
  r: Reader,
  what: 'deals' | 'notes' | 'tasks' | 'stats',
  input: Readonly<Record<string, string>>,
): Button {
  return { label: r.t('transfer.csv'), action: { do: 'run', path: `export ${what}`, input } };
}
