/** Filling in the form on top as a person does: by the labels, from what the controls allow. */

import { asJson, asList, asText, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { inputsOf, isFilled, put } from '../inputs.ts';
import type { Team, View } from '../world.ts';
import { readText } from './markup.ts';

/** Asks the app what an external select offers. */
export type Ask = (block: Json, element: Json, query: string) => Promise<readonly Json[]>;

export interface FormInput {
  readonly label: string;
  readonly block: Json;
  readonly element: Json;
}

export function inputsWithLabels(core: Core, view: View): readonly FormInput[] {
  return inputsOf(view.source)
    .filter(({ block }) => block.type === 'input')
    .map(({ block, element }) => ({ label: readText(core.world, block.label), block, element }));
}

/** @throws Error where there is no such input, or it does not take the value. */
export async function fillForm(
  core: Core,
  team: Team,
  view: View,
  values: Readonly<Record<string, string>>,
  ask: Ask,
): Promise<void> {
  const inputs = inputsWithLabels(core, view);
  for (const [name, value] of Object.entries(values)) {
    const input = inputs.find(
      ({ label, element, block }) => label === name || element.action_id === name || block.block_id === name,
    );
    if (!input)
      throw new Error(`The form has no “${name}”, only ${inputs.map(({ label }) => `“${label}”`).join(', ')}`);
    put(view.state, input.block, input.element, await enter(core, team, input, value, ask));
  }
}

/** What Slack itself does not let a person send: an empty required field, text of a wrong length. */
export function unsendable(core: Core, view: View): string | undefined {
  for (const { label, block, element } of inputsWithLabels(core, view)) {
    const value = view.state[asText(block.block_id)]?.[asText(element.action_id)] ?? {};
    if (block.optional !== true && !isFilled(value)) return `Please complete this required field: ${label}`;
    const typed = asText(value.value);
    if (typed !== '' && typed.length < Number(element.min_length ?? 0)) return `Too short: ${label}`;
    if (typed.length > Number(element.max_length ?? Number.POSITIVE_INFINITY)) return `Too long: ${label}`;
    if (element.type === 'number_input' && typed !== '' && !isNumber(typed, element)) return `Not a number: ${label}`;
    if (element.type === 'email_text_input' && typed !== '' && !/^\S+@\S+\.\S+$/.test(typed))
      return `Not an e-mail: ${label}`;
  }
  return undefined;
}

const isNumber = (typed: string, { is_decimal_allowed: decimal }: Json): boolean =>
  (decimal === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(typed);

async function enter(
  core: Core,
  team: Team,
  { block, element, label }: FormInput,
  value: string,
  ask: Ask,
): Promise<Json> {
  const type = asText(element.type);
  const chosen = async () =>
    value === '' ? null : choose(core, label, await offered(block, element, value, ask), value);
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
    case 'external_select':
      return { type, selected_option: await chosen() };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes': {
      const options: Json[] = [];
      for (const each of value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)) {
        options.push(choose(core, label, await offered(block, element, each, ask), each));
      }
      return { type, selected_options: options };
    }
    case 'users_select': {
      const user = [...team.users.values()].find(({ id, realName }) => id === value || realName === value);
      if (!user && value !== '') throw new Error(`There is no ${value} to choose in “${label}”`);
      return { type, selected_user: user?.id ?? null };
    }
    case 'conversations_select':
    case 'channels_select': {
      const bare = value.replace(/^#/, '');
      const channel = [...team.channels.values()].find(({ id, name }) => id === bare || name === bare);
      if (!channel && value !== '') throw new Error(`There is no ${value} to choose in “${label}”`);
      return { type, [type === 'channels_select' ? 'selected_channel' : 'selected_conversation']: channel?.id ?? null };
    }
    case 'datepicker':
      if (value !== '' && !/^\d{4}-\d\d-\d\d$/.test(value))
        throw new Error(`“${label}” takes a day such as 2026-05-13`);
      return { type, selected_date: value || null };
    case 'timepicker':
      return { type, selected_time: value || null };
    default:
      return { type, value: value || null };
  }
}

async function offered(block: Json, element: Json, query: string, ask: Ask): Promise<readonly Json[]> {
  if (asText(element.type).endsWith('external_select')) return ask(block, element, query);
  return [...asList(element.options), ...asList(element.option_groups).flatMap(({ options }) => asList(options))];
}

/** An option by what it says, by its beginning, or by its value. */
export function choose(core: Core, label: string, options: readonly Json[], wanted: string): Json {
  const says = (option: Json) => readText(core.world, asJson(option).text);
  const found =
    options.find((option) => says(option) === wanted) ??
    options.find((option) => says(option).toLowerCase().startsWith(wanted.toLowerCase())) ??
    options.find(({ value }) => value === wanted);
  if (!found)
    throw new Error(`“${label}” offers no “${wanted}”, only ${options.map((each) => `“${says(each)}”`).join(', ')}`);
  return found;
}
