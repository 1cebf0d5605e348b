/** `undo`: takes my last change back, or the one whose button was pressed. */

import { whole } from '../chat/fields.ts';
import { problem } from '../language/problem.ts';
import { NotFound } from '../values/errors.ts';
import { undoneView, undoQuestion } from '../views/history.ts';
import { command } from './command.ts';
import { namesOf } from './names-of.ts';

export default command({
  path: 'undo',
  summary: 'history.undoSummary',
  wordSummary: 'help.words.undo',
  effect: 'write',
  access: 'member',
  fields: { receipt: whole({ label: 'history.receipt', optional: true, hidden: true }) },
  phrases: {
    en: ['(undo|cancel|revert) [that|it|this|my last change]', 'take (that|it) back', 'oops'],
    zh: [
      '撤销[刚才的][操作|改动]',
      '撤销上一(步|条|个)[操作]',
      '撤回[刚才][那条|的|那个]',
      '撤销刚才[那条|那个]',
      '[刚才|刚刚](写|弄|输|填|搞|记)错[了]',
    ],
  },
  examples: { en: ['undo'], zh: ['撤销'] },
  run: (ctx, { receipt }) => ctx.crm.history.undo(ctx, receipt),
  async confirm(ctx) {
    const deed = await ctx.crm.history.newest(ctx);
    if (!deed) throw new NotFound(problem('history.nothingToUndo'));
    // The one that is named, whatever is written before the button is pressed.
    const token = await ctx.aside('undo', { receipt: String(deed.receiptId) });
    return undoQuestion(ctx, deed, await namesOf(ctx, [deed.written]), token);
  },
  async answer(ctx, { receiptId, changes }) {
    const deed = await ctx.crm.history.deedOf(ctx.org.id, receiptId);
    if (!deed) throw new RangeError('An undo of nothing');
    return undoneView(ctx, deed, await namesOf(ctx, [deed.written]), changes.length > 0);
  },
});
