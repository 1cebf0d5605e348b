/** `undo`: takes my last change back, or the one whose button was pressed; `undo list` shows my last ten. */
import { choice, whole } from '../chat/fields.ts';
import { lastChangesView, undoneView } from '../views/history.ts';
import { command } from './command.ts';

const LISTED = 10;

export default command({
  path: 'undo',
  summary: 'history.undoSummary',
  effect: 'write',
  access: 'member',
  fields: {
    what: choice({
      label: 'history.list',
      optional: true,
      choices: [{ value: 'list', label: 'history.list', words: ['列表', 'ls', 'all'] }],
    }),
    receipt: whole({ label: 'history.receipt', optional: true, hidden: true }),
  },
  phrases: {
    en: ['undo [that|it|this|my last change]', 'take (that|it) back', 'oops', 'what did I change => what=list'],
    zh: ['撤销[刚才的][操作|改动]', '撤回', '撤销刚才', '我改了什么 => what=list'],
  },
  examples: { en: ['undo', 'undo list'], zh: ['撤销', '撤销 列表'] },
  async run(ctx, { what, receipt }) {
    if (what === 'list') return lastChangesView(ctx, await ctx.crm.history.mine(ctx, LISTED));
    return ctx.crm.history.undo(ctx, receipt);
  },
  async answer(ctx, written) {
    const { undoesId } = written;
    const original = undoesId === null ? undefined : await ctx.crm.history.receipt(ctx.org.id, undoesId);
    return undoneView(ctx, written, original);
  },
});
