/** The channel of a digest: the one named, else the one it is said in. */
import type { FoundPlace } from '../../chat/field.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Context } from '../command.ts';
import { type KeptPlace, placeHere } from '../place-here.ts';

/** @throws InvalidInput where Parley may not post in the channel it is said in. */
export async function hereOr(ctx: Context, named: FoundPlace | undefined): Promise<KeptPlace> {
  if (named) return { place: named.channel, placeName: named.name };
  const here = await placeHere(ctx, 'posts');
  if ('refused' in here) throw new InvalidInput(here.refused, { place: here.refused });
  return here;
}
