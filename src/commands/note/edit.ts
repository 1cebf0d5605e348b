/** `note edit N56 …`: changes the text, kind or day of a note. */
import { choice, date, longText, lookup } from '../../chat/fields.ts';
import { dueInstant } from '../../crm/tasks/task.ts';
import { instantTyped } from '../as-typed.ts';
import { command } from '../command.ts';
import { versionField } from '../deal/fields.ts';
import { requireChange } from '../what-to-change.ts';
import { noteAnswer } from './answer.ts';
import { kinds } from './fields.ts';

export default command({
  path: 'note edit',
  summary: 'note.editSummary',
  effect: 'write',
  access: 'member',
  fields: {
    note: lookup({ of: 'note', label: 'note.fieldNote', hint: 'note.fieldNoteHint' }),
    kind: choice({ label: 'field.kind', optional: true, choices: kinds }),
    date: date({ label: 'field.date', optional: true, words: ['on', '日期'] }),
    text: longText({ label: 'field.text', optional: true }),
    version: versionField,
  },
  phrases: { en: ['(change|edit|update) [the] note {note}'], zh: ['(修改|编辑|更新)备注{note}'] },
  examples: { en: ['note edit N56', 'note edit N56 kind: visit'], zh: ['备注 编辑 N56', '备注 编辑 N56 类型：拜访'] },

  async prefill(ctx, values) {
    const match = values.note === undefined ? undefined : await ctx.crm.notes.match(ctx, values.note);
    if (match?.kind !== 'one') return {};
    const note = await ctx.crm.notes.get(ctx, match.found.id);
    return {
      note: match.found.ref,
      kind: note.kind,
      date: instantTyped(note.at, ctx.zone),
      text: note.text,
      version: String(note.version),
    };
  },
  async run(ctx, { note, kind, date: when, text, version }) {
    requireChange('text', [kind, when, text]);
    const { at } = await ctx.crm.notes.get(ctx, note.id);
    const typed = when && dueInstant(when, ctx.zone);
    // The form shows the minute; the same minute leaves the instant as it is.
    const moved = typed && instantTyped(typed, ctx.zone) !== instantTyped(at, ctx.zone) ? typed : undefined;
    return ctx.crm.notes.edit(ctx, { id: note.id, version, kind, text, at: moved });
  },
  answer: noteAnswer,
});
