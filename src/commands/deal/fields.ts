/** The fields that commands of deals and sales share. */
import { choice, lookup, money, whole } from '../../chat/fields.ts';
import { STAGES, type Stage } from '../../crm/deals/deal.ts';

const STAGE_WORDS: Readonly<Record<Stage, readonly string[]>> = {
  lead: ['线索', '新线索', 'new'],
  qualified: ['qualify', 'qualification', '已确认', '确认', '确认需求'],
  proposal: ['propose', 'proposed', 'quote', 'quoted', 'quotation', '报价', '已报价', '方案'],
  negotiation: ['negotiate', 'negotiating', 'negotiations', '谈判', '谈判中', '商务谈判', '议价'],
  won: ['win', 'closed won', 'signed', '赢单', '成交', '签约', '签单', '赢'],
  lost: ['lose', 'loss', 'closed lost', '输单', '丢单', '流失', '输'],
};

export const stages = <S extends Stage>(which: readonly S[]) =>
  which.map((value) => ({ value, label: `deal.stage.${value}` as const, words: STAGE_WORDS[value] }));

export const dealField = lookup({ of: 'deal', label: 'deal.fieldDeal', hint: 'deal.fieldDealHint', words: ['商机'] });
/** One customer's deals, or those whose titles have these words. */
export const dealsOfField = lookup({
  of: 'dealsOf',
  label: 'deal.fieldDealsOf',
  hint: 'deal.fieldDealsOfHint',
  optional: true,
  words: ['客户', 'title', '标题'],
});
export const customerField = lookup({ of: 'customer', label: 'field.customer', hint: 'field.customerHint' });
export const amountField = money({ label: 'field.amount', hint: 'deal.fieldAmountHint', words: ['价格', 'price'] });
export const productField = lookup({
  of: 'product',
  label: 'deal.fieldProduct',
  hint: 'deal.fieldProductHint',
  optional: true,
  words: ['for', '买'],
});
export const ownerField = lookup({
  of: 'member',
  label: 'field.owner',
  optional: true,
  inForm: false,
  words: ['by', '销售'],
});
export const stageField = choice({ label: 'field.stage', choices: stages(STAGES), words: ['to', '到'] });
/** The version of the record that a form or card showed. */
export const versionField = whole({ label: 'field.stage', optional: true, hidden: true });
export const pageField = whole({ label: 'field.stage', optional: true, hidden: true, min: 1, max: 100_000 });
