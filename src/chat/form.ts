/** A form as data: what a platform renders as a modal or dialog, and what it sends back. */
import type { FieldKind, LookupName } from './field.ts';
import type { Option, Rich } from './view.ts';

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly maxLength?: number;
  /** Its text may come as a file instead. */
  readonly fromFile?: boolean;
  /** What stands in it: typed text, a ref for a lookup, a choice's value. */
  readonly value?: string;
  /** How a looked-up value reads (`Acme · C12`), where `value` is its ref. */
  readonly valueLabel?: string;
  /** Which records a lookup is of. */
  readonly lookup?: LookupName;
  /** All there is to choose from (choice, yesNo); a lookup asks by `suggest` instead. */
  readonly options?: readonly Option[];
  readonly error?: string;
}

export interface Form {
  /** The command it belongs to: `customer add`. */
  readonly path: string;
  readonly title: string;
  /** What to know before filling in, or why a submit was refused as a whole. */
  readonly intro?: Rich;
  readonly fields: readonly FormField[];
  readonly submit: string;
  /** Names the Pending row that holds what the form does not show; comes back with the submit. */
  readonly token: string;
}

/** Most questions a form asks (Discord's limit for a modal). */
export const FORM_FIELDS = 5;
