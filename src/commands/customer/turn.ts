/** Buttons that turn the pages of a list, whatever it was asked by. */
import type { Values } from '../../chat/interaction.ts';
import type { Action } from '../../chat/route.ts';
import type { Button } from '../../chat/view.ts';
import type { Context } from '../command.ts';

/** What a route may carry as it is; anything else is put aside under a token. */
const PLAIN = /^[\w.:+@-]*$/;

export async function pageButtons(
  ctx: Context,
  path: string,
  values: Values,
  { page, hasMore }: { readonly page: number; readonly hasMore: boolean },
): Promise<Button[]> {
  const pages = [...(page > 1 ? [page - 1] : []), ...(hasMore ? [page + 1] : [])];
  if (pages.length === 0) return [];
  const isPlain = Object.values(values).every((value) => PLAIN.test(value)) && JSON.stringify(values).length < 60;
  const token = isPlain ? '' : await ctx.aside(path, values);
  return pages.map((to) => {
    const turned = { page: String(to) };
    const action: Action = isPlain
      ? { do: 'run', path, input: { ...values, ...turned }, placing: 'replace' }
      : { do: 'resume', token, as: 'run', input: turned };
    return { label: ctx.t(to < page ? 'chat.previous' : 'chat.next'), action };
  });
}
