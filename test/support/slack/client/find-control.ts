/** Finds what a person would press: in the form on top, else in what they saw last. */

import { asJson, asList, asText, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import type { Effect } from '../effects.ts';
import { topOf } from '../views.ts';
import { findMessage, type Team } from '../world.ts';
import { readText } from './markup.ts';
import type { Surface } from './payloads.ts';
import { visibleTo } from './seen.ts';

export interface Control {
  readonly surface: Surface;
  readonly block: Json;
  readonly element: Json;
  /** The option of that label, where the control is a menu. */
  readonly option?: Json;
}

/** Surfaces a person can use, the nearest first. A form hides everything under it. */
export function surfaces(core: Core, team: Team, userId: string): readonly Surface[] {
  const top = topOf(core, userId);
  if (top) return [{ kind: 'view', view: top }];
  const found = new Map<string, Surface>();
  for (const effect of core.effects.all.toReversed()) {
    const surface = surfaceOf(core, team, userId, effect);
    if (surface)
      found.set(surface.kind === 'view' ? surface.view.id : surface.channel.id + surface.message.ts, surface);
  }
  return [...found.values()];
}

function surfaceOf(core: Core, team: Team, userId: string, effect: Effect): Surface | undefined {
  if (effect.teamId !== team.id) return undefined;
  if (effect.kind === 'home' && effect.userId === userId) {
    const view = core.world.homes.get(userId);
    return view && { kind: 'view', view };
  }
  if (effect.kind !== 'message' && effect.kind !== 'edit') return undefined;
  const channel = team.channels.get(effect.channel);
  const message = channel && findMessage(channel, effect.ts);
  if (!channel || !message || !visibleTo(userId, channel, message)) return undefined;
  return { kind: 'message', channel, message };
}

export const blocksOf = (surface: Surface): readonly Json[] =>
  surface.kind === 'view' ? asList(surface.view.source.blocks) : surface.message.blocks;

/** Every control that can be pressed or chosen in, with the words on it. */
export function controlsOf(core: Core, surface: Surface): readonly (Control & { readonly label: string })[] {
  const read = (text: unknown) => readText(core.world, text);
  return blocksOf(surface).flatMap((block) => {
    if (block.type === 'input') return [];
    return [...asList(block.elements), asJson(block.accessory)].flatMap((element) => {
      const control = { surface, block, element };
      if (element.type === 'button') return [{ ...control, label: read(element.text) }];
      if (element.type === 'overflow') {
        return asList(element.options).map((option) => ({ ...control, option, label: read(option.text) }));
      }
      return isSelect(element) ? [{ ...control, label: labelOfSelect(block, element, read) }] : [];
    });
  });
}

const isSelect = ({ type }: Json): boolean => /_select$|picker$|^checkboxes$|^radio_buttons$/.test(asText(type));

/** A select is known by its placeholder, or by the text of the section it stands in. */
const labelOfSelect = (block: Json, element: Json, read: (text: unknown) => string): string =>
  element.placeholder ? read(element.placeholder) : read(block.text);
