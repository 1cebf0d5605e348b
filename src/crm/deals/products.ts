/** The org's products: a list that grows by the names people use. */
import type { Unit } from '../../data/work.ts';
import { clean, fold } from '../../values/fold.ts';
import { upsertProduct } from './product-store.ts';

/** The product of this name in any spelling, made where there is none; null for an empty name. */
export async function productNamed(
  unit: Unit,
  name: string | null | undefined,
): Promise<{ readonly id: number; readonly name: string } | null> {
  const kept = clean(name ?? '');
  if (kept === '') return null;
  return upsertProduct(unit, kept, productKey(kept));
}

/** What two spellings of a product have in common; signs alone stand for themselves. */
export function productKey(name: string): string {
  return fold(name) || clean(name).toLowerCase();
}
