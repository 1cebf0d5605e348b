/** `reaction off`: reactions in this channel mean nothing any more. */
import { reactionChangedView } from '../../views/reaction.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { requireChannel } from './fields.ts';

export default command({
  path: 'reaction off',
  summary: 'reaction.offSummary',
  effect: 'write',
  access: 'admin',
  fields: {},
  phrases: { en: ['turn off reactions [here]'], zh: ['关闭表情(回应|收录)'] },
  examples: { en: ['reaction off'], zh: ['表情 关闭'] },
  async run(ctx) {
    requireChannel(ctx);
    return ctx.crm.reactions.turnOff(ctx, ctx.place.channel);
  },
  answer: async (ctx, written) => reactionChangedView(ctx, written, changed(written, 'captureReaction')?.after),
});
