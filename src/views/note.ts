/** What is said when a note was written or changed. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, hint, text, type View } from '../chat/view.ts';
import type { Note } from '../crm/notes/note.ts';
import type { Task } from '../crm/tasks/task.ts';
import { dayOf } from '../values/day.ts';
import { formatRef } from '../values/ref.ts';
import { confirmation } from './confirmation.ts';
import { dayWords, dueWords } from './due.ts';

export interface NoteNews {
  readonly note: Note;
  readonly made: boolean;
  /** The follow-up that was written with it. */
  readonly followUp: Task | null;
}

export function noteConfirmation(r: Reader, written: Written, { note, made, followUp }: NoteNews): View {
  const blocks: Block[] = [text(headline(r, note, made, followUp), 'good'), text(note.text)];
  if (dayOf(note.at, r.zone) < dayOf(r.now, r.zone)) {
    blocks.push(hint(r.t('note.happened', { day: dayWords(r, dayOf(note.at, r.zone)) })));
  }
  if (followUp) blocks.push(hint(r.t('note.followUpTitle', { title: followUp.title })));
  return confirmation(r, written, blocks, [editButton(r, note)]);
}

function headline(r: Reader, note: Note, made: boolean, followUp: Task | null): string {
  const named = {
    ref: formatRef('note', note.number),
    customer: note.customer.name,
    kind: r.t(`note.kind.${note.kind}`),
  };
  if (!made) return r.t('note.edited', named);
  if (!followUp) return r.t('note.added', named);
  const task = formatRef('task', followUp.number);
  return r.t('note.addedWithFollowUp', { ...named, due: dueWords(r, followUp.dueAt), task });
}

function editButton(r: Reader, note: Note): Button {
  const input = { note: formatRef('note', note.number) };
  return { label: r.t('chat.edit'), action: { do: 'form', path: 'note edit', input } };
}
