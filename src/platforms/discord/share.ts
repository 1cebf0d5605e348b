/** A private answer shown to everyone: Discord sends along what was pressed, so it is posted once more as it stands. */
import { type APIComponentInContainer, type APIContainerComponent, ComponentType } from 'discord.js';
import { readCustomId } from './custom-id.ts';
import { LIMITS, SHARED_BY_LETTERS } from './limits.ts';
import { compose, quiet } from './nodes.ts';
import { pictureName } from './pictures.ts';
import type { Upload } from './render-view.ts';
import type { ComponentPart, MessagePart } from './wire.ts';

/** Undefined where nothing of it is left to show. */
export function sharedComponents(
  pressed: MessagePart | undefined,
  files: readonly Upload[],
  by: string,
): APIContainerComponent[] | undefined {
  const [container] = withoutShare(pressed, files);
  if (!container || container.type !== ComponentType.Container) return undefined;
  const inside = (container.components ?? []) as unknown as APIComponentInContainer[];
  return [{ ...(container as unknown as APIContainerComponent), components: [...inside, ...said(by)] }];
}

/** Its words alone, as they are marked up. */
export function sharedWords(pressed: MessagePart, by: string): APIContainerComponent[] {
  const lines = wordsIn(pressed.components ?? [])
    .join('\n')
    .split('\n');
  const room = LIMITS.message.text - SHARED_BY_LETTERS - 1;
  while (lines.join('\n').length > room) lines.pop();
  const content = lines.join('\n') || '…';
  return [{ type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content }, ...said(by)] }];
}

const said = (by: string) => compose([quiet(by)], SHARED_BY_LETTERS);

const wordsIn = (components: readonly ComponentPart[]): readonly string[] =>
  components.flatMap(({ content, components: inside = [] }) => [...(content ? [content] : []), ...wordsIn(inside)]);

/** The pressed message without its Share button, so that it is shared once; `files` are its pictures, sent anew. */
export function withoutShare(pressed: MessagePart | undefined, files: readonly Upload[]): ComponentPart[] {
  return (pressed?.components ?? []).flatMap((part) => kept(part, files));
}

function kept(part: ComponentPart, files: readonly Upload[]): ComponentPart[] {
  const { id: _, ...own } = part as ComponentPart & { readonly id?: number };
  if (part.custom_id !== undefined && readCustomId(part.custom_id).route === 'share') return [];
  // A file is of the message it was sent with.
  if (part.type === ComponentType.File) return [];
  if (part.type === ComponentType.MediaGallery) {
    const items = (part.items ?? []).flatMap((item) => {
      const file = files.find(({ name }) => name === pictureName(item));
      const described = item.description ? { description: item.description } : {};
      return file ? [{ media: { url: `attachment://${file.name}` }, ...described }] : [];
    });
    return items.length === 0 ? [] : [{ type: part.type, items }];
  }
  if (!part.components) return [own];
  const components = part.components.flatMap((each) => kept(each, files));
  return components.length === 0 ? [] : [{ ...own, components }];
}
