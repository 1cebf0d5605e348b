/** `whoami`: who I am here, what I may do, and three things to try. */
import { whoamiView } from '../views/whoami.ts';
import { command } from './command.ts';

export default command({
  path: 'whoami',
  summary: 'settings.whoamiSummary',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: { en: ['who am I', 'what (may|can) I do [here]'], zh: ['我能做什么', '我有什么权限'] },
  examples: { en: ['whoami'], zh: ['我是谁'] },
  async run(ctx) {
    const workspace = await ctx.crm.orgs.workspace(ctx.org.id, ctx.workspaceId);
    return whoamiView(ctx, {
      me: ctx.me,
      org: ctx.org,
      workspace: workspace?.name ?? ctx.org.name,
      platform: ctx.platform,
    });
  },
});
