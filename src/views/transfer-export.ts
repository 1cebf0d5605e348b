/** A list as a file to download. */
import type { Reader } from '../chat/reader.ts';
import { hint, text, type View, view } from '../chat/view.ts';
import { formatCount } from '../values/count-format.ts';
import { writeCsv } from '../values/csv.ts';
import { dayOf } from '../values/day.ts';
import type { Sheet } from './transfer-sheets.ts';

type What = 'customers' | 'deals' | 'notes' | 'tasks' | 'stats';

/** `cutAt` is how many lines the file was cut down to, where there are more. */
export function exportView(r: Reader, what: What, { header, rows }: Sheet, cutAt?: number): View {
  if (rows.length === 0) return view(text(r.t('transfer.empty')));
  const count = formatCount(rows.length, r.locale);
  return view(
    text(rows.length === 1 ? r.t('transfer.readyOne') : r.t('transfer.ready', { count })),
    cutAt !== undefined && hint(r.t('transfer.cut', { max: formatCount(cutAt, r.locale) })),
    {
      type: 'file',
      name: `${r.t(`transfer.files.${what}`)}-${dayOf(r.now, r.zone)}.csv`,
      mediaType: 'text/csv',
      content: writeCsv([header, ...rows]),
    },
  );
}
