/** `settings erase`: all records of the company, for good; asks first, then for the company's name. */
import { text } from '../../chat/fields.ts';
import type { View } from '../../chat/view.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import { fold } from '../../values/fold.ts';
import { erasedView, eraseQuestion } from '../../views/erasing.ts';
import { type Context, command } from '../command.ts';
import { requirePrivate } from '../require-private.ts';

export default command({
  path: 'settings erase',
  summary: 'erasing.summary',
  effect: 'destroy',
  access: 'admin',
  submit: 'erasing.go',
  fields: { name: text({ label: 'erasing.name', hint: 'erasing.nameHint', optional: true }) },
  phrases: {
    en: ['(erase|wipe|delete) everything', '(erase|wipe|delete) all [of] [the|our] (data|records)'],
    zh: ['(清除|清空|删除)(所有|全部)[的](数据|资料)'],
  },
  examples: { en: ['settings erase'], zh: ['设置 清除'] },
  async run(ctx, { name = '' }) {
    // Only the form behind the question counts: a name beside the command has not seen what would go.
    if (ctx.kind !== 'submit') return ask(ctx);
    if (fold(name) !== fold(ctx.org.name)) {
      const told = problem('erasing.wrongName', { org: ctx.org.name });
      throw new InvalidInput(told, { name: told });
    }
    return ctx.crm.erasing.erase(ctx);
  },
  confirm: (ctx) => ask(ctx),
  answer: async (ctx) => erasedView(ctx, ctx.org.name),
});

async function ask(ctx: Context): Promise<View> {
  requirePrivate(ctx, 'settings erase', 'erasing.onlyToYou');
  const [held, state] = [await ctx.crm.erasing.held(ctx.org.id), await ctx.crm.links.state(ctx.workspaceId)];
  return eraseQuestion(ctx, held, state);
}
