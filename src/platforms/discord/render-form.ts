/** A Form as a modal: a label a field, with the control that suits its kind and what stands in it already. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField } from '../../chat/form.ts';
import { readPerson } from '../../chat/person.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { sayPath } from '../../language/words.ts';
import { capitalised } from '../../values/capitalised.ts';
import { fit } from '../../values/fit.ts';
import { FILE_PART } from './attachments.ts';
import { TEXT_CHANNELS } from './command-tree.ts';
import { FORM, markOf } from './custom-id.ts';
import { markdown } from './encode.ts';
import { LIMITS } from './limits.ts';
import { option } from './render-controls.ts';

export interface FormShowing {
  readonly locale: Locale;
  /** Whose records it is about, where the place does not tell. */
  readonly workspaceId?: number | undefined;
}

export function renderForm(form: Form, { locale, workspaceId }: FormShowing): APIModalInteractionResponseCallbackData {
  // A title cut in its middle says less than the command's own words, with all of it beneath.
  const titleFits = form.title.length <= LIMITS.modal.title;
  const title = titleFits ? form.title : capitalised(sayPath(form.path, locale));
  const fields = form.fields.flatMap((field) => partsOf(field, locale)).slice(0, LIMITS.modal.parts);
  const above = [...(titleFits ? [] : [display(form.title)]), ...introOf(form)];
  const intro = above.slice(Math.max(0, above.length - (LIMITS.modal.parts - fields.length)));
  return {
    custom_id: `${markOf(workspaceId)}${FORM}${form.token}`,
    title: fit(title, LIMITS.modal.title).trim() || '–',
    components: [...intro, ...(fields.length > 0 ? fields : intro.length > 0 ? [] : [display(form.title)])],
  };
}

/** What to know first, where a part is left for it. */
function introOf({ intro }: Form): APITextDisplayComponent[] {
  const text = intro === undefined ? '' : markdown(intro, LIMITS.message.text);
  return text.trim() === '' ? [] : [{ type: ComponentType.TextDisplay, content: text }];
}

const display = (text: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content: markdown(text, LIMITS.message.text).trim() || '–',
});

/** What may come as a file is not insisted on as text. */
function partsOf(field: FormField, locale: Locale): APILabelComponent[] {
  if (!field.fromFile) return [labelled(field, locale)];
  const t = translator(locale);
  const file: APILabelComponent = {
    type: ComponentType.Label,
    label: t('discord.fileLabel'),
    description: t('discord.fileHint'),
    component: {
      type: ComponentType.FileUpload,
      custom_id: `${FILE_PART}${field.name}`,
      required: false,
      min_values: 0,
    },
  };
  return [labelled({ ...field, required: false }, locale), file];
}

function labelled(field: FormField, locale: Locale): APILabelComponent {
  const description = describe(field, locale);
  return {
    type: ComponentType.Label,
    label: fit(field.label, LIMITS.label.label).trim() || '–',
    ...(description ? { description: fit(description, LIMITS.label.description) } : {}),
    component: controlOf(field),
  };
}

/** What is wrong, else which record stands in it, else what can be written. */
function describe({ error, value, valueLabel, hint }: FormField, locale: Locale): string {
  if (error) return `⚠️ ${error}`;
  if (valueLabel && valueLabel !== value) return translator(locale)('discord.now', { name: valueLabel });
  return hint?.trim() ?? '';
}

type Control = APILabelComponent['component'];

/** A modal has no autocomplete: a lookup is a line, and where several fit its name the answer asks which. */
function controlOf(field: FormField): Control {
  const { kind } = field;
  switch (kind) {
    case 'text':
    case 'email':
    case 'phone':
    case 'money':
    case 'whole':
    case 'date':
    case 'period':
    case 'tags':
    case 'cadence':
    case 'zone':
    case 'lookup':
      return line(field);
    case 'longText':
      return line(field, TextInputStyle.Paragraph);
    case 'choice':
    case 'yesNo':
      return select(field);
    case 'place':
      return channel(field);
    case 'role':
      return roleSelect(field);
    case 'person':
      return userSelect(field);
    default:
      return kind satisfies never;
  }
}

function line({ name, required, value, placeholder, maxLength }: FormField, style = TextInputStyle.Short): Control {
  const shown = value?.slice(0, LIMITS.input.value);
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: shown?.includes('\n') ? TextInputStyle.Paragraph : style,
    required,
    ...(shown ? { value: shown } : {}),
    ...(placeholder?.trim() ? { placeholder: fit(placeholder, LIMITS.input.placeholder) } : {}),
    ...(maxLength ? { max_length: Math.min(Math.max(maxLength, shown?.length ?? 0), LIMITS.input.value) } : {}),
  };
}

function select(field: FormField): Control {
  const { name, required, value, options = [] } = field;
  const offered = options.slice(0, LIMITS.select.options).map((each) => ({
    ...option(each.label, each.value),
    ...(each.value === value ? { default: true } : {}),
  }));
  if (offered.length === 0 || (value && !offered.some((each) => each.value === value))) return line(field);
  // All at a glance, and one press instead of two; what may be left out could not be taken back in it.
  if (required && offered.length >= LIMITS.radio.fewest && offered.length <= FEW)
    return { type: ComponentType.RadioGroup, custom_id: name, required, options: offered };
  return {
    type: ComponentType.StringSelect,
    ...pickOne(field),
    options: offered,
  };
}

/** Choices that are seen at once; more would hide the rest of the form. */
const FEW = 5;

/** A select of at most one, none where it may be left out. */
const pickOne = ({ name, required }: FormField) =>
  ({ custom_id: name, required, min_values: required ? 1 : 0, max_values: 1 }) as const;

function roleSelect(field: FormField): Control {
  const { value } = field;
  const id = /^(?:<@&)?(\d{1,20})>?$/.exec(value ?? '')?.[1];
  if (value && !id) return line(field);
  return {
    type: ComponentType.RoleSelect,
    ...pickOne(field),
    ...(id ? { default_values: [{ id, type: SelectMenuDefaultValueType.Role }] } : {}),
  };
}

function userSelect(field: FormField): Control {
  const person = readPerson(field.value ?? '');
  return {
    type: ComponentType.UserSelect,
    ...pickOne(field),
    ...(person ? { default_values: [{ id: person.account, type: SelectMenuDefaultValueType.User }] } : {}),
  };
}

function channel(field: FormField): Control {
  const { value } = field;
  const id = /^(?:<#)?(\d{1,20})>?$/.exec(value ?? '')?.[1];
  if (value && !id) return line(field);
  return {
    type: ComponentType.ChannelSelect,
    ...pickOne(field),
    channel_types: [...TEXT_CHANNELS] satisfies ChannelType[],
    ...(id ? { default_values: [{ id, type: SelectMenuDefaultValueType.Channel }] } : {}),
  };
}
