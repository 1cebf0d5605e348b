/** `export deals won`: deals and sales as a CSV, all of them or those of a stage, a person or a customer. */
import { choice, yesNo } from '../../chat/fields.ts';
import { hint, view } from '../../chat/view.ts';
import { STAGES } from '../../crm/deals/deal.ts';
import { dealSheet } from '../../views/transfer-sheets.ts';
import { command } from '../command.ts';
import { dealsOf } from '../deal/deals-of.ts';
import { dealsOfField, ownerField, stages } from '../deal/fields.ts';
import { exported } from './exported.ts';

export default command({
  path: 'export deals',
  summary: 'transfer.exportDeals',
  effect: 'read',
  access: 'member',
  fields: {
    stage: choice({
      label: 'field.stage',
      optional: true,
      choices: [
        { value: 'open', label: 'transfer.openStages', words: ['pipeline', '进行中', '未成交'] },
        ...stages(STAGES),
      ],
    }),
    mine: yesNo({ label: 'deal.fieldMine', optional: true, words: ['mine', 'my', '我的'] }),
    owner: ownerField,
    customer: dealsOfField,
  },
  phrases: {
    en: [
      '(export|download) deals all',
      '(export|download) [me] [all] [the|our] deals [as [a] (csv|file|spreadsheet)|to (csv|excel)]',
      '(export|download) [the|our] pipeline [as [a] (csv|file|spreadsheet)] => stage=open',
      '(export|download) [all] [the|our] sales [as [a] (csv|file|spreadsheet)] => stage=won',
      '(export|download) [all] [the|our] {stage} deals',
      '(export|download) [all] my deals => mine=yes',
      '(give|send) me a (csv|file|spreadsheet) of my deals => mine=yes',
      '(give|send) me a (csv|file|spreadsheet) of [all|our|the] deals',
      '(export|download) [all] deals (of|with) {customer}',
    ],
    zh: [
      '(导出|下载)[所有|全部]商机[列表][为CSV|为Excel|成表格|到表格]',
      '(导出|下载)[所有|全部](成交|销售)记录 => stage=won',
      '(导出|下载)我的商机 => mine=yes',
      '(导出|下载)[所有|全部]{stage}[阶段]的商机',
      '(导出|下载){customer}的[所有|全部]商机',
    ],
  },
  examples: {
    en: ['export deals', 'export deals won', 'export my deals'],
    zh: ['导出 商机', '导出 商机 赢单', '导出我的商机'],
  },

  async run(ctx, { stage, mine, owner, customer }) {
    const ownerId = owner?.id ?? (mine ? ctx.me.id : undefined);
    const common = await dealsOf(ctx, customer);
    const lines = await ctx.crm.transfer.deals(ctx, { stage, ownerId, ...common });
    const file = exported(ctx, 'deals', dealSheet, lines);
    return common.titled?.cut ? view(...file.blocks, hint(ctx.t('deal.moreTitles'))) : file;
  },
});
