/** `stats [metric] [period] [by]`: how much, how many, by whom. */
import { choice, period } from '../../chat/fields.ts';
import { statsView } from '../../views/stats.ts';
import { command } from '../command.ts';
import { by, metric } from './fields.ts';

export default command({
  path: 'stats show',
  default: true,
  summary: 'stats.summary',
  effect: 'read',
  access: 'member',
  fields: {
    metric: choice({ label: 'stats.metric', optional: true, choices: metric }),
    period: period({ label: 'stats.period', hint: 'stats.periodHint', optional: true, words: ['in', 'when', '时间'] }),
    by: choice({ label: 'stats.by', optional: true, choices: by, words: ['per', '按'] }),
  },
  phrases: {
    en: [
      'how much did (we|I) sell [in] {period} => metric=sales',
      'how much have we sold [in] {period} => metric=sales',
      'how many (deals|sales) did we (win|close|make) [in] {period} => metric=sales',
      'what did we sell [in] {period} => metric=sales by=product',
      'what sold (best|most) [in] {period} => metric=sales by=product',
      '(show|what are|what were) [the|our] sales [in] {period} [by {by}] => metric=sales',
      'sales {period} [by {by}] => metric=sales',
      'sales by {by} [in] {period} => metric=sales',
      'sales by {by} => metric=sales',
      '[what was] [the|our] revenue [in] {period} [by {by}] => metric=sales',
      'revenue by {by} [in] {period} => metric=sales',
      'who sold [the] most [in] {period} => metric=sales by=owner',
      'who is our best (customer|client) [in] {period} => metric=sales by=customer',
      'who bought [the] most [in] {period} => metric=sales by=customer',
      'how many (customers|clients) [do we have] => metric=customers',
      '(customers|clients) by {by} => metric=customers',
      'how many new (customers|clients) [did we (get|add|win)] [in] {period} => metric=newCustomers',
      'new (customers|clients) [in] {period} [by {by}] => metric=newCustomers',
      '[show] [the] pipeline by {by} => metric=pipeline',
      '(how much|what) is in the pipeline => metric=pipeline',
      'how many open deals [do we have|are there] => metric=pipeline',
      'how many (notes|calls|visits) [did we (write|make|log)] [in] {period} => metric=service',
      'notes by {by} [in] {period} => metric=service',
      'how many follow-ups are due [{period}] => metric=followUps',
    ],
    zh: [
      '{period}[的]销售额[是多少] => metric=sales',
      '{period}[的](业绩|营业额|成交额)[是多少|怎么样] => metric=sales',
      '{period}[一共|总共]成交[了]多少[钱|笔|单] => metric=sales',
      '{period}[一共|总共]卖了多少[钱] => metric=sales',
      '{period}谁卖得最(多|好) => metric=sales by=owner',
      '{period}谁买得最多 => metric=sales by=customer',
      '{period}什么[产品]卖得最(多|好) => metric=sales by=product',
      '{period}按{by}[统计][的](销售额|业绩) => metric=sales',
      '按{by}统计{period}[的](销售额|业绩|成交) => metric=sales',
      '按{by}统计(销售额|业绩|成交) => metric=sales',
      '客户(统计|数量|总数) => metric=customers',
      '[我们][一共|现在]有多少[个]客户 => metric=customers',
      '按{by}统计客户 => metric=customers',
      '{period}新增[了]多少[个]客户 => metric=newCustomers',
      '{period}[的](新客户|新增客户)[有多少] => metric=newCustomers',
      '按{by}统计{period}[的](新客户|新增客户) => metric=newCustomers',
      '(商机|销售漏斗)统计 => metric=pipeline',
      '按{by}统计商机 => metric=pipeline',
      '有多少[个]进行中的商机 => metric=pipeline',
      '{period}[的](跟进|服务)(统计|记录统计|次数) => metric=service',
      '{period}(跟进|拜访|联系)了多少次 => metric=service',
      '按{by}统计{period}[的](跟进|记录) => metric=service',
    ],
  },
  examples: {
    en: ['stats sales this month by owner', 'stats customers by level', 'how much did we sell in May'],
    zh: ['统计 销售额 本月 负责人', '本月销售额', '上个月谁卖得最多'],
  },
  run: async (ctx, input) =>
    statsView(
      ctx,
      await ctx.crm.stats.answer(ctx, {
        metric: input.metric ?? (input.by === 'status' || input.by === 'level' ? 'customers' : 'sales'),
        period: input.period,
        by: input.by,
      }),
    ),
});
