/** The answer of every export of records: the file, and whether it is all. */
import type { View } from '../../chat/view.ts';
import { type Lines, MOST_LINES } from '../../crm/transfer/export/lines.ts';
import { exportView } from '../../views/transfer-export.ts';
import type { Sheet } from '../../views/transfer-sheets.ts';
import type { Context } from '../command.ts';

export function exported<L>(
  ctx: Context,
  what: 'customers' | 'deals' | 'notes' | 'tasks',
  sheet: (ctx: Context, lines: readonly L[]) => Sheet,
  { lines, cut }: Lines<L>,
): View {
  return exportView(ctx, what, sheet(ctx, lines), cut ? MOST_LINES : undefined);
}
