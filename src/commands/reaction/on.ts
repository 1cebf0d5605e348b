/** `reaction on [emoji]`: whoever reacts with it to a message of this channel is offered to keep it. */
import { InvalidInput } from '../../values/errors.ts';
import { reactionChangedView } from '../../views/reaction.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { placeHere } from '../place-here.ts';
import { emojiOf, requireChannel, whichEmoji } from './fields.ts';

export default command({
  path: 'reaction on',
  summary: 'reaction.onSummary',
  effect: 'write',
  access: 'admin',
  fields: { emoji: whichEmoji },
  phrases: {
    en: ['turn on reactions [here]', 'keep messages [here] [when someone reacts] with {emoji}'],
    zh: ['开启表情(回应|收录)', '用{emoji}收录消息'],
  },
  examples: { en: ['reaction on', 'reaction on :card_index:'], zh: ['表情 开启', '表情 开启 :card_index:'] },
  async run(ctx, { emoji }) {
    requireChannel(ctx);
    const named = emojiOf(emoji);
    const here = await placeHere(ctx, 'reactions');
    if ('refused' in here) throw new InvalidInput(here.refused);
    return ctx.crm.reactions.turnOn(ctx, { ...here, emoji: named });
  },
  answer: async (ctx, written) => reactionChangedView(ctx, written, changed(written, 'captureReaction')?.after),
});
