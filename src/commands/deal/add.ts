/** `deal add acme 12k annual plan`: opens a deal. */
import { choice, date, text } from '../../chat/fields.ts';
import { OPEN_STAGES } from '../../crm/deals/deal.ts';
import { command } from '../command.ts';
import { dealAnswer } from './answer.ts';
import { amountField, customerField, ownerField, productField, stages } from './fields.ts';

export default command({
  path: 'deal add',
  summary: 'deal.addSummary',
  effect: 'write',
  access: 'member',
  fields: {
    customer: customerField,
    amount: amountField,
    product: productField,
    stage: choice({ label: 'field.stage', optional: true, choices: stages(OPEN_STAGES) }),
    expected: date({ label: 'field.expectedOn', optional: true, words: ['expected', 'close', '预计', '预计成交'] }),
    title: text({ label: 'field.title', optional: true, inForm: false, max: 120 }),
    owner: ownerField,
  },
  phrases: {
    en: [
      '(add|open|create) [a] [new] deal (with|for) {customer} (for|over|of|worth) {amount}',
      '(add|open|create) [a] [new] deal (with|for) {customer} (for|over|of|worth) {amount} expected {expected}',
      '(add|open|create) [a] [new] deal (with|for) {customer}[,] {product} for {amount} [expected {expected}]',
      '(add|open|create) [a] [new] {amount} deal (with|for) {customer} [for {product}]',
      '(add|open|create) [a] [new] deal [with|for] {*}',
      'new deal [with|for] {*}',
      '{customer} (wants|needs) [a|an|the] {product} for {amount}',
      '{customer} is interested in [a|an|the] {product} for {amount}',
    ],
    zh: [
      '(新增|新建|添加|开)[一个|个]商机{*}',
      '给{customer}(新增|新建|添加|建|开)[一个|个]商机[，]{amount}[{product}]',
      '{customer}有[一个|个]{amount}的(商机|机会|单子)',
      '{customer}想(买|要|采购|订){product}[，][预算]{amount}',
      '{customer}有意向(买|采购){product}[，][预算]{amount}',
      '{customer}对{product}(有兴趣|感兴趣)[，][预算]{amount}',
    ],
  },
  examples: {
    en: ['deal add acme 12k annual plan', 'open a deal with Acme for 12k'],
    zh: ['商机 新增 华为 1.2万 年度套餐', '给华为新建一个商机，1.2万'],
  },

  run: (ctx, { customer, amount, product, stage, expected, title, owner }) =>
    ctx.crm.deals.add(ctx, {
      customerId: customer.id,
      amount,
      product: product?.name,
      stage,
      title,
      ownerId: owner?.id,
      expectedOn: expected?.day,
    }),
  answer: dealAnswer,
});
