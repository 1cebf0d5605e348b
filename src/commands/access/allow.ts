/** `access allow <role>`: lets the members of a role use Parley in this server. */
import { accessChangedView } from '../../views/access.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { requireRoles, whichRole } from './fields.ts';

export default command({
  path: 'access allow',
  summary: 'access.allowSummary',
  effect: 'write',
  access: 'admin',
  fields: { role: whichRole },
  phrases: { en: ['(let|allow) [the] role {role} [use parley]'], zh: ['允许身份组{role}'] },
  examples: { en: ['access allow @Sales'], zh: ['权限 允许 @销售'] },
  async run(ctx, { role }) {
    requireRoles(ctx);
    return ctx.crm.access.allow(ctx, role);
  },
  answer: async (ctx, written) => accessChangedView(ctx, written, changed(written, 'allowedRole')?.after),
});
