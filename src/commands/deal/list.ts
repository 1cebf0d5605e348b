/** `deal list mine`: the pipeline, whole or of a person, a customer or one stage. */
import { choice, yesNo } from '../../chat/fields.ts';
import { STAGES } from '../../crm/deals/deal.ts';
import { pipelineView } from '../../views/deal-list.ts';
import { memberTyped } from '../as-typed.ts';
import { command } from '../command.ts';
import { dealsOf } from './deals-of.ts';
import { dealsOfField, ownerField, pageField, stages } from './fields.ts';

export default command({
  path: 'deal list',
  summary: 'deal.listSummary',
  effect: 'read',
  access: 'member',
  fields: {
    stage: choice({ label: 'field.stage', optional: true, choices: stages(STAGES) }),
    mine: yesNo({ label: 'deal.fieldMine', optional: true, words: ['mine', 'my', '我的'] }),
    owner: ownerField,
    customer: dealsOfField,
    page: pageField,
  },
  phrases: {
    en: [
      '[show|list] [me] [the|our] pipeline',
      '[show|list] [me] my [open] (pipeline|deals) => mine=yes',
      '[show|list] [me] [all] [the|our] [open] deals',
      '(deal list|deals|pipeline) (all|open)',
      '[show|list] [me] [the|our] {stage} deals',
      '[show|list] [me] [the] [open] deals (of|with|for) {customer}',
      "[show|list] [me] {customer}'s deals",
      '[show|list] [me] my [open] deals (of|with|for) {customer} => mine=yes',
      '[show|list] [me] my {customer} deals => mine=yes',
      '[show|list] my {stage} deals => mine=yes',
      'which deals did (we|I) (lose|have lost) => stage=lost',
      'which deals did (we|I) win => stage=won',
      '[show|list] [me] [the|our] {stage} deals (of|with|for) {customer}',
      'what deals do (we|I) have [open]',
      "(what is|what's|whats) in [the|our] pipeline",
      '[show|list] [me] [the] (pipeline|deals|open deals) (of|by) {owner}',
      "[show|list] [me] {owner}'s (pipeline|deals|open deals)",
      'what is {owner} working on',
      'what did we sell [to] {customer} => stage=won',
      'what (has|did) {customer} (bought|buy|ordered|order) [from us] => stage=won',
    ],
    zh: [
      '商机列表',
      '商机[ ]列表[ ](全部|所有|进行中)',
      '[查看|看看|看一下|看][所有|全部]商机',
      '[查看|看看|看一下|看]我的商机 => mine=yes',
      '[查看|看看|看一下|看]{stage}[阶段]的商机',
      '[查看|看看|看一下|看]{customer}的[所有|全部]商机',
      '[查看|看看|看一下|看]我的{customer}商机 => mine=yes',
      '有哪些商机',
      '[我们](丢|输)了哪些(单子|商机) => stage=lost',
      '[我们](赢|拿下)了哪些(单子|商机) => stage=won',
      '{customer}[还]有(哪些|什么)商机',
      '{owner}的(商机|漏斗)',
      '[我们]卖给{customer}[过|了](什么|哪些)[产品] => stage=won',
      '{customer}[一共|总共](买过|买了)多少[钱] => stage=won',
      '{customer}(买过|买了|订过)(什么|哪些)[产品] => stage=won',
    ],
  },
  examples: {
    en: ['deal list', 'deal list mine', 'deal list harbour', 'show my pipeline'],
    zh: ['商机 列表', '我的商机', '商机 列表 灯光'],
  },

  async run(ctx, { stage, mine, owner, customer, page }) {
    const whose = owner ?? (mine ? ctx.me : undefined);
    const common = await dealsOf(ctx, customer);
    const pipeline = await ctx.crm.deals.pipeline(ctx, { stage, ownerId: whose?.id, ...common }, page);
    const input = {
      ...(stage ? { stage } : {}),
      ...(whose ? { owner: memberTyped(whose) } : {}),
      ...(customer ? { customer: customer.ref } : {}),
    };
    const own = whose?.id === ctx.me.id && !customer;
    const of = [whose?.name, customer?.name].filter(Boolean).join(' · ') || undefined;
    return pipelineView(ctx, { pipeline, stage, of, own, cut: common.titled?.cut ?? false, input });
  },
});
