/** How a record is named in one line: `C12 Acme`, `D34 annual plan`. */
import type { Reader } from '../chat/reader.ts';
import { formatRef, type Noun } from '../values/ref.ts';

type Snapshot = Readonly<Record<string, unknown>>;

const NOUNS: readonly string[] = ['customer', 'deal', 'note', 'task', 'digest'] satisfies Noun[];

/** From a snapshot of any entity. */
export function recordName(r: Reader, entity: string, row: Snapshot | null): string {
  const name = String(row?.name ?? (row?.title || row?.text || row?.placeName || '')).slice(0, 60);
  if (!NOUNS.includes(entity) || typeof row?.number !== 'number') return name || r.t('history.record');
  const ref = formatRef(entity as Noun, row.number);
  return name ? `${ref} ${name}` : ref;
}
