/** What a contact is. */
import type { NewRow, Patch, RowOf } from '../../data/entities.ts';
import { clean, nameKey } from '../../values/fold.ts';

export type ContactRow = RowOf<'contact'>;

export interface NewContact {
  readonly customerId: number;
  readonly name: string;
  readonly title?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** Undefined leaves a value as it is, null empties it. */
export interface ContactPatch {
  readonly name?: string | undefined;
  readonly title?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** A contact with the customer it belongs to. */
export interface ContactFound {
  readonly id: number;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly customer: { readonly id: number; readonly number: number; readonly name: string };
}

export function toRow({ customerId, name, title, phone, email }: NewContact): NewRow<'contact'> {
  const kept = clean(name);
  return {
    customerId,
    name: kept,
    nameKey: nameKey(kept),
    title: clean(title ?? '') || null,
    phone: phone ?? null,
    email: email ?? null,
  };
}

export function toPatch({ name, title, phone, email }: ContactPatch): Patch<'contact'> {
  return {
    ...(name === undefined ? {} : { name: clean(name), nameKey: nameKey(clean(name)) }),
    title: title === undefined ? undefined : clean(title ?? '') || null,
    phone,
    email,
  };
}
