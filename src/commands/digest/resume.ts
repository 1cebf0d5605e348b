/** `digest resume <digest>`: lets a paused one come again; what was missed meanwhile is not made up for. */
import { command } from '../command.ts';
import { digestAnswer } from './answer.ts';
import { which } from './fields.ts';

export default command({
  path: 'digest resume',
  summary: 'digest.resumeSummary',
  effect: 'write',
  access: 'admin',
  fields: { digest: which },
  phrases: {
    en: ['(resume|restart|unpause|turn on|switch on|start) [digest] {digest} [again]'],
    zh: ['(恢复|继续|重新开始)[简报]{digest}', '(把|将)[简报]{digest}(恢复|打开)'],
  },
  examples: { en: ['digest resume G1'], zh: ['简报 继续 G1'] },
  run: (ctx, { digest }) => ctx.crm.digests.resume(ctx, digest.id),
  answer: digestAnswer('resumed'),
});
