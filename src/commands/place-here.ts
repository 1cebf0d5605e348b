/** The channel a command is said in, looked up where it is to be remembered. */
import type { PlaceUse } from '../chat/field.ts';
import type { Problem } from '../values/errors.ts';
import type { Context } from './command.ts';

export interface KeptPlace {
  /** As the platform names it. */
  readonly place: string;
  /** As people do. */
  readonly placeName: string;
}

/** Refused where Parley may not do there what it is looked up for. */
export async function placeHere(ctx: Context, use: PlaceUse): Promise<KeptPlace | { readonly refused: Problem }> {
  const { channel, channelName, direct } = ctx.place;
  if (direct) return { place: channel, placeName: `@${ctx.me.name}` };
  const here = await ctx.findPlace(channel, use);
  if (here && 'refused' in here) return here;
  const name = here?.name ?? channelName ?? channel;
  return { place: channel, placeName: name.startsWith('#') ? name : `#${name}` };
}
