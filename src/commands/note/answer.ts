/** The confirmation of every write of a note, from what was written. */
import type { Written } from '../../chat/ports.ts';
import { text, type View, view } from '../../chat/view.ts';
import { noteConfirmation } from '../../views/note.ts';
import { changed } from '../changed.ts';
import type { Context } from '../command.ts';

export async function noteAnswer(ctx: Context, written: Written): Promise<View> {
  const change = changed(written, 'note');
  if (!change) return view(text(ctx.t('note.nothingChanged')));
  const task = changed(written, 'task');
  return noteConfirmation(ctx, written, {
    note: await ctx.crm.notes.describe(ctx, change.after),
    before: change.before ? await ctx.crm.notes.describe(ctx, change.before) : null,
    followUp: task ? await ctx.crm.tasks.describe(ctx, task.after) : null,
  });
}
