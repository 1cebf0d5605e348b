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
      '(stop|pause|change|edit|remove|cancel|delete|turn off|stop sending) [the|our] (digest|digests)',
      '(preview|run|send|post) the digest [now]',
      '[what|which] digests [do we have|are there]',
      '(when is|when does) the [next] digest [come|due]',
      'what (will|would|does) the [next] digest (say|have|show)',
      '(did|has|was) the digest (go out|gone out|sent|posted) [today]',
    ],
    zh: [
      '(有哪些|查看|看看|列出)[所有]简报',
      '简报[下次|下一次]什么时候发',
      '(有什么|哪些)简报',
      '[下次]简报(会说|说|有)什么',
      '[今天]简报发(了吗|了没|没)',
      '[今天]简报发',
      '(现在|马上|立即)发[一下]简报',
      '(预览|看看)[一下]简报',
      '(停掉|停止|停发|停|暂停|关掉|取消|修改|删除|不要|别发|不发|别再发|不再发)[这个|所有]简报',
    ],
  },
  examples: { en: ['digest'], zh: ['简报'] },
  run: async (ctx) => digestList(ctx, await ctx.crm.digests.list(ctx), ctx.me.access === 'admin'),
});
