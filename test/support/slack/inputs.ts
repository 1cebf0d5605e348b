/** What stands in the inputs of a view: Slack keeps it by block and action id. */
import { asJson, asList, asText, type Json } from '../json.ts';

export type State = Record<string, Record<string, Json>>;

/** The elements of a view that hold a value, with the blocks they stand in. */
export function inputsOf(source: Json): readonly { readonly block: Json; readonly element: Json }[] {
  return asList(source.blocks).flatMap((block) => {
    const elements =
      block.type === 'input' ? [asJson(block.element)] : [...asList(block.elements), asJson(block.accessory)];
    return elements.filter(({ type }) => holdsValue(asText(type))).map((element) => ({ block, element }));
  });
}

const holdsValue = (type: string): boolean =>
  /_(input|select)$|^multi_|picker$|^checkboxes$|^radio_buttons$/.test(type) && type !== 'rich_text_input';

export function initialState(source: Json): State {
  const state: State = {};
  for (const { block, element } of inputsOf(source)) {
    put(state, block, element, initialValue(element));
  }
  return state;
}

/** After a change of the view: an input of the same ids keeps what stands in it, whatever its new initial value. */
export function kept(before: State, source: Json): State {
  const state: State = {};
  for (const { block, element } of inputsOf(source)) {
    const present = before[asText(block.block_id)]?.[asText(element.action_id)];
    const same = present?.type === element.type ? present : undefined;
    put(state, block, element, same ?? initialValue(element));
  }
  return state;
}

export function put(state: State, block: Json, element: Json, value: Json): void {
  const id = asText(block.block_id);
  state[id] = { ...state[id], [asText(element.action_id)]: value };
}

/** The value of an element as payloads carry it. */
function initialValue(element: Json): Json {
  const type = asText(element.type);
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    default:
      return { type, value: element.initial_value || null };
  }
}

/** Whether something stands in an input. */
export function isFilled(value: Json): boolean {
  const { type: _, ...rest } = value;
  return Object.values(rest).some((each) => (Array.isArray(each) ? each.length > 0 : each !== null && each !== ''));
}
