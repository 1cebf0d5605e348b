/** What is said when a note was written or changed. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, buttons, heading, hint, text, type View, view } from '../chat/view.ts';
import type { Note } from '../crm/notes/note.ts';
import type { Task } from '../crm/tasks/task.ts';
import { dayOf } from '../values/day.ts';
import { formatRef } from '../values/ref.ts';
import { changes } from './changes.ts';
import { confirmation } from './confirmation.ts';
import { openButton } from './customer-buttons.ts';
import { dotted, sayNoteKind } from './customer-words.ts';
import { dayWords, dueWords } from './due.ts';
import { messageLine } from './message-link.ts';

export interface NoteNews {
  readonly note: Note;
  /** Null for a new one. */
  readonly before: Note | null;
  /** The follow-up that was written with it. */
  readonly followUp: Task | null;
}

export function noteConfirmation(r: Reader, written: Written, { note, before, followUp }: NoteNews): View {
  const blocks: Block[] = [text(headline(r, note, before), 'good')];
  const told = before ? edited(r, before, note) : undefined;
  if (told) blocks.push(told);
  if (before?.text !== note.text) blocks.push(text(note.text));
  if (!before) blocks.push(...messageLine(r, note.link));
  if (followUp) {
    const task = formatRef('task', followUp.number);
    const due = dueWords(r, followUp.dueAt);
    blocks.push(text(r.t('note.followUpAdded', { task, title: followUp.title, due })));
  }
  return confirmation(r, written, blocks, [editButton(r, note)]);
}

/** The day is told where it is not today. */
function headline(r: Reader, note: Note, before: Note | null): string {
  const named = { ref: formatRef('note', note.number), customer: note.customer.name };
  if (before) return r.t('note.edited', named);
  const day = dayOf(note.at, r.zone);
  return dotted(
    r.t('note.added', { ...named, kind: sayNoteKind(r, note.kind) }),
    day < dayOf(r.now, r.zone) && dayWords(r, day),
  );
}

function edited(r: Reader, before: Note, after: Note) {
  return changes(r, [
    [r.t('field.kind'), sayNoteKind(r, before.kind), sayNoteKind(r, after.kind)],
    [r.t('field.date'), dueWords(r, before.at), dueWords(r, after.at)],
  ]);
}

export function noteCard(r: Reader, note: Note): View {
  const { customer, deal, author } = note;
  const ref = formatRef('note', note.number);
  const history: Button = {
    label: r.t('deal.historyButton'),
    action: { do: 'run', path: 'history', input: { record: ref } },
  };
  return view(
    heading(dotted(ref, customer.name, sayNoteKind(r, note.kind))),
    text(note.text),
    hint(dotted(dueWords(r, note.at), author?.name, deal && formatRef('deal', deal.number))),
    ...messageLine(r, note.link),
    buttons(editButton(r, note), openButton(r, formatRef('customer', customer.number)), history),
  );
}

function editButton(r: Reader, note: Note): Button {
  const input = { note: formatRef('note', note.number) };
  return { label: r.t('chat.edit'), action: { do: 'form', path: 'note edit', input } };
}
