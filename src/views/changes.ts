/** What an edit changed, told a line a field: `Amount: $12,000 → $15,000`. */
import type { Reader } from '../chat/reader.ts';
import { type List, list } from '../chat/view.ts';

export type Told = readonly [label: string, before: string | null | undefined, after: string | null | undefined];

/** Fields that are as they were are left out; nothing where all are. */
export function changes(r: Reader, fields: readonly Told[]): List | undefined {
  const lines = fields
    .filter(([, before, after]) => (before || '') !== (after || ''))
    .map(([field, before, after]) => r.t('customer.change', { field, before: before || '–', after: after || '–' }));
  return lines.length === 0 ? undefined : list(lines.map((line) => ({ text: line })));
}
