/** What the commands of reactions ask, and where they mean something. */
import { text } from '../../chat/fields.ts';
import { USUAL_EMOJI } from '../../crm/reactions/reaction.ts';
import { problem } from '../../language/problem.ts';
import { emojiName } from '../../values/emoji.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Context } from '../command.ts';

export const whichEmoji = text({ label: 'reaction.emoji', hint: 'reaction.emojiHint', optional: true, max: 120 });

/** @throws InvalidInput for what names no emoji. */
export function emojiOf(typed: string = USUAL_EMOJI): string {
  const name = emojiName(typed);
  if (name !== undefined) return name;
  const wrong = problem('reaction.notEmoji', { text: typed });
  throw new InvalidInput(wrong, { emoji: wrong });
}

/** @throws InvalidInput where the platform tells of no reactions, or it is said in no channel. */
export function requireChannel({ platform, place }: Context): void {
  if (platform !== 'slack') throw new InvalidInput(problem('reaction.onlySlack'));
  if (place.direct) throw new InvalidInput(problem('reaction.inChannel'));
}
