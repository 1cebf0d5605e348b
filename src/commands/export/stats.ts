/** `export stats sales 2026 by month`: the table of an answer as a CSV, with every group in it. */
import { MOST_LINES } from '../../crm/transfer/export/lines.ts';
import { exportView } from '../../views/transfer-export.ts';
import { statsSheet } from '../../views/transfer-sheets.ts';
import { command } from '../command.ts';
import { questionFields, questionOf } from '../stats/fields.ts';

export default command({
  path: 'export stats',
  summary: 'transfer.exportStats',
  effect: 'read',
  access: 'member',
  fields: questionFields,
  phrases: {
    en: [
      '(export|download) [the|our] sales by {by} [in] {period} => metric=sales',
      '(export|download) [the|our] sales by {by} => metric=sales',
      '(export|download) [the|our] sales [in|of] {period} [by {by}] => metric=sales',
    ],
    zh: [
      '(导出|下载){period}[的](销售额|业绩) => metric=sales',
      '(导出|下载){period}按{by}[统计]的(销售额|业绩) => metric=sales',
    ],
  },
  examples: {
    en: ['export stats sales this month by owner', 'export stats customers by level'],
    zh: ['导出 统计 销售额 本月 负责人', '导出 统计 客户 级别'],
  },

  async run(ctx, input) {
    const answer = await ctx.crm.stats.answer(ctx, { ...questionOf(input), top: MOST_LINES });
    const sheet = statsSheet(ctx, answer);
    return exportView(ctx, 'stats', answer.total.count === 0 ? { ...sheet, rows: [] } : sheet);
  },
});
