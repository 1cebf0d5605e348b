/** `contact add Acme Bob Miller, title CTO`: who to talk to at a customer. */
import { text } from '../../chat/fields.ts';
import { text as line, view } from '../../chat/view.ts';
import { contactWritten } from '../../views/contact.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { customerField, emailField, phoneField } from '../customer/fields.ts';

export default command({
  path: 'contact add',
  summary: 'customer.contactAddSummary',
  effect: 'write',
  access: 'member',
  fields: {
    customer: customerField,
    name: text({ label: 'field.name', max: 120, isName: true, words: ['姓名', '名字'] }),
    title: text({
      label: 'field.jobTitle',
      optional: true,
      max: 100,
      isName: true,
      words: ['job', 'role', '职位', '职务', '头衔'],
    }),
    phone: phoneField,
    email: emailField,
  },
  phrases: {
    en: [
      '(add|create) [a|the|new] contact {name} (at|to|for) {customer}',
      '(add|create) [a|the|new] contact {name} as {title} (at|to|for) {customer}',
      '(add|create) [a|the|new] contact {name} (at|to|for) {customer} [phone|tel] {phone}',
      '(add|create) [a|the|new] contact {name} (at|to|for) {customer} [e-mail|email] {email}',
      'add {name} as [a] contact (at|of|to|for) {customer}',
      'add {name} to {customer} as [a] contact',
      '{name} is [the|our] contact (at|for) {customer}',
      '{name} is (the|our|their) {title} (at|of) {customer}',
    ],
    zh: [
      '给{customer}(新增|添加|加)[一个|个|一位]联系人[叫]{name}',
      '给{customer}(新增|添加|加)[一个|个|一位]联系人{name}(电话|手机)[是|：|:]{phone}',
      '{customer}的联系人[是]{name}',
      '{customer}的联系人[是]{name}(电话|手机)[是|：|:]{phone}',
      '(新增|添加){customer}的联系人{name}',
    ],
  },
  examples: {
    en: ['contact add Acme Bob Miller', 'add contact Bob Miller at Acme, phone 138 1234 5678'],
    zh: ['联系人 新增 华为 李雷', '给华为新增联系人李雷，电话13812345678'],
  },
  run: (ctx, { customer, ...contact }) => ctx.crm.contacts.add(ctx, { ...contact, customerId: customer.id }),
  async answer(ctx, written) {
    const change = changed(written, 'contact');
    if (!change) return view(line(ctx.t('customer.unchangedPlain')));
    const customer = await ctx.crm.customers.get(ctx.org.id, change.after.customerId);
    if (!customer) throw new RangeError('A contact without its customer');
    return contactWritten(ctx, written, change, customer);
  },
});
