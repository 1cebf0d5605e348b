/** Buttons below a list of customers, whatever it was asked by: to turn its pages, and to have it as a file. */
import type { Values } from '../../chat/interaction.ts';
import { type Action, fitsRoute, type Placing } from '../../chat/route.ts';
import type { Button } from '../../chat/view.ts';
import type { Context } from '../command.ts';

export async function listButtons(
  ctx: Context,
  path: string,
  values: Values,
  { page, hasMore }: { readonly page: number; readonly hasMore: boolean },
): Promise<Button[]> {
  const pages = [...(page > 1 ? [page - 1] : []), ...(hasMore ? [page + 1] : [])];
  const turn = pages.length > 0 ? await askAgain(ctx, path, values, 'replace') : undefined;
  const file = await askAgain(ctx, 'export customers', values, 'add');
  return [
    ...pages.flatMap((to): Button[] => {
      const label = ctx.t(to < page ? 'chat.previous' : 'chat.next');
      return turn ? [{ label, action: turn({ page: String(to) }) }] : [];
    }),
    { label: ctx.t('transfer.csv'), action: file({}) },
  ];
}

/** Room in a route for the values beside the path and the page. */
const ROOM = 60;

/** Asks a command the same with more input; what a route cannot carry is put aside under a token. */
async function askAgain(
  ctx: Context,
  path: string,
  values: Values,
  placing: Placing,
): Promise<(more: Values) => Action> {
  if (Object.values(values).every(fitsRoute) && JSON.stringify(values).length < ROOM) {
    return (more) => ({ do: 'run', path, input: { ...values, ...more }, placing });
  }
  const token = await ctx.aside(path, values);
  return (more) => ({ do: 'resume', token, as: 'run', input: more, placing });
}
