/** Using what is on the screen: buttons, menus and selects, and the form on top. */

import { asJson, asList, asText, type Json } from '../../json.ts';
import { put } from '../inputs.ts';
import { topOf } from '../views.ts';
import type { View } from '../world.ts';
import { act, type Doing, quietly } from './act.ts';
import { choose, fillForm, inputsWithLabels, unsendable } from './fill-form.ts';
import { type Control, controlsOf, surfaces } from './find-control.ts';
import { readText } from './markup.ts';
import { actionPayload, closedPayload, type Surface, submissionPayload, suggestionPayload } from './payloads.ts';
import type { Screen } from './screen.ts';
import { takeActionAck, takeSubmitAck, takeSuggestionAck } from './take-ack.ts';

/** Presses the button or the item of a menu of that label. */
export function press(doing: Doing, label: string, nth: number): Promise<Screen> {
  const { surface, block, element, option } = findControl(doing, label, nth);
  const { type, action_id, text, value } = element;
  const common = { type, action_id, block_id: block.block_id };
  const button = { text, ...(value !== undefined && { value }) };
  return use(doing, surface, { ...common, ...(option ? { selected_option: option } : button) });
}

/** Chooses in the select of that label. */
export async function pick(doing: Doing, label: string, wanted: string): Promise<Screen> {
  const { surface, block, element } = findControl(doing, label, 0);
  const { type, action_id, placeholder } = element;
  const external = type === 'external_select';
  const options = external ? await ask(doing, surface)(block, element, wanted) : asList(element.options);
  const value = { type: asText(type), selected_option: choose(doing.core, label, options, wanted) };
  put(surface.kind === 'view' ? surface.view.state : surface.message.state, block, element, value);
  return use(doing, surface, { ...value, action_id, block_id: block.block_id, placeholder });
}

export const fill = (doing: Doing, values: Readonly<Record<string, string>>): Promise<void> => {
  const view = formOnTop(doing);
  return fillForm(doing.core, doing.team, view, values, ask(doing, { kind: 'view', view }));
};

/** Fills in and sends the form on top. @throws Error where Slack itself would not send it. */
export async function submit(doing: Doing, values: Readonly<Record<string, string>>): Promise<Screen> {
  const { core, team, user } = doing;
  await fill(doing, values);
  const view = formOnTop(doing);
  const problem = unsendable(core, view);
  if (problem) throw new Error(problem);
  const labels = new Map(inputsWithLabels(core, view).map(({ block, label }) => [asText(block.block_id), label]));
  return act(doing, submissionPayload(doing, view), (ack) => {
    const errors = Object.entries(takeSubmitAck({ core, team, userId: user.id }, view, ack));
    return Object.fromEntries(errors.map(([block, error]) => [labels.get(block) ?? block, error]));
  });
}

/** What a select of the form on top offers for what is typed into it. */
export async function suggest(doing: Doing, field: string, query: string): Promise<readonly string[]> {
  const view = formOnTop(doing);
  const found = inputsWithLabels(doing.core, view).find(({ label }) => label === field);
  if (!found) throw new Error(`The form has no “${field}”`);
  const options = await ask(doing, { kind: 'view', view })(found.block, found.element, query);
  return options.map((option) => readText(doing.core.world, asJson(option).text));
}

export function close(doing: Doing): Promise<Screen> {
  const { core, team, user } = doing;
  const view = formOnTop(doing);
  core.world.modals.set(user.id, (core.world.modals.get(user.id) ?? []).slice(0, -1));
  if (view.source.notify_on_close !== true) return quietly(doing, () => undefined);
  const payload = closedPayload(doing, view, false);
  return act(doing, payload, (ack) => takeActionAck({ core, team, userId: user.id }, ack), 'nothing');
}

function use(doing: Doing, surface: Surface, action: Json): Promise<Screen> {
  const taking = { core: doing.core, team: doing.team, userId: doing.user.id };
  return act(doing, actionPayload(doing, surface, action), (ack) => takeActionAck(taking, ack));
}

/** Slack asks only once three letters are typed, unless the select says otherwise. */
const ask = (doing: Doing, surface: Surface) => async (block: Json, element: Json, query: string) => {
  if (query.length < Number(element.min_query_length ?? 3)) return [];
  return takeSuggestionAck(
    await doing.core.deliver(doing.team, suggestionPayload(doing, surface, block, element, query)),
  );
};

function formOnTop({ core, user }: Doing): View {
  const view = topOf(core, user.id);
  if (!view) throw new Error(`${user.realName} has no form open`);
  return view;
}

function findControl({ core, team, user }: Doing, label: string, nth: number): Control {
  const all = surfaces(core, team, user.id);
  for (const surface of all) {
    const found = controlsOf(core, surface).filter((each) => each.label === label)[nth];
    if (found) return found;
  }
  const labels = new Set(all.flatMap((surface) => controlsOf(core, surface).map((each) => `“${each.label}”`)));
  throw new Error(`${user.realName} sees no “${label}”, only ${[...labels].join(', ')}`);
}
