/** Pressing and choosing on messages: only what is there, and not disabled. */
import { asList, asText, type Json } from '../../json.ts';
import { everyComponent } from '../check/components.ts';
import { type Channel, findMessage, type Message } from '../world.ts';
import { act } from './act.ts';
import { type Doing, nameOf } from './doing.ts';
import { labelOf } from './read.ts';
import { findChannel, findRole, findUser, resolve } from './resolved.ts';
import type { Screen } from './screen.ts';
import { visibleTo } from './seen.ts';

interface Control {
  readonly channel: Channel;
  readonly message: Message;
  readonly component: Json;
  readonly label: string;
}

/** Presses the button of that label. */
export function press(doing: Doing, label: string, nth: number): Promise<Screen> {
  const control = find(doing, label, nth, ({ type }) => type === 2);
  const { component } = control;
  if (component.style === 5) throw new Error(`“${label}” is a link to ${asText(component.url)}`);
  return use(doing, control, {});
}

/** Chooses in the select of that placeholder (or of what is chosen in it). */
export function pick(doing: Doing, label: string, wanted: string | readonly string[]): Promise<Screen> {
  const control = find(doing, label, 0, ({ type }) => Number(type) >= 3 && Number(type) <= 8);
  const { component } = control;
  const all = typeof wanted === 'string' ? [wanted] : wanted;
  const values = all.map((each) => valueFor(doing, label, component, each));
  if (values.length > Number(component.max_values ?? 1)) throw new Error(`“${label}” takes fewer`);
  if (values.length < Number(component.min_values ?? 1)) throw new Error(`“${label}” takes more`);
  return use(doing, control, { values, ...(component.type === 3 ? {} : resolve(doing, values)) });
}

/** What a choice of a select sends. */
export function valueFor(doing: Doing, label: string, { type, options }: Json, wanted: string): string {
  if (type === 5) return findUser(doing, wanted).id;
  if (type === 6) return findRole(doing, wanted).id;
  if (type === 7) return (wanted.startsWith('&') ? findRole(doing, wanted.slice(1)) : findUser(doing, wanted)).id;
  if (type === 8) return findChannel(doing, wanted).id;
  const all = asList(options);
  const chosen = all.find((option) => option.label === wanted) ?? all.find((option) => option.value === wanted);
  if (!chosen)
    throw new Error(`“${label}” has no “${wanted}”, only ${all.map((each) => String(each.label)).join(', ')}`);
  return asText(chosen.value);
}

function use(doing: Doing, { component, message, channel }: Control, more: Json): Promise<Screen> {
  const { type, custom_id, id } = component;
  const data = { component_type: type, custom_id, id, ...more };
  return act({ ...doing, channel }, { type: 3, message }, data);
}

function find(doing: Doing, label: string, nth: number, isKind: (component: Json) => boolean): Control {
  const { core, user } = doing;
  if (core.modals.has(user.id)) throw new Error(`${nameOf(doing)} has a form open`);
  const all = messagesSeen(doing).map((place) =>
    controlsOf(place.channel, place.message).filter((each) => isKind(each.component)),
  );
  for (const controls of all) {
    const found = controls.filter((each) => each.label === label)[nth];
    if (found?.component.disabled === true) throw new Error(`“${label}” is disabled`);
    if (found) return found;
  }
  const labels = new Set(all.flat().map((each) => `“${each.label}”`));
  throw new Error(`${nameOf(doing)} sees no “${label}”, only ${[...labels].join(', ')}`);
}

/** Messages this person sees, what changed last first. */
function messagesSeen({ core, user }: Doing): readonly { readonly channel: Channel; readonly message: Message }[] {
  const found = new Map<string, { readonly channel: Channel; readonly message: Message }>();
  for (const effect of core.effects.all.toReversed()) {
    if (effect.kind !== 'message' && effect.kind !== 'edit') continue;
    const channel = core.world.channels.get(effect.channelId);
    const message = channel && findMessage(channel, effect.messageId);
    if (channel && message && visibleTo(core, user.id, channel, message)) found.set(message.id, { channel, message });
  }
  return [...found.values()];
}

function controlsOf(channel: Channel, message: Message): readonly Control[] {
  return everyComponent(message.components).flatMap(({ component }) => {
    const of = (label: string) => [{ channel, message, component, label }];
    if (component.type === 2) return of(labelOf(component));
    if (!asText(component.custom_id)) return [];
    const chosen = asList(component.options).find((option) => option.default === true);
    return [...of(asText(component.placeholder)), ...(chosen ? of(asText(chosen.label)) : [])];
  });
}
