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
  phrases: { en: ['(resume|restart|unpause) digest {digest}'], zh: ['(恢复|继续)简报{digest}'] },
  examples: { en: ['digest resume G1'], zh: ['简报 继续 G1'] },
  run: (ctx, { digest }) => ctx.crm.digests.resume(ctx, digest.id),
  answer: digestAnswer('resumed'),
});
