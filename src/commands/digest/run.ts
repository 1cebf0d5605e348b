/** `digest run <digest>`: posts it now, beside its cadence. */
import { hint, text, view } from '../../chat/view.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import { formatRef } from '../../values/ref.ts';
import { digestReader, digestView } from '../../views/digest.ts';
import { sayNext } from '../../views/digest-words.ts';
import { command } from '../command.ts';
import { which } from './fields.ts';

export default command({
  path: 'digest run',
  summary: 'digest.runSummary',
  effect: 'write',
  access: 'admin',
  fields: { digest: which },
  phrases: {
    en: ['(run|post|send) [digest] {digest} [now|right now]'],
    zh: ['(马上|立即|现在)发[送][简报]{digest}', '(把|将)[简报]{digest}(马上|现在)发[送]'],
  },
  examples: { en: ['digest run G1'], zh: ['简报 运行 G1'] },
  async run(ctx, input) {
    const digest = await ctx.crm.digests.get(ctx, input.digest.id);
    const composed = digestView(digestReader(digest, ctx.now), await ctx.crm.digests.figures(digest, ctx.now));
    return ctx.crm.digests.run(ctx, digest.id, JSON.stringify(composed));
  },
  /** Nothing to undo: what is posted was read. */
  async answer(ctx) {
    const ran = await ctx.crm.digests.ranBy(ctx, ctx.key);
    if (!ran) throw new NotFound(problem('digest.unknown'));
    const ref = formatRef('digest', ran.digest.number);
    return view(text(ctx.t('digest.ran', { ref, place: ran.digest.placeName })), hint(sayNext(ctx, ran.digest)));
  },
});
