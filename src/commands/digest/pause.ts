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
  phrases: {
    en: ['(pause|stop|hold|turn off|switch off) [digest|the digest] {digest}'],
    zh: ['(暂停|停止|停掉|关掉)[简报]{digest}', '(把|将)[简报]{digest}(停|暂停|停掉|关掉)'],
  },
  examples: { en: ['digest pause G1'], zh: ['简报 暂停 G1'] },
  run: (ctx, { digest }) => ctx.crm.digests.pause(ctx, digest.id),
  answer: digestAnswer('paused'),
});
