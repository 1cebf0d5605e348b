/** `sale acme 12k annual plan`: a won deal in one step, or the end of an open one. */
import { date, lookup, yesNo } from '../../chat/fields.ts';
import type { Values } from '../../chat/interaction.ts';
import { formatMoney } from '../../values/money.ts';
import { closeQuestion } from '../../views/deal-question.ts';
import { moneyTyped } from '../as-typed.ts';
import { command } from '../command.ts';
import { dealAnswer } from '../deal/answer.ts';
import { amountField, customerField, ownerField, productField } from '../deal/fields.ts';

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
  },
  phrases: {
    en: [
      '{customer} bought [a|an|the] {product} for {amount} [{date}]',
      '{customer} bought [a|an|the] {product} {date} for {amount}',
      '{customer} bought for {amount} [{date}]',
      '{customer} paid [us] {amount} for [a|an|the] {product} [{date}]',
      '{customer} signed [up] for [a|an|the] {product} (at|for) {amount} [{date}]',
      '[I|we] sold [a|an|the] {product} to {customer} for {amount} [{date}]',
      '[I|we] sold {customer} [a|an|the] {product} for {amount} [{date}]',
      '[I|we] sold {amount} to {customer} [{date}]',
      '[I|we] closed [a deal with] {customer} for {amount} [{date}]',
      '{customer} (won|closed) {amount} [{date}]',
      'log [a] sale [of] {amount} (to|for|with) {customer} [{date}]',
    ],
    zh: [
      '{customer}成交[了]{amount}[{product}]',
      '{customer}{date}成交[了]{amount}[{product}]',
      '{date}{customer}成交[了]{amount}[{product}]',
      '{customer}{date}买了{product}[，|,]{amount}',
      '{date}{customer}买了{product}[，|,]{amount}',
      '{customer}买了{product}[，|,][一共|共|花了]{amount}',
      '{customer}花[了]{amount}买[了]{product}',
      '{customer}签[了]{product}[，|,]{amount}',
      '{customer}签单{amount}',
      '卖给{customer}，{product}[，|,]{amount}',
      '卖给{customer}{amount}[的]{product}',
      '(把|将){product}卖给[了]{customer}[，|,]{amount}',
      '登记成交[：|:]{customer}[，|,]{amount}',
    ],
  },
  examples: {
    en: ['sale acme 12k annual plan', 'acme bought an annual plan for $12k yesterday'],
    zh: ['成交 华为 1.2万 年度套餐', '华为成交1.2万'],
  },

  async run(ctx, input) {
    const { customer, amount, date: when, owner, close, fresh } = input;
    const product = input.product?.name;
    const sale = { amount, product, ownerId: owner?.id, on: when?.day };
    if (close) return ctx.crm.deals.closeWith(ctx, close.id, sale);
    const open = fresh ? [] : await ctx.crm.deals.closedBy(ctx, { customerId: customer.id, product });
    if (open.length === 0) return ctx.crm.deals.logSale(ctx, { ...sale, customerId: customer.id });
    const typed: Values = {
      customer: customer.ref,
      amount: moneyTyped(amount),
      ...(product === undefined ? {} : { product }),
      ...(when ? { date: when.day } : {}),
      ...(owner ? { owner: owner.ref } : {}),
    };
    const token = await ctx.aside('sale log', typed);
    const said = [formatMoney(amount, ctx.locale), product].filter(Boolean).join(' · ');
    return closeQuestion(ctx, { customer: customer.name, deals: open, sale: said, token });
  },
  answer: dealAnswer,
});
