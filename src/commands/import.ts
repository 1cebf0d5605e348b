/** `import` and a list of names or a CSV: tells what would happen, then adds all in one write that one undo takes back. */
import { longText, yesNo } from '../chat/fields.ts';
import type { Button } from '../chat/view.ts';
import { formatCount } from '../values/count-format.ts';
import { importedView, importPreview } from '../views/transfer-import.ts';
import { type Context, command } from './command.ts';

/** Signs of a paste: a thousand rows with room for addresses. */
const LONGEST = 500_000;

export default command({
  path: 'import',
  summary: 'transfer.importSummary',
  effect: 'write',
  access: 'member',
  fields: {
    text: longText({ label: 'transfer.text', hint: 'transfer.textHint', max: LONGEST, verbatim: true, fromFile: true }),
    /** The answer to the preview. */
    go: yesNo({ label: 'transfer.go', optional: true, hidden: true }),
  },
  phrases: {
    en: [
      '(upload|bulk add|bulk import|bring in) [a|my|our] [list of] (customers|clients)',
      '(upload|bring in) [a|my|our] customer list',
      'add (many|several|lots of) (customers|clients) [at once]',
      'how (do|can) I import [a list of] (customers|clients)',
    ],
    zh: ['批量(导入|添加|新增|录入)[客户]', '(怎么|如何)[批量]导入客户', '(上传|粘贴)客户(名单|列表|表格)'],
  },
  examples: {
    en: ['import Acme Rockets, +1 415 555 2671, hi@acme.example', 'import'],
    zh: ['导入 华为，13812345678', '导入'],
  },

  async run(ctx, { text, go }) {
    if (go) return ctx.crm.transfer.import(ctx, text);
    const plan = await ctx.crm.transfer.preview(ctx, text);
    return importPreview(ctx, plan, await proceed(ctx, text, plan.ready.length));
  },
  answer: async (ctx, written) => importedView(ctx, written, await ctx.crm.transfer.report(ctx)),
});

async function proceed(ctx: Context, text: string, count: number): Promise<Button[]> {
  if (count === 0) return [];
  const token = await ctx.aside('import', { text });
  const many = ctx.t('transfer.import', { count: formatCount(count, ctx.locale) });
  return [
    {
      label: count === 1 ? ctx.t('transfer.importOne') : many,
      style: 'primary',
      action: { do: 'resume', token, as: 'run', input: { go: 'yes' } },
    },
    { label: ctx.t('chat.cancel'), action: { do: 'resume', token, as: 'drop', input: {} } },
  ];
}
