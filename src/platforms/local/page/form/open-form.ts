/** A form on the page with what was typed into it: open, or begun and closed again. */
import type { MenuCommand, ShownField, ShownForm } from '../../protocol.ts';

export interface TypedValue {
  readonly value: string;
  /** How it reads, where it names a record: the value is `C12`. */
  readonly label?: string;
}

export interface OpenForm {
  readonly form: ShownForm;
  readonly place: string;
  /** The message whose button opened it. */
  readonly message?: number;
  /** Over the form's own values, by field. */
  readonly typed: Readonly<Record<string, TypedValue>>;
  /** It was sent and not saved: what was typed before stands among the form's own values. */
  readonly returned?: true;
}

/** Whether closing it would lose anything. */
export function isBegun({ form, typed, returned }: OpenForm): boolean {
  return returned === true || form.fields.some(({ name, value }) => (typed[name]?.value ?? value) !== value);
}

/** At most this many begun forms of a person are kept: beyond, the one left alone longest makes room. */
export const BEGUN_FORMS = 5;

export const newestFirst = (one: OpenForm, all: readonly OpenForm[]): readonly OpenForm[] =>
  [one, ...besides(one.form.token, all)].slice(0, BEGUN_FORMS);

export const besides = (token: string, all: readonly OpenForm[]): readonly OpenForm[] =>
  all.filter(({ form }) => form.token !== token);

/** `Add a customer · Acme`: what the form is for, in the reader's language of now, and the first words in it. */
export function formTitle({ form, typed }: OpenForm, menu: readonly MenuCommand[]): string {
  const title = menu.find(({ path }) => path === form.path)?.summary ?? form.title;
  const worded = form.fields.filter(({ control }) => control.as !== 'select');
  const said = worded.map(({ name, value, valueLabel = value }: ShownField) => {
    const own = typed[name];
    return (own ? (own.label ?? own.value) : valueLabel).trim();
  });
  return [title, ...said.filter((words) => words !== '').slice(0, 1)].join(' · ');
}
