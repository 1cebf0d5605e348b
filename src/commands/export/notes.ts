/** `export notes acme`: service notes as a CSV, all of them or those of a customer, a kind or a time. */
import { choice, lookup, period } from '../../chat/fields.ts';
import { startOfDay } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { noteSheet } from '../../views/transfer-sheets.ts';
import { command } from '../command.ts';
import { kinds } from '../note/fields.ts';
import { exported } from './exported.ts';

export default command({
  path: 'export notes',
  summary: 'transfer.exportNotes',
  effect: 'read',
  access: 'member',
  fields: {
    customer: lookup({ of: 'customer', label: 'field.customer', optional: true }),
    kind: choice({ label: 'field.kind', optional: true, choices: kinds }),
    period: period({ label: 'stats.period', hint: 'stats.periodHint', optional: true, words: ['in', 'when', '时间'] }),
  },
  phrases: {
    en: [
      '(export|download) [me] [all] [the|our] notes [as [a] (csv|file|spreadsheet)|to (csv|excel)]',
      '(export|download) [all] [the|our] notes (of|for|on|about) {customer}',
      '(export|download) [all] [the|our] notes (from|of|in) {period}',
    ],
    zh: [
      '(导出|下载)[所有|全部](备注|跟进记录|服务记录)[为CSV|为Excel|成表格|到表格]',
      '(导出|下载){customer}的(备注|记录|跟进记录)',
      '(导出|下载){period}的(备注|跟进记录|服务记录)',
    ],
  },
  examples: {
    en: ['export notes', 'export notes this month', 'export notes of Acme'],
    zh: ['导出 备注', '导出 备注 本月', '导出华为的跟进记录'],
  },

  async run(ctx, { customer, kind, period }) {
    const filter = { customerId: customer?.id, kind, ...(period ? spanOf(period, ctx.org.zone) : {}) };
    return exported(ctx, 'notes', noteSheet, await ctx.crm.transfer.notes(ctx, filter));
  },
});

/** Days are those of the org's zone, as in the statistics. */
function spanOf({ kind, from, to }: Period, zone: string) {
  return kind === 'all' ? {} : { from: startOfDay(from, zone), to: startOfDay(to, zone) };
}
