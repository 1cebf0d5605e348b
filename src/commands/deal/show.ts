/** `deal D34`, `deal harbour lights`: the card of a deal. */
import { dealCard } from '../../views/deal.ts';
import { command } from '../command.ts';
import { dealField } from './fields.ts';

export default command({
  path: 'deal show',
  default: true,
  summary: 'deal.showSummary',
  wordSummary: 'help.words.deal',
  effect: 'read',
  access: 'member',
  fields: { deal: dealField },
  phrases: {
    en: [
      '(show|open) [me] [the] deal {deal}',
      '(show|open) [me] [the] deal (with|of) {deal}',
      // Where a customer is called so, that is meant: `customer show` hears the same.
      '(show|open) [me] {deal}',
      'how is {deal} going',
      // Won or lost is chosen there.
      'close {deal}',
      "(what is|what's|whats) (up|happening) with {deal}",
    ],
    zh: [
      '(查看|打开|看看|看一下)商机[：|:]{deal}',
      '(查看|打开|看看|看一下){deal}的商机',
      '(查看|打开|看看|看一下){deal}',
      '{deal}怎么样',
      '{deal}[现在]进展(如何|怎么样)',
    ],
  },
  examples: { en: ['deal D34', 'deal acme', 'deal harbour lights'], zh: ['商机 D34', '商机 华为', '商机 灯光改造'] },

  run: async (ctx, { deal }) => dealCard(ctx, await ctx.crm.deals.get(ctx, deal.id)),
});
