/** `digest`: the digests there are, and when each comes next. */
import { digestList } from '../../views/digest-card.ts';
import { command } from '../command.ts';

export default command({
  path: 'digest list',
  default: true,
  summary: 'digest.listSummary',
  wordSummary: 'help.words.digest',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: {
    en: [
      '(show|list) [the|our|all] digests',
      'which digests (are there|do we have)',
      'when does the digest come',
      '(stop|pause|change|edit|remove|cancel) [the|our] (digest|digests)',
    ],
    zh: [
      '(有哪些|查看|看看|列出)[所有]简报',
      '简报什么时候发',
      '(停掉|停止|停发|停|暂停|关掉|取消|修改|删除|不要|别发|不发|别再发|不再发)[这个|所有]简报',
    ],
  },
  examples: { en: ['digest'], zh: ['简报'] },
  run: async (ctx) => digestList(ctx, await ctx.crm.digests.list(ctx), ctx.me.access === 'admin'),
});
