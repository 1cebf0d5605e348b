/** The channel of a digest: the one named, else the one it is said in. */
import type { FoundPlace } from '../../chat/fields.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Context } from '../command.ts';

/** @throws InvalidInput where Parley may not post in the channel it is said in. */
export async function hereOr(
  ctx: Context,
  named: FoundPlace | undefined,
): Promise<{ place: string; placeName: string }> {
  if (named) return { place: named.channel, placeName: named.name };
  const { channel, channelName, direct } = ctx.place;
  if (direct) return { place: channel, placeName: `@${ctx.me.name}` };
  const here = await ctx.findPlace(channel);
  if (here && 'refused' in here) throw new InvalidInput(here.refused, { place: here.refused });
  const name = here?.name ?? channelName ?? channel;
  return { place: channel, placeName: name.startsWith('#') ? name : `#${name}` };
}
