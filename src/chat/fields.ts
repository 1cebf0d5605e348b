/**
 * Declares the fields of a command: one declaration each, from which form, grammar, help, validation and autocomplete follow.
 *
 * A field wraps a zod schema (what a read value must satisfy) with its kind (how text becomes that value), label and hint.
 */
import { z } from 'zod';
import type { PlainKey } from '../language/catalogue.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import type { When } from '../values/when.ts';
import type {
  Cadence,
  Choice,
  Field,
  FieldKind,
  Found,
  FoundPerson,
  FoundPlace,
  FoundRole,
  LookupName,
} from './field.ts';

interface Common<O extends boolean> {
  readonly label: PlainKey;
  readonly hint?: PlainKey;
  readonly optional?: O;
  readonly words?: readonly string[];
  readonly hidden?: boolean;
  readonly inForm?: boolean;
  readonly placeholder?: PlainKey;
}

function field<T, O extends boolean>(
  kind: FieldKind,
  schema: z.ZodType<T>,
  { optional, ...common }: Common<O>,
  more: Partial<Omit<Field, 'schema' | 'kind' | 'optional'>> = {},
): Field<T, O> {
  return { kind, schema, ...common, ...more, optional: (optional ?? false) as O };
}

const found = z.custom<Found>();

export const text = <const O extends boolean = false>(
  common: Common<O> & { readonly max?: number; readonly isName?: boolean },
) => {
  const { max = 200, isName = false, ...rest } = common;
  return field('text', z.string().min(1).max(max), rest as Common<O>, { maxLength: max, isName });
};
export const longText = <const O extends boolean = false>(
  common: Common<O> & { readonly max?: number; readonly verbatim?: boolean; readonly fromFile?: boolean },
) => {
  const { max = 3000, verbatim = false, fromFile = false, ...rest } = common;
  return field('longText', z.string().min(1).max(max), rest as Common<O>, { maxLength: max, verbatim, fromFile });
};
export const email = <const O extends boolean = false>(common: Common<O>) =>
  field('email', z.string().max(254), common, { maxLength: 254 });
/** Reads to E.164, or to digits where the country is unknown. */
export const phone = <const O extends boolean = false>(common: Common<O>) =>
  field('phone', z.string().max(40), common, { maxLength: 40 });
export const money = <const O extends boolean = false>(common: Common<O>) =>
  field('money', z.custom<Money>(), common, { maxLength: 60 });
export const whole = <const O extends boolean = false>(
  common: Common<O> & { readonly min?: number; readonly max?: number },
) => {
  const { min = 0, max = 1_000_000_000, ...rest } = common;
  return field('whole', z.number().int().min(min).max(max), rest as Common<O>, { maxLength: 12 });
};
/** A day, with a time where one was given, in the person's zone. */
export const date = <const O extends boolean = false>(common: Common<O>) =>
  field('date', z.custom<When>(), common, { maxLength: 60 });
export const period = <const O extends boolean = false>(common: Common<O>) =>
  field('period', z.custom<Period>(), common, { maxLength: 60 });
export const choice = <const V extends string, const O extends boolean = false>(
  common: Common<O> & { readonly choices: readonly (Choice & { readonly value: V })[] },
) => {
  const { choices, ...rest } = common;
  return field('choice', z.enum(choices.map((each) => each.value) as [V, ...V[]]), rest as Common<O>, { choices });
};
export const yesNo = <const O extends boolean = false>(common: Common<O>) => field('yesNo', z.boolean(), common);
export const tags = <const O extends boolean = false>(common: Common<O>) =>
  field('tags', z.array(z.string().min(1).max(40)).max(20), common, { maxLength: 400 });
export const lookup = <const O extends boolean = false>(
  common: Common<O> & { readonly of: LookupName; readonly orDeal?: boolean },
) => {
  const { of, orDeal = false, ...rest } = common;
  return field('lookup', found, rest as Common<O>, { lookup: of, maxLength: 200, ...(orDeal && { orDeal }) });
};
export const place = <const O extends boolean = false>(common: Common<O>) =>
  field('place', z.custom<FoundPlace>(), common, { maxLength: 100 });
/** Who a person is in a server: only some platforms have it. */
export const role = <const O extends boolean = false>(common: Common<O>) =>
  field('role', z.custom<FoundRole>(), common, { maxLength: 100 });
/** Somebody in the workspace, member of the org or not: an account cannot be told by its name alone, so it is picked. */
export const person = <const O extends boolean = false>(common: Common<O>) =>
  field('person', z.custom<FoundPerson>(), common, { maxLength: 200 });
export const cadence = <const O extends boolean = false>(common: Common<O>) =>
  field('cadence', z.custom<Cadence>(), common, { maxLength: 100 });
/** An IANA zone. */
export const zone = <const O extends boolean = false>(common: Common<O>) =>
  field('zone', z.string(), common, { maxLength: 60 });

/**
 * For edit commands: not given leaves the value as it is (undefined), given but empty takes it away (null).
 * `phone: clearable(phone({ label: 'field.phone', optional: true }))`
 */
export const clearable = <T>(field: Field<T, true>): Field<T | null, true> => ({
  ...field,
  schema: field.schema.nullable(),
  clearable: true,
});
