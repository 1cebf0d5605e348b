/** `reaction`: whether a reaction keeps messages of this channel, and in which others. */
import { reactionsView } from '../../views/reaction.ts';
import { command } from '../command.ts';
import { requireChannel } from './fields.ts';

export default command({
  path: 'reaction show',
  default: true,
  summary: 'reaction.showSummary',
  wordSummary: 'help.words.reaction',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: { en: ['are reactions on [here]'], zh: ['表情(回应|收录)开了(吗|没有)'] },
  examples: { en: ['reaction'], zh: ['表情'] },
  async run(ctx) {
    requireChannel(ctx);
    const all = await ctx.crm.reactions.all(ctx.org.id, ctx.workspaceId);
    return reactionsView(ctx, all, { here: ctx.place.channel, mayChange: ctx.me.access === 'admin' });
  },
});
