/** Buttons below a list of customers, whatever it was asked by: to turn its pages, and to have it as a file. */
import { askAgain } from '../../chat/ask-again.ts';
import type { Values } from '../../chat/interaction.ts';
import type { Button } from '../../chat/view.ts';
import type { Context } from '../command.ts';

export async function listButtons(
  ctx: Context,
  path: string,
  values: Values,
  { page, hasMore }: { readonly page: number; readonly hasMore: boolean },
): Promise<Button[]> {
  const pages = [...(page > 1 ? [page - 1] : []), ...(hasMore ? [page + 1] : [])];
  const changes = pages.map((to) => ({ page: String(to) }));
  const turns = await askAgain(ctx, { path, effect: 'read' }, values, changes, 'replace');
  const files = await askAgain(ctx, { path: 'export customers', effect: 'read' }, values, [{}], 'add');
  return [
    ...turns.map((action, at) => ({
      label: ctx.t((pages[at] ?? 0) < page ? 'chat.previous' : 'chat.next'),
      action,
    })),
    ...files.map((action) => ({ label: ctx.t('transfer.csv'), action })),
  ];
}
