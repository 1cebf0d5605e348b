/** What Parley says of note, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { note as english } from '../en/note.ts';

export const note: Translated<typeof english> = {
  title: 'note',
};
