/** `link`: which workspaces share these records. */
import { linksView } from '../../views/link.ts';
import { command } from '../command.ts';

export default command({
  path: 'link show',
  default: true,
  summary: 'link.showSummary',
  wordSummary: 'help.words.link',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: { en: ['which workspaces (share|use|see) (our|these) records'], zh: ['哪些工作区(共用|能看到)[这些]数据'] },
  examples: { en: ['link'], zh: ['关联'] },
  async run(ctx) {
    const state = await ctx.crm.links.state(ctx.workspaceId);
    return linksView(ctx, state, { mayChange: ctx.me.access === 'admin', codes: ctx.place.direct });
  },
});
