/** What a field of a command is: how it is asked, how text becomes its value, and what that value must satisfy. */
import type { z } from 'zod';
import type { PlainKey } from '../language/catalogue.ts';
import type { Problem } from '../values/errors.ts';

/** How a field is asked and read. `lookup` names which records: `customer`, `deal`, `task`, `member` … */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'money'
  | 'whole'
  | 'date'
  | 'period'
  | 'choice'
  | 'yesNo'
  | 'tags'
  | 'lookup'
  | 'place'
  | 'role'
  | 'person'
  | 'cadence'
  | 'zone';

/** What a lookup finds: enough to name a record and go on. */
export interface Found {
  readonly id: number;
  /** `C12`, or the account of a member. */
  readonly ref: string;
  readonly name: string;
  /** Of a deal: whom it is with. */
  readonly customer?: Found;
  /** Of a customer: the deal by which they were named. */
  readonly deal?: Found;
}

/** A channel a person named. */
export interface FoundPlace {
  readonly channel: string;
  /** As people write it: `#sales`. */
  readonly name: string;
}

/** What a place is looked for: to post there, or to hear there what people react to as well. */
export type PlaceUse = 'posts' | 'reactions';

/** A role of a server, as the platform and as people name it. */
export interface FoundRole {
  readonly role: string;
  readonly name: string;
}

/** An account of the platform: whose it is, is the CRM's business. */
export interface FoundPerson {
  readonly account: string;
  /** As people name it, without the `@`. */
  readonly name: string;
}

/** A channel that was looked for: found, or there but closed to Parley for a reason a person can mend. */
export type PlaceAnswer = FoundPlace | { readonly refused: Problem } | undefined;

export interface Cadence {
  readonly cron: string;
  /** As it was said. */
  readonly said: string;
}

export interface Choice {
  readonly value: string;
  readonly label: PlainKey;
  /** Other words for it when typed, in any language: `电话`, `call`, `phoned`. */
  readonly words?: readonly string[];
}

export interface Field<T = unknown, Optional extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly label: PlainKey;
  readonly hint?: PlainKey;
  readonly optional: Optional;
  readonly schema: z.ZodType<T>;
  /** Words that name it in a typed line (`owner:`, `负责人`), beside its own name and label. */
  readonly words?: readonly string[];
  readonly maxLength?: number;
  readonly choices?: readonly Choice[];
  readonly lookup?: LookupName;
  /** A customer who may be named by a deal with them as well: by its ref or its title. */
  readonly orDeal?: boolean;
  /** Never shown or asked: carried by routes and pending rows only. */
  readonly hidden?: boolean;
  /** Asked by the form; by default required fields and the first optional ones, five at most. */
  readonly inForm?: boolean;
  readonly placeholder?: PlainKey;
  /** A text that is somebody's name: a sentence that would put other words there was misread. */
  readonly isName?: boolean;
  /** Given but empty (an emptied box, `phone: -`) reads to null: take the value away. See `clearable`. */
  readonly clearable?: boolean;
  /** A long text kept as it was pasted: its tabs part the cells of a table. */
  readonly verbatim?: boolean;
  /** A long text that people have as a file as often: where a platform takes files, it may come as one. */
  readonly fromFile?: boolean;
}

export type LookupName =
  | 'customer'
  | 'contact'
  | 'deal'
  /** What deals have in common: the customer, or words of their titles. */
  | 'dealsOf'
  | 'note'
  | 'task'
  | 'digest'
  | 'member'
  | 'product'
  | 'command'
  | 'record';

export type Fields = Readonly<Record<string, Field>>;

/** The typed input a command's `run` is given. */
export type InputOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? never : K]: F[K] extends Field<infer T> ? T : never;
} & {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? K : never]?: F[K] extends Field<infer T> ? T : never;
};

/** Any text may name one: what the platform knows by name. */
export const isNamed = ({ kind }: Field): boolean => kind === 'place' || kind === 'role';
