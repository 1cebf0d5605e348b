/** `export tasks overdue`: follow-ups as a CSV, the same ones as in a list; those done too where asked. */
import { yesNo } from '../../chat/fields.ts';
import { taskSheet } from '../../views/transfer-sheets.ts';
import { command } from '../command.ts';
import { listFields } from '../task/fields.ts';
import { filterOf } from '../task/listing.ts';
import { exported } from './exported.ts';

export default command({
  path: 'export tasks',
  summary: 'transfer.exportTasks',
  effect: 'read',
  access: 'member',
  fields: {
    ...listFields,
    done: yesNo({ label: 'transfer.done', optional: true, inForm: false, words: ['done', '已完成'] }),
  },
  phrases: {
    en: [
      '(export|download) [me] my (tasks|follow-ups|followups|to-dos|todos)',
      '(export|download) [me] (tasks|follow-ups) [as [a] (csv|file|spreadsheet)|to (csv|excel)]',
      '(export|download) [me] all [the|our] (tasks|follow-ups) => whose=all',
      '(export|download) [me] [my] (overdue|late) (tasks|follow-ups) => when=overdue',
      '(export|download) [all] [the] (tasks|follow-ups) (for|of) {customer}',
    ],
    zh: [
      '(导出|下载)[我的](待办|任务)[为CSV|为Excel|成表格|到表格]',
      '(导出|下载)(所有|全部)[人][的](待办|任务) => whose=all',
      '(导出|下载)[我的]逾期[的](待办|任务) => when=overdue',
      '(导出|下载){customer}的(待办|任务)',
    ],
  },
  examples: {
    en: ['export tasks', 'export tasks everyone', 'export tasks overdue'],
    zh: ['导出 待办', '导出 待办 所有人', '导出 待办 逾期'],
  },

  async run(ctx, { done, ...listing }) {
    const filter = { ...filterOf(ctx, listing), done };
    return exported(ctx, 'tasks', taskSheet, await ctx.crm.transfer.tasks(ctx, filter));
  },
});
