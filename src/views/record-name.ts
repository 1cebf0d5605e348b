/** How a record is named in one line: `C12 Acme`, `D34 annual plan`. */
import type { Reader } from '../chat/reader.ts';
import { formatMoney } from '../values/money.ts';
import { formatRef, type Noun } from '../values/ref.ts';
import { shortened } from '../values/shortened.ts';

type Snapshot = Readonly<Record<string, unknown>>;

const NOUNS: readonly string[] = ['customer', 'deal', 'note', 'task', 'digest'] satisfies Noun[];

/** Signs of a note that name it. */
const LONGEST = 60;

/** From a snapshot of any entity; a deal is known by its customer, what was bought and for how much. */
export function recordName(
  r: Reader,
  entity: string,
  row: Snapshot | null,
  customers: ReadonlyMap<number, string> = new Map(),
): string {
  const said = row?.name ?? (row?.title || row?.text || row?.placeName || '');
  const name = shortened(String(said).replace(/\s+/g, ' '), LONGEST);
  const whose = entity === 'deal' ? (customers.get(Number(row?.customerId)) ?? '') : '';
  const whole = [whose, name, amountOf(r, row)].filter((part) => part !== '').join(' · ');
  if (!NOUNS.includes(entity) || typeof row?.number !== 'number') return whole || r.t('history.record');
  const ref = formatRef(entity as Noun, row.number);
  return whole ? `${ref} ${whole}` : ref;
}

function amountOf(r: Reader, row: Snapshot | null): string {
  const { amount, currency } = row ?? {};
  if (typeof amount !== 'bigint' || typeof currency !== 'string') return '';
  return formatMoney({ amount, currency }, r.locale);
}
