/** `customer Acme`, or only `Acme`, or `C12`: the card. */
import { customerCardView } from '../../views/customer-card.ts';
import { command } from '../command.ts';
import { customerField } from './fields.ts';

export default command({
  path: 'customer show',
  default: true,
  summary: 'customer.showSummary',
  wordSummary: 'help.words.customer',
  effect: 'read',
  access: 'member',
  fields: { customer: customerField },
  phrases: {
    en: [
      'show [me] {customer}',
      '(show|open|see) [me] [the] (card|customer|client) [of|for] {customer}',
      '(open|look up|lookup|pull up|check) {customer}',
      "[what is|what's|whats] [the] (phone|phone number|number|e-mail|email|address) of {customer}",
      "[what is|what's|whats] {customer}'s (phone|phone number|number|e-mail|email|address)",
      'how (is|are) [things with] {customer} (doing|going)',
      "(what is|what's|whats) (up|happening) with {customer}",
      'tell me about {customer}',
      '(what|how) about {customer}',
      'what do we know about {customer}',
      'do (we|you) know {customer}',
      'who (owns|handles|is responsible for|looks after) {customer}',
      '{customer} (phone|phone number|number|e-mail|email|address|card|details|info|contacts)',
      "{customer}'s (card|details|info|contacts)",
      '[show] [me] (everything|all) (about|on|for|of) {customer}',
      'where (are|do) we [stand] with {customer}',
      "[what is|what's|whats] the (status|state) (of|with) {customer}",
      'how (do|can) (I|we) (reach|contact) {customer}',
    ],
    zh: [
      '(查一下|查下|查看|看一下|看看|打开){customer}[的](卡片|资料|信息|情况)',
      '(查一下|查下|查看|看一下|看看|打开){customer}[的](电话|手机|手机号|邮箱|地址|联系方式)',
      '(查一下|查下|查看|看一下|看看|打开){customer}',
      '{customer}[的](电话|手机|手机号|邮箱|地址|联系方式|资料|情况)[是什么|是多少|多少|怎么样]',
      '{customer}[的]负责人[是谁]',
      '{customer}(是谁负责|归谁负责|谁在跟)[的]',
      '{customer}怎么样',
      '{customer}[的]所有(资料|信息|情况)',
      '(怎么|如何)联系{customer}',
      '{customer}[现在]什么(情况|状态)',
      '{customer}[现在]进展(如何|怎么样)',
    ],
  },
  examples: {
    en: ['customer Acme', 'customer show C12', 'show me Acme'],
    zh: ['客户 查看 华为', '查一下华为', '华为的电话'],
  },
  run: async (ctx, { customer }) => customerCardView(ctx, await ctx.crm.customers.card(ctx, customer.id)),
});
