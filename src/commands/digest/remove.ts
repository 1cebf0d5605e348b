/** `digest remove <digest>`: takes it away; its history stays, and so does the way back by undo. */
import { command } from '../command.ts';
import { digestAnswer } from './answer.ts';
import { which } from './fields.ts';

export default command({
  path: 'digest remove',
  summary: 'digest.removeSummary',
  effect: 'destroy',
  access: 'admin',
  fields: { digest: which },
  phrases: {
    en: ['(remove|delete|get rid of) [the] [digest] {digest}'],
    zh: ['(删除|去掉)[简报]{digest}', '(把|将)[简报]{digest}(删|删除|删掉|去掉)'],
  },
  examples: { en: ['digest remove G1'], zh: ['简报 删除 G1'] },
  run: (ctx, { digest }) => ctx.crm.digests.remove(ctx, digest.id),
  answer: digestAnswer('removed'),
});
