/** `access deny <role>`: no longer lets the members of a role use Parley in this server. */
import { accessChangedView } from '../../views/access.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { requireRoles, whichRole } from './fields.ts';

export default command({
  path: 'access deny',
  summary: 'access.denySummary',
  effect: 'write',
  access: 'admin',
  fields: { role: whichRole },
  phrases: { en: ['(shut out|do not allow) [the] role {role}'], zh: ['(禁止|取消)身份组{role}'] },
  examples: { en: ['access deny @Sales'], zh: ['权限 取消 @销售'] },
  async run(ctx, { role }) {
    requireRoles(ctx);
    return ctx.crm.access.deny(ctx, role);
  },
  answer: async (ctx, written) => accessChangedView(ctx, written, changed(written, 'allowedRole')?.after),
});
