/** Filling in and sending the open form, by its labels, as Discord's client lets a person. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import type { Entered, FileEntered, OpenModal } from '../modals.ts';
import { act } from './act.ts';
import { valueFor } from './controls.ts';
import { type Doing, nameOf } from './doing.ts';
import { inputsOf, isRequired, standing } from './read.ts';
import { resolve, upload } from './resolved.ts';
import type { Screen } from './screen.ts';

export type FormValues = Readonly<Record<string, string | boolean | FileEntered>>;

const TYPE = { text: 4, file: 19, radio: 21, checkbox: 23 } as const;

export function fill(doing: Doing, values: FormValues): OpenModal {
  const modal = doing.core.modals.get(doing.user.id);
  if (!modal) throw new Error(`${nameOf(doing)} has no form open`);
  const inputs = inputsOf(modal);
  for (const [name, value] of Object.entries(values)) {
    const found = inputs.find(({ label, input }) => label === name || input.custom_id === name);
    const labels = inputs.map(({ label }) => `“${label}”`).join(', ');
    if (!found) throw new Error(`The form has no “${name}”, only ${labels}`);
    modal.state.set(asText(found.input.custom_id), enter(doing, found.input, found.label, value));
  }
  return modal;
}

/** @throws Error where Discord itself would not send it. */
export async function submit(doing: Doing, values: FormValues): Promise<Screen> {
  const modal = fill(doing, values);
  for (const { input, label } of inputsOf(modal)) {
    const problem = unsendable(input, standing(modal, input));
    if (problem) throw new Error(`${problem}: ${label}`);
  }
  const ids: string[] = [];
  const sent = (input: Json): Json => {
    const { type, id, custom_id } = input;
    const value = sentValue(doing, modal, input);
    if (Array.isArray(value) && type !== 3 && type !== 22) ids.push(...value.map(String));
    return { type, id, custom_id, ...(Array.isArray(value) ? { values: value } : { value }) };
  };
  const components = modal.components.map((part): Json => {
    const { type, id } = part;
    if (type === 18) return { type, id, component: sent(asJson(part.component)) };
    return type === 1 ? { type, id, components: asList(part.components).map(sent) } : { type, id };
  });
  const data = { custom_id: modal.customId, components, ...resolve({ ...doing, channel: modal.channel }, ids) };
  const { message, channel } = modal;
  return act({ ...doing, channel }, { type: 5, ...(message && { message }) }, data);
}

function enter(doing: Doing, input: Json, label: string, value: FormValues[string]): Entered {
  if (input.type === TYPE.text) return String(value);
  if (input.type === TYPE.checkbox) return value === true || value === 'true';
  if (typeof value === 'object') return [value];
  const words = String(value)
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  // A label may hold a comma itself.
  const isOne = asList(input.options).some((option) => option.label === value || option.value === value);
  return (isOne ? [String(value)] : words).map((each) => valueFor(doing, label, input, each));
}

function unsendable(input: Json, value: Entered): string | undefined {
  if (typeof value === 'boolean') return undefined;
  const isEmpty = value.length === 0;
  if (isEmpty) return isRequired(input) ? 'This field is required' : undefined;
  const [min, max] =
    typeof value === 'string'
      ? [Number(input.min_length ?? 0), Number(input.max_length ?? 4_000)]
      : [Number(input.min_values ?? 0), Number(input.max_values ?? (input.type === 22 ? 10 : 1))];
  if (value.length < min) return 'Too short';
  return value.length > max ? 'Too long' : undefined;
}

/** As it is sent: text, a truth, the one chosen, or all that were. */
function sentValue(doing: Doing, modal: OpenModal, input: Json): string | boolean | null | readonly string[] {
  const value = standing(modal, input);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const all = value.map((each) => (typeof each === 'string' ? each : upload(doing, each).id));
  return input.type === TYPE.radio ? (all[0] ?? null) : all;
}
