/** `access`: which roles may use Parley in this server. */
import { accessView } from '../../views/access.ts';
import { command } from '../command.ts';
import { requireRoles } from './fields.ts';

export default command({
  path: 'access show',
  default: true,
  summary: 'access.showSummary',
  wordSummary: 'help.words.access',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: { en: ['who (may|can) use (parley|this) [here]'], zh: ['谁可以使用parley', '谁能用parley'] },
  examples: { en: ['access'], zh: ['权限'] },
  async run(ctx) {
    requireRoles(ctx);
    const roles = await ctx.crm.access.allowed(ctx.org.id, ctx.workspaceId);
    return accessView(ctx, roles, ctx.me.access === 'admin');
  },
});
