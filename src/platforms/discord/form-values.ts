/** What was filled in a form. */
import { ComponentType } from 'discord.js';
import type { Values } from '../../chat/interaction.ts';
import { type Attached, attachedOf, FILE_PART } from './attachments.ts';
import { personOf } from './presence.ts';
import type { ComponentPart, InteractionPart, ResolvedPart } from './wire.ts';

export function filledIn({ components = [], resolved }: NonNullable<InteractionPart['data']>): {
  readonly values: Values;
  readonly files: readonly Attached[];
} {
  const inputs = components.flatMap(inputsOf);
  const isFile = ({ type }: ComponentPart) => type === ComponentType.FileUpload;
  const files = inputs.filter(isFile);
  const typed = inputs.filter((input) => !isFile(input));
  return {
    values: Object.fromEntries(typed.map((input) => [input.custom_id ?? '', standing(input, resolved)])),
    files: files.flatMap(({ custom_id: id = '', values = [] }) =>
      attachedOf(id.slice(FILE_PART.length), values, resolved),
    ),
  };
}

/** Inputs stand in labels, or in rows. */
function inputsOf(part: ComponentPart): readonly ComponentPart[] {
  if (part.component) return [part.component];
  return part.components ?? [];
}

/** What stands in a control; an emptied one is empty text. */
function standing({ type, value, values }: ComponentPart, resolved: ResolvedPart | undefined): string {
  const [first] = values ?? [];
  if (type === ComponentType.UserSelect && first !== undefined) return personOf(first, resolved);
  return first ?? value ?? '';
}
