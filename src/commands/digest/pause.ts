/** `digest pause <digest>`: holds it back. */
import { command } from '../command.ts';
import { digestAnswer } from './answer.ts';
import { which } from './fields.ts';

export default command({
  path: 'digest pause',
  summary: 'digest.pauseSummary',
  effect: 'write',
  access: 'admin',
  fields: { digest: which },
  phrases: { en: ['(pause|stop|hold) digest {digest}'], zh: ['(暂停|停止)简报{digest}'] },
  examples: { en: ['digest pause G1'], zh: ['简报 暂停 G1'] },
  run: (ctx, { digest }) => ctx.crm.digests.pause(ctx, digest.id),
  answer: digestAnswer('paused'),
});
