/** `sale acme 12k annual plan`: a won deal in one step, or the end of an open one. */
import { date, longText, lookup, text, yesNo } from '../../chat/fields.ts';
import { command } from '../command.ts';
import { dealAnswer } from '../deal/answer.ts';
import { amountField, customerField, ownerField, productField } from '../deal/fields.ts';
import { sell } from './sell.ts';

export default command({
  path: 'sale log',
  default: true,
  summary: 'deal.logSummary',
  effect: 'write',
  access: 'member',
  fields: {
    customer: customerField,
    amount: amountField,
    product: productField,
    date: date({ label: 'deal.fieldSaleDate', optional: true, words: ['on', '日期'] }),
    owner: ownerField,
    /** The open deal it closes, or that it closes none: the answer to the question. */
    close: lookup({ of: 'deal', label: 'deal.fieldDeal', optional: true, hidden: true }),
    fresh: yesNo({ label: 'deal.newSale', optional: true, hidden: true }),
    /** The message it was taken from. */
    note: longText({ label: 'field.text', optional: true, hidden: true }),
    link: text({ label: 'field.link', optional: true, hidden: true, max: 500 }),
  },
  phrases: {
    en: [
      '{customer} (bought|ordered|purchased) [a|an|the] {product} for {amount} [{date}]',
      '{customer} (bought|ordered|purchased) [a|an|the] {product} {date} for {amount}',
      '{customer} (bought|ordered) for {amount} [{date}]',
      '{customer} (bought|ordered|purchased) [a|an|the] {product}',
      '{customer} paid [us] {amount} [{date}]',
      '{customer} paid [us] {amount} for [a|an|the] {product} [{date}]',
      '{customer} signed [up] for [a|an|the] {product} (at|for) {amount} [{date}]',
      '{customer} signed (for|at) {amount} [{date}]',
      '[I|we] sold [a|an|the] {product} to {customer} for {amount} [{date}]',
      '[I|we] sold {customer} [a|an|the] {product} for {amount} [{date}]',
      '[I|we] sold {amount} to {customer} [{date}]',
      '[I|we] closed [a deal with] {customer} for {amount} [{date}]',
      '[I|we] won {customer} for {amount} [{date}]',
      '{customer} (won|closed) {amount} [{date}]',
      '[I|we] got [an|the] order from {customer} (for|over|worth) {amount} [{date}]',
      '[I|we] got [a|an] {amount} order from {customer} [{date}]',
      '(log|record|enter) [a|the] sale [of] {amount} (to|for|with) {customer} [{date}]',
      '(log|record|enter) [a|the] [new] sale [for|to] {*}',
      'new sale [for|to] {*}',
      'sale (to|for) {customer} [of|for] {amount} [{date}]',
    ],
    zh: [
      '[和|跟|与]{customer}成交{amount}[的][{product}]',
      '[和|跟|与]{customer}{date}成交{amount}[的][{product}]',
      '{date}[和|跟|与]{customer}成交{amount}[的][{product}]',
      '{customer}(成交|下|签)[了](一单|一笔)[，]{amount}[的][{product}]',
      '{customer}成交',
      '{customer}(下单|签单|签约|付款|打款|付)[，]{amount}[的][{product}]',
      '{customer}{date}(下单|签单|签约|付款|打款|付)[，]{amount}[的][{product}]',
      '{date}{customer}(下单|签单|签约|付款|打款|付)[，]{amount}[的][{product}]',
      '[和|跟|与]{customer}签{amount}[的][{product}]',
      '[和|跟|与]{customer}{date}签{amount}[的][{product}]',
      '{date}[和|跟|与]{customer}签{amount}[的][{product}]',
      '{customer}(买|订|签){product}[一共|共|花了]{amount}',
      '{customer}{date}(买|订|签){product}[一共|共|花了]{amount}',
      '{date}{customer}(买|订|签){product}[一共|共|花了]{amount}',
      '{customer}(买|订){product}',
      '{customer}花{amount}买{product}',
      '卖给{*}',
      '卖给{customer}{amount}[的]{product}',
      '{date}卖给{customer}{amount}[的]{product}',
      '(把|将){product}卖给{customer}[，]{amount}',
      '(搞定|拿下){customer}[了][，]{amount}',
      '(登记|记录|记)[一笔|一单|个]成交{*}',
    ],
  },
  examples: {
    en: ['sale acme 12k annual plan', 'acme bought an annual plan for $12k yesterday'],
    zh: ['成交 华为 1.2万 年度套餐', '华为成交1.2万'],
  },

  run: sell,
  answer: dealAnswer,
});
