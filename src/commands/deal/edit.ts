/** `deal edit D34 amount: 15k`: changes what a deal is; its stage is moved by `deal move`. */
import { clearable, date, lookup, money, text } from '../../chat/fields.ts';
import { dayTyped, memberTyped, moneyTyped } from '../as-typed.ts';
import { command } from '../command.ts';
import { requireChange } from '../what-to-change.ts';
import { dealAnswer } from './answer.ts';
import { dealField, productField, versionField } from './fields.ts';

export default command({
  path: 'deal edit',
  summary: 'deal.editSummary',
  effect: 'write',
  access: 'member',
  fields: {
    deal: dealField,
    amount: money({ label: 'field.amount', hint: 'deal.fieldAmountHint', optional: true }),
    product: clearable(productField),
    title: clearable(text({ label: 'field.title', optional: true, max: 120 })),
    expected: clearable(
      date({ label: 'field.expectedOn', optional: true, words: ['expected', 'close', '预计', '预计成交'] }),
    ),
    closed: date({ label: 'field.closedOn', optional: true, inForm: false, words: ['closed', '结束'] }),
    owner: clearable(lookup({ of: 'member', label: 'field.owner', optional: true, inForm: false, words: ['by'] })),
    version: versionField,
  },
  phrases: {
    en: [
      '(change|edit|update) [the] deal {deal}',
      '(change|set) [the] amount of {deal} to {amount}',
      '{deal} is [now] worth {amount} [now]',
      '(change|set) [the] owner of {deal} to {owner}',
      "(change|set|update) {deal}['s] amount to {amount}",
      '(bump|raise|increase|lower|reduce|cut) {deal} to {amount}',
      '(make|set) {deal} {amount}',
      '(make it|it is [now] worth|the deal is [now] worth|bump it to) {amount} [now]',
      '{deal} (should|will) (close|sign) [by|in|on|at] [the] {expected}',
      '[the] expected [close] date of {deal} is [now] {expected}',
      '(change|rename) {deal} to {title}',
      'rename [the] deal {deal} to {title}',
    ],
    zh: [
      '(修改|编辑|更新)商机{deal}',
      '[把|将]{deal}[的]金额(改为|改成|改到){amount}',
      '[把|将]{deal}的负责人(改为|改成|换成){owner}',
      '[把|将]{deal}(涨到|降到|提高到|调到|调整到){amount}',
      '(这单|这个单子|金额)(改成|改为|涨到|降到){amount}',
      '{deal}预计{expected}(成交|签约|签|签单)',
      '{deal}[的]预计[成交]日期(改为|改成|改到|是){expected}',
      '[把|将][商机]{deal}(改名为|改名叫|改名){title}',
    ],
  },
  examples: { en: ['deal edit D34 amount: 15k', 'deal edit D34'], zh: ['商机 编辑 D34 金额：1.5万', '商机 编辑 D34'] },

  async prefill(ctx, values) {
    const match = values.deal === undefined ? undefined : await ctx.crm.deals.match(ctx, values.deal);
    if (match?.kind !== 'one') return {};
    const deal = await ctx.crm.deals.get(ctx, match.found.id);
    return {
      deal: match.found.ref,
      amount: moneyTyped(deal.amount),
      product: deal.product?.name ?? '',
      title: deal.title,
      expected: dayTyped(deal.expectedOn),
      ...(deal.closedOn ? { closed: deal.closedOn } : {}),
      owner: memberTyped(deal.owner),
      version: String(deal.version),
    };
  },
  async run(ctx, { deal, amount, product, title, expected, closed, owner, version }) {
    requireChange('amount', [amount, product, title, expected, closed, owner]);
    return ctx.crm.deals.edit(ctx, {
      id: deal.id,
      version,
      amount,
      product: product === null ? null : product?.name,
      title,
      expectedOn: expected === null ? null : expected?.day,
      closedOn: closed?.day,
      ownerId: owner === null ? null : owner?.id,
    });
  },
  answer: dealAnswer,
});
