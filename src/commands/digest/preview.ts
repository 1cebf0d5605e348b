/** `digest preview <digest>`: what it would say now, to the asker alone. */
import { digestReader, digestView } from '../../views/digest.ts';
import { digestPreview } from '../../views/digest-card.ts';
import { command } from '../command.ts';
import { which } from './fields.ts';

export default command({
  path: 'digest preview',
  summary: 'digest.previewSummary',
  effect: 'read',
  access: 'member',
  fields: { digest: which },
  phrases: {
    en: ['(preview|show|show me|see|open) [digest] {digest}', 'what (would|will) [digest] {digest} say'],
    zh: ['(预览|看看|查看|看一下)[简报]{digest}'],
  },
  examples: { en: ['digest preview G1'], zh: ['简报 预览 G1'] },
  async run(ctx, input) {
    const digest = await ctx.crm.digests.get(ctx, input.digest.id);
    const composed = digestView(digestReader(digest, ctx.now), await ctx.crm.digests.figures(digest, ctx.now));
    return digestPreview(ctx, digest, composed, ctx.me.access === 'admin');
  },
});
