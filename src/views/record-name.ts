/** How a record is named in one line: `C12 Acme`, `D34 annual plan`. */
import type { Reader } from '../chat/reader.ts';
import { formatMoney } from '../values/money.ts';
import { formatRef, type Noun } from '../values/ref.ts';
import { shortened } from '../values/shortened.ts';

type Snapshot = Readonly<Record<string, unknown>>;

const NOUNS: readonly string[] = ['customer', 'deal', 'note', 'task', 'digest'] satisfies Noun[];

/** Signs of a note that name it. */
const LONGEST = 60;

/** From a snapshot of any entity. */
export function recordName(r: Reader, entity: string, row: Snapshot | null): string {
  const said = row?.name ?? (row?.title || row?.text || row?.placeName || amountOf(r, row) || '');
  const name = shortened(String(said).replace(/\s+/g, ' '), LONGEST);
  if (!NOUNS.includes(entity) || typeof row?.number !== 'number') return name || r.t('history.record');
  const ref = formatRef(entity as Noun, row.number);
  return name ? `${ref} ${name}` : ref;
}

/** A deal of which nothing was said is known by its amount. */
function amountOf(r: Reader, row: Snapshot | null): string | undefined {
  const { amount, currency } = row ?? {};
  if (typeof amount !== 'bigint' || typeof currency !== 'string') return undefined;
  return formatMoney({ amount, currency }, r.locale);
}
