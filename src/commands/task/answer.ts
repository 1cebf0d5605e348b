/** The confirmation of every write of a follow-up, from what was written. */
import type { Shown } from '../../chat/command.ts';
import type { Written } from '../../chat/ports.ts';
import { divider, text, type View, view } from '../../chat/view.ts';
import type { AlreadyDone } from '../../crm/tasks/tasks.ts';
import { alreadyDoneLine, taskConfirmation } from '../../views/task.ts';
import { changed } from '../changed.ts';
import type { Context } from '../command.ts';
import { listingOf, showListing } from './listing.ts';

export async function taskAnswer(ctx: Context, written: Written): Promise<View> {
  const change = changed(written, 'task');
  if (!change) return view(text(ctx.t('task.nothingChanged')));
  const task = await ctx.crm.tasks.describe(ctx, change.after);
  const before = change.before ? await ctx.crm.tasks.describe(ctx, change.before) : null;
  return taskConfirmation(ctx, written, { task, before, mine: task.assignee.id === ctx.me.id });
}

/** What a press in a list gets: the confirmation, and the list as it is now. Elsewhere what was written itself. */
export async function afterPress(
  ctx: Context,
  outcome: Written | AlreadyDone,
  from: string | undefined,
): Promise<Shown | Written> {
  if ('receiptId' in outcome && from === undefined) return outcome;
  const written = 'receiptId' in outcome ? outcome : undefined;
  const said =
    'receiptId' in outcome ? (await taskAnswer(ctx, outcome)).blocks : [alreadyDoneLine(ctx, outcome, ctx.me.id)];
  if (from === undefined) return { written, view: view(...said) };
  const listing = await showListing(ctx, await listingOf(ctx, from));
  return { written, view: view(...said, divider, ...listing.blocks) };
}
