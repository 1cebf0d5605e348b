/** A Form as a modal: each kind of field gets the control that suits it and what stands in it already. */
import type { InputBlock, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Form, FormField } from '../../chat/form.ts';
import type { Rich } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { sayPath } from '../../language/words.ts';
import { capitalised } from '../../values/capitalised.ts';
import { fit } from '../../values/fit.ts';
import { shownPieces } from './encode.ts';
import { LIMITS } from './limits.ts';
import { CHANNEL_ID } from './place.ts';

export interface FormShowing {
  readonly locale: Locale;
  /** Comes back with the submit. */
  readonly metadata: string;
  /** The Slack account of a member as a field names them, where they have one here. */
  accountOf?(value: string): string | undefined;
}

/** callback_id of every form. */
export const FORM = 'form';
/** action_id of a lookup: which command's field asks. */
export const LOOKUP = 'lookup:';
/** The same where what is typed may be new: a product's name. */
export const LOOKUP_OR_NEW = 'lookup+:';

export function renderForm(form: Form, { locale, metadata, accountOf }: FormShowing): ModalView {
  const t = translator(locale);
  // A title cut in its middle says less than the command's own words, with all of it beneath.
  const titleFits = form.title.length <= LIMITS.view.title;
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata,
    title: plain(titleFits ? form.title : capitalised(sayPath(form.path, locale)), LIMITS.view.title),
    submit: plain(form.submit, LIMITS.view.button),
    close: plain(t('chat.cancel'), LIMITS.view.button),
    blocks: [
      ...(titleFits ? [] : [summary(form)]),
      ...intro(form),
      ...form.fields.map((field) => inputBlock(form, field, accountOf)),
    ],
  };
}

function summary({ title }: Form): KnownBlock {
  return { type: 'context', elements: [plain(title, LIMITS.context.text)] };
}

/** What to know first, and what is wrong: a modal can show an error at its field only in answer to a submit. */
function intro({ intro: told, fields }: Form): KnownBlock[] {
  const wrong = fields.flatMap(({ label, error }) => (error ? [`⚠️ ${label}: ${error}`] : []));
  const texts: Rich[] = [...(told === undefined ? [] : [told]), ...(wrong.length > 0 ? [wrong.join('\n')] : [])];
  return texts
    .flatMap((each) => shownPieces(each, LIMITS.section.text, LIMITS.cardText))
    .map((text) => ({
      type: 'section',
      text,
    }));
}

function inputBlock(form: Form, field: FormField, accountOf: FormShowing['accountOf']): InputBlock {
  const { name, label, hint, required } = field;
  return {
    type: 'input',
    block_id: name,
    label: plain(label, LIMITS.input.label),
    optional: !required,
    element: controlOf(form, field, accountOf),
    ...(hint ? { hint: plain(hint, LIMITS.input.hint) } : {}),
  };
}

type Control = InputBlock['element'];

const TYPED = 'typed';

/** What is read from free text (money, periods, cadences) stays a line: a picker would allow less than the words do. */
function controlOf(form: Form, field: FormField, accountOf: FormShowing['accountOf']): Control {
  const { kind, value } = field;
  switch (kind) {
    case 'text':
    case 'money':
    case 'period':
    case 'tags':
    case 'cadence':
    case 'zone':
    case 'phone':
    case 'role':
    case 'person':
      return line(field);
    case 'longText':
      return { ...line(field), multiline: true };
    case 'email':
      return { type: 'email_text_input', action_id: TYPED, ...initial(field), ...placeholder(field) };
    case 'whole':
      return value !== undefined && !/^-?\d+$/.test(value)
        ? line(field)
        : {
            type: 'number_input',
            action_id: TYPED,
            is_decimal_allowed: false,
            ...initial(field),
            ...placeholder(field),
          };
    case 'date':
      return datePicker(field);
    case 'choice':
    case 'yesNo':
      return select(field);
    case 'lookup':
      return lookup(form, field, accountOf);
    case 'place':
      return placePicker(field);
    default:
      return kind satisfies never;
  }
}

function line(field: FormField): Extract<Control, { type: 'plain_text_input' }> {
  const { maxLength } = field;
  return {
    type: 'plain_text_input',
    action_id: TYPED,
    ...initial(field),
    ...placeholder(field),
    ...(maxLength ? { max_length: Math.min(Math.max(maxLength, field.value?.length ?? 0), LIMITS.input.text) } : {}),
  };
}

/** A day is picked; words that say more (a time, “every fri”) stay words. */
function datePicker(field: FormField): Control {
  const { value } = field;
  if (value && !/^\d{4}-\d\d-\d\d$/.test(value)) return line(field);
  return { type: 'datepicker', action_id: TYPED, ...(value ? { initial_date: value } : {}) };
}

function select(field: FormField): Control {
  const options = (field.options ?? [])
    .slice(0, LIMITS.select.options)
    .map(({ label, value }) => optionOf(label, value));
  const chosen = options.find(({ value }) => value === field.value);
  if (options.length === 0 || (field.value && !chosen)) return line(field);
  return { type: 'static_select', action_id: TYPED, options, ...(chosen ? { initial_option: chosen } : {}) };
}

function lookup(form: Form, field: FormField, accountOf: FormShowing['accountOf']): Control {
  const { value, valueLabel, name } = field;
  const account = value && field.lookup === 'member' ? accountOf?.(value) : undefined;
  if (field.lookup === 'member' && (!value || account)) {
    return { type: 'users_select', action_id: TYPED, ...(account ? { initial_user: account } : {}) };
  }
  // An option carries so much; a longer name stays as it was typed.
  if (value && value.length > LIMITS.option.value) return line(field);
  return {
    type: 'external_select',
    action_id: `${field.lookup === 'product' ? LOOKUP_OR_NEW : LOOKUP}${form.path}:${name}`,
    min_query_length: 0,
    ...(value ? { initial_option: optionOf(valueLabel ?? value, value) } : {}),
    ...placeholder(field),
  };
}

function placePicker(field: FormField): Control {
  const id = CHANNEL_ID.test(field.value ?? '') ? field.value : undefined;
  if (field.value && !id) return line(field);
  return {
    type: 'conversations_select',
    action_id: TYPED,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(id ? { initial_conversation: id } : { default_to_current_conversation: true }),
  };
}

function initial({ value }: FormField): { initial_value?: string } {
  return value ? { initial_value: value.slice(0, LIMITS.input.text) } : {};
}

function placeholder({ placeholder: text }: FormField): { placeholder?: PlainTextElement } {
  return text ? { placeholder: plain(text, LIMITS.select.placeholder) } : {};
}

export function optionOf(label: string, value: string, detail?: string): PlainTextOption {
  return {
    text: plain(label || value, LIMITS.option.text),
    value,
    ...(detail ? { description: plain(detail, LIMITS.option.description) } : {}),
  };
}

/** Slack counts at least one letter. */
export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: fit(text, max) || '–', emoji: false };
}
