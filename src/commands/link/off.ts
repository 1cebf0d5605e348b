/** `link off`: takes a workspace that joined back out, to its own records; this one unless another was pressed. */
import { whole, yesNo } from '../../chat/fields.ts';
import { text, type View, view } from '../../chat/view.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import { leaveQuestion } from '../../views/link.ts';
import { type Context, command } from '../command.ts';

export default command({
  path: 'link off',
  summary: 'link.offSummary',
  effect: 'write',
  access: 'admin',
  fields: {
    workspace: whole({ label: 'link.workspaceId', optional: true, hidden: true }),
    go: yesNo({ label: 'link.go', optional: true, hidden: true }),
  },
  phrases: {
    en: ['unlink (this|our) workspace', 'take this workspace out', 'leave the shared records'],
    zh: ['(解除|取消)[工作区|本工作区][的]关联', '退出共用'],
  },
  examples: { en: ['link off'], zh: ['关联 解除'] },
  async run(ctx, { workspace = ctx.workspaceId, go }) {
    return go ? ctx.crm.links.leave(ctx, workspace) : ask(ctx, workspace);
  },
  confirm: (ctx) => ask(ctx, ctx.workspaceId),
  answer: async (ctx) => view(text(ctx.t('link.left'), 'good')),
});

async function ask(ctx: Context, workspace: number): Promise<View> {
  const { org, workspaces } = await ctx.crm.links.state(ctx.workspaceId);
  const found = workspaces.find(({ id }) => id === workspace);
  if (!found?.linked) throw new InvalidInput(problem('link.notLinked'));
  const token = await ctx.aside('link off', { workspace: String(workspace), go: 'yes' });
  return leaveQuestion(ctx, found.name, org.name, token);
}
