/** `who is Bob`: the people of that name, with their customers. */
import { text } from '../../chat/fields.ts';
import { clean } from '../../values/fold.ts';
import { shortened } from '../../values/shortened.ts';
import { contactsView } from '../../views/contact.ts';
import { command } from '../command.ts';

/** Signs of the name that are shown again. */
const SHOWN = 40;

export default command({
  path: 'contact show',
  default: true,
  summary: 'customer.contactShowSummary',
  wordSummary: 'help.words.contact',
  effect: 'read',
  access: 'member',
  fields: { name: text({ label: 'field.name', max: 120, isName: true }) },
  phrases: {
    en: [
      'who (is|was) {name}',
      "who's {name}",
      '(find|show) [me] [the] contact {name}',
      'where does {name} work',
      "[what is|what's|whats] {name}'s (phone|phone number|number|e-mail|email)",
      // Of a customer's: `customer show` hears the same.
      "(what is|what's|whats) the (phone|phone number|number|e-mail|email) of {name}",
      'how (do|can) (I|we) (reach|contact) {name}',
    ],
    zh: [
      '谁是{name}',
      '{name}是谁',
      '{name}是哪(家|个公司|家公司)的',
      '(查找|查|找)[一下]联系人{name}',
      '{name}的(电话|手机|手机号|邮箱|联系方式)[是什么|是多少|多少]',
      '{name}(电话|手机|手机号|邮箱)(是什么|是多少|多少)',
      '给我{name}的(电话|手机|手机号|邮箱|联系方式)',
      '(怎么|如何)联系{name}',
    ],
  },
  examples: { en: ['contact show Bob', 'who is Bob'], zh: ['联系人 查看 李雷', '谁是李雷'] },
  run: async (ctx, { name }) =>
    contactsView(ctx, shortened(clean(name), SHOWN), await ctx.crm.contacts.find(ctx, name)),
});
