/** `digest history <digest>`: what became of its runs. */
import { digestHistory } from '../../views/digest-history.ts';
import { command } from '../command.ts';
import { page, which } from './fields.ts';

export default command({
  path: 'digest history',
  summary: 'digest.historySummary',
  effect: 'read',
  access: 'member',
  fields: { digest: which, page },
  phrases: {
    en: [
      '[show] [the] (runs|history) of digest {digest}',
      'was [digest] {digest} (sent|posted)',
      'did [digest] {digest} (come|go out|run)',
    ],
    zh: ['[简报]{digest}(的发送记录|发了吗|发了没|发)'],
  },
  examples: { en: ['digest history G1'], zh: ['简报 历史 G1'] },
  async run(ctx, input) {
    const digest = await ctx.crm.digests.get(ctx, input.digest.id);
    const shown = input.page ?? 1;
    return digestHistory(ctx, digest, { page: shown, ...(await ctx.crm.digests.history(ctx, digest.id, shown)) });
  },
});
