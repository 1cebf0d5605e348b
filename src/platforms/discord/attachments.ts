/** Files that people hand in with a command, a form or a message: fetched where Discord keeps them, as text. */
import type { Interaction } from '../../chat/interaction.ts';
import type { Locale } from '../../language/locale.ts';
import { isBookName, isTableName, readTextFile } from '../../values/text-file.ts';
import { FILE_BYTES, FILE_MS } from './limits.ts';
import type { AttachmentPart, ResolvedPart } from './wire.ts';

export interface Attached {
  /** The field whose text it holds; nobody asks it of what came with something said. */
  readonly field: string;
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

/** The part of a form that takes a field's text as a file. */
export const FILE_PART = 'file:';

export const attachedAs = (field: string, { filename, url, size }: AttachmentPart): Attached => ({
  field,
  name: filename,
  url,
  size,
});

/** Those that a command or form carries, by their numbers. */
export function attachedOf(field: string, ids: readonly string[], { attachments }: ResolvedPart = {}): Attached[] {
  return ids.flatMap((id) => {
    const found = attachments?.[id];
    return found ? [attachedAs(field, found)] : [];
  });
}

/** Files whose name or kind says that they are text. */
export const isTable = ({ filename, content_type: type = '' }: AttachmentPart): boolean =>
  isTableName(filename) || /^text\/(?:csv|plain|tab-separated-values)/.test(type);

/** Books of spreadsheets: what one is sent for is plain, so it is better refused than passed over. */
export const isBook = ({ filename }: AttachmentPart): boolean => isBookName(filename);

export type FileRefused = 'tooLarge' | 'notText' | 'unreachable';

export async function textOf(
  { url, size }: Attached,
  locale: Locale,
): Promise<{ readonly text: string } | { readonly refused: FileRefused }> {
  if (size > FILE_BYTES) return { refused: 'tooLarge' };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FILE_MS) });
    if (!response.ok) return { refused: 'unreachable' };
    const text = readTextFile(new Uint8Array(await response.arrayBuffer()), locale);
    return text === undefined ? { refused: 'notText' } : { text };
  } catch {
    return { refused: 'unreachable' };
  }
}

/** The interaction with the text of the file: as if it had been typed into its field, or beside what was said. */
export function withText(interaction: Interaction, { field, name }: Attached, text: string): Interaction {
  switch (interaction.kind) {
    case 'say':
      return { ...interaction, file: { name, text } };
    case 'command':
    case 'submit': {
      const typed = interaction.values[field] ?? '';
      const whole = typed.trim() === '' ? text : `${typed}\n${text}`;
      return { ...interaction, values: { ...interaction.values, [field]: whole } };
    }
    case 'invoke':
    case 'press':
    case 'suggest':
      return interaction;
    default:
      return interaction satisfies never;
  }
}
