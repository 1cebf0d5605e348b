/** What an import would do: who is new, who is here already, which rows cannot be used. */
import { problem } from '../../../language/problem.ts';
import type { Problem } from '../../../values/errors.ts';
import { nameKey } from '../../../values/fold.ts';
import { formatRef } from '../../../values/ref.ts';
import type { NewCustomer } from '../../customers/customer.ts';
import type { Layout } from './columns.ts';
import type { ReadTable } from './read-rows.ts';

/** Why a row is left out: somebody has its phone, e-mail or name already, or it cannot be read. */
export interface Skipped {
  readonly row: number;
  readonly name: string;
  readonly kind: 'twin' | 'bad';
  readonly why: Problem;
  readonly cells: readonly string[];
}

export interface ImportPlan {
  readonly header: readonly string[] | undefined;
  readonly layout: Layout;
  readonly total: number;
  readonly ready: readonly { readonly row: number; readonly customer: NewCustomer }[];
  readonly skipped: readonly Skipped[];
}

/** A customer of the org that shares something with a row. */
export interface Holder {
  readonly number: number;
  readonly name: string;
  readonly nameKey: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly archivedAt: Date | null;
}

type Shared = 'phone' | 'email' | 'name';
const SHARED: readonly Shared[] = ['phone', 'email', 'name'];

/** The values two customers are told to be one by; names folded. */
export const sharedOf = ({ phone, email, name }: NewCustomer): Readonly<Record<Shared, string | undefined>> => ({
  phone,
  email,
  name: nameKey(name),
});

/** `holders` are the org's customers with any of these values; archived ones hold their phone and e-mail still. */
export function planImport(table: ReadTable, holders: readonly Holder[]): ImportPlan {
  const here = new Map<string, Holder>();
  for (const holder of holders) {
    const keys = { phone: holder.phone, email: holder.email, name: holder.archivedAt ? null : holder.nameKey };
    for (const what of SHARED) if (keys[what]) here.set(`${what} ${keys[what]}`, holder);
  }
  const earlier = new Map<string, number>();
  const ready: ImportPlan['ready'][number][] = [];
  const skipped: Skipped[] = [];

  for (const { row, name, cells, read } of table.rows) {
    if ('why' in read) {
      skipped.push({ row, name, kind: 'bad', why: read.why, cells });
      continue;
    }
    const values = sharedOf(read.customer);
    const keys = SHARED.flatMap((what) => (values[what] ? [[what, `${what} ${values[what]}`] as const] : []));
    const why = whyTwin(keys, here, earlier);
    if (why) {
      skipped.push({ row, name, kind: 'twin', why, cells });
      continue;
    }
    for (const [, key] of keys) earlier.set(key, row);
    ready.push({ row, customer: read.customer });
  }
  const { header, layout, rows } = table;
  return { header, layout, total: rows.length, ready, skipped };
}

function whyTwin(
  keys: readonly (readonly [Shared, string])[],
  here: ReadonlyMap<string, Holder>,
  earlier: ReadonlyMap<string, number>,
): Problem | undefined {
  for (const [what, key] of keys) {
    const holder = here.get(key);
    if (holder)
      return problem(`transfer.taken.${what}`, { ref: formatRef('customer', holder.number), name: holder.name });
    const row = earlier.get(key);
    if (row !== undefined) return problem(`transfer.repeated.${what}`, { row });
  }
  return undefined;
}
