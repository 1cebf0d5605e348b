/** What a message or a form of ours leads to, as Interactions: a button, a choice, a form that is sent. */
import { ComponentType, SnowflakeUtil } from 'discord.js';
import { FORM, MENU, readCustomId } from './custom-id.ts';
import { filledIn } from './form-values.ts';
import { baseOf, type Received } from './received.ts';
import type { ComponentPart, InteractionPart, MessagePart } from './wire.ts';

/** What was edited since shows what it did then. */
function postedAt({ id, edited_timestamp: edited }: MessagePart): Date {
  return edited ? new Date(edited) : new Date(SnowflakeUtil.timestampFrom(id));
}

export function receivePress(packet: InteractionPart): Received | undefined {
  const base = baseOf(packet, true);
  const id = packet.data?.custom_id;
  if (!base || id === undefined) return undefined;
  const carried = readCustomId(id);
  const [picked] = packet.data?.values ?? [];
  const isSelect = packet.data?.component_type === ComponentType.StringSelect;
  if (isSelect && picked === undefined) return undefined;
  const isMenu = isSelect && carried.route === MENU;
  const route = isMenu ? (picked ?? '') : carried.route;
  return {
    ...base.rest,
    workspaceId: carried.workspaceId,
    interaction: {
      ...base.interaction,
      kind: 'press',
      route,
      ...(carried.asksFirst ? { asksFirst: labelOf(packet.message?.components ?? [], id) } : {}),
      ...(isSelect && !isMenu && picked !== undefined ? { value: picked } : {}),
      ...(packet.message ? { shownAt: postedAt(packet.message) } : {}),
    },
  };
}

/** Undefined where the modal is not a form of ours. A form cannot be answered with another form. */
export function receiveSubmit(packet: InteractionPart): Received | undefined {
  const base = baseOf(packet, false);
  const carried = readCustomId(packet.data?.custom_id ?? '');
  if (!base || !carried.route.startsWith(FORM)) return undefined;
  const { values, files } = filledIn(packet.data ?? {});
  return {
    ...base.rest,
    ...(files.length > 0 ? { files } : {}),
    workspaceId: carried.workspaceId,
    interaction: {
      ...base.interaction,
      kind: 'submit',
      token: carried.route.slice(FORM.length),
      values,
    },
  };
}

function labelOf(components: readonly ComponentPart[], id: string): string {
  for (const part of components) {
    if (part.custom_id === id) return part.label ?? '';
    const inside = labelOf([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])], id);
    if (inside !== '') return inside;
  }
  return '';
}
