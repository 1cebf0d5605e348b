/** The channel of a digest: the one named, else the one it is said in. */
import type { FoundPlace } from '../../chat/fields.ts';
import type { Context } from '../command.ts';

export function hereOr(ctx: Context, named: FoundPlace | undefined): { place: string; placeName: string } {
  if (named) return { place: named.channel, placeName: named.name };
  const { channel, channelName, direct } = ctx.place;
  if (direct) return { place: channel, placeName: `@${ctx.me.name}` };
  const name = channelName ?? channel;
  return { place: channel, placeName: name.startsWith('#') ? name : `#${name}` };
}
