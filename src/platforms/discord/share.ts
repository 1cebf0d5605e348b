/** A private answer shown to everyone: Discord sends along what was pressed, so it is posted once more as it stands. */
import { type APIComponentInContainer, type APIContainerComponent, ComponentType } from 'discord.js';
import { readCustomId } from './custom-id.ts';
import { escapeText } from './encode.ts';
import type { ComponentPart, MessagePart } from './wire.ts';

/** Undefined where nothing of it is left to show. */
export function sharedComponents(pressed: MessagePart | undefined, by: string): APIContainerComponent[] | undefined {
  const [container] = withoutShare(pressed);
  if (!container || container.type !== ComponentType.Container) return undefined;
  const inside = (container.components ?? []) as unknown as APIComponentInContainer[];
  const said = { type: ComponentType.TextDisplay, content: `-# ${escapeText(by)}` } as const;
  return [{ ...(container as unknown as APIContainerComponent), components: [...inside, said] }];
}

/** The pressed message without its Share button, so that it is shared once. */
export function withoutShare(pressed: MessagePart | undefined): ComponentPart[] {
  return (pressed?.components ?? []).flatMap(kept);
}

function kept(part: ComponentPart): ComponentPart[] {
  const { id: _, ...own } = part as ComponentPart & { readonly id?: number };
  if (part.custom_id !== undefined && readCustomId(part.custom_id).route === 'share') return [];
  // A file is of the message it was sent with.
  if (part.type === ComponentType.File) return [];
  if (!part.components) return [own];
  const components = part.components.flatMap(kept);
  return components.length === 0 ? [] : [{ ...own, components }];
}
