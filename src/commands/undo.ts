/** `undo`: takes my last change back, or the one whose button was pressed. */

import { whole } from '../chat/fields.ts';
import { undoneView } from '../views/history.ts';
import { command } from './command.ts';

export default command({
  path: 'undo',
  summary: 'history.undoSummary',
  effect: 'write',
  access: 'member',
  fields: { receipt: whole({ label: 'history.receipt', optional: true, hidden: true }) },
  phrases: {
    en: ['(undo|cancel|revert) [that|it|this|my last change]', 'take (that|it) back', 'oops'],
    zh: [
      '撤销[刚才的][操作|改动]',
      '撤回[刚才][那条|的|那个]',
      '撤销刚才[那条|那个]',
      '[刚才|刚刚](写|弄|输|填|搞|记)错[了]',
    ],
  },
  examples: { en: ['undo'], zh: ['撤销'] },
  run: (ctx, { receipt }) => ctx.crm.history.undo(ctx, receipt),
  async answer(ctx, written) {
    const { undoesId } = written;
    const original = undoesId === null ? undefined : await ctx.crm.history.receipt(ctx.org.id, undoesId);
    return undoneView(ctx, written, original);
  },
});
