/** `contact add Acme Bob Miller, title CTO`: who to talk to at a customer. */
import { text } from '../../chat/fields.ts';
import { text as line, view } from '../../chat/view.ts';
import { contactWritten } from '../../views/contact.ts';
import { command } from '../command.ts';
import { customerField, emailField, phoneField } from '../customer/fields.ts';
import { jobField } from './fields.ts';
import { writtenContact } from './written.ts';

export default command({
  path: 'contact add',
  summary: 'customer.contactAddSummary',
  effect: 'write',
  access: 'member',
  fields: {
    customer: customerField,
    name: text({ label: 'field.name', max: 120, isName: true, words: ['姓名', '名字'] }),
    title: jobField,
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
      '(add|create) [a|the] [new] contact (at|to|for) {customer}[:|,] {name}',
      '(add|create) [a|the] [new] contact (at|to|for) {customer}[:|,] {name}[,] [phone|tel] {phone}',
      '(add|create) [a|the] [new] contact (at|to|for) {customer}[:|,] {name}[,] [e-mail|email] {email}',
      '(add|create) [a|the|new] contact {name} (at|to|for) {customer}, {title}, [phone|tel] {phone}',
      '(add|create) [a|the|new] contact {name} (at|to|for) {customer}, {title}',
      '[new] contact (at|for) {customer}[:|,] {name}[,] [phone|tel] {phone}',
      '[new] contact (at|for) {customer}[:|,] {name}[,] [e-mail|email] {email}',
      '[new] contact (at|for) {customer}[:|,] {name}, {title}, [phone|tel] {phone}',
      '[new] contact (at|for) {customer}[:|,] {name}, {title}, [e-mail|email] {email}',
      '[new] contact (at|for) {customer}[:|,] {name}',
      '{name} is [the|our] contact (at|for) {customer}',
      '(our|my|the) [new] contact at {customer} is [now] {name}',
      '{name} is (the|our|their) [new] {title} (at|of) {customer}',
      '{customer} has a new {title}[:|,] {name}',
    ],
    zh: [
      '给{customer}(新增|添加|加)[一个|个|一位]联系人[叫]{name}',
      '给{customer}(新增|添加|加)[一个|个|一位]联系人{name}(电话|手机)[是|：|:]{phone}',
      '{customer}的[新](联系人|对接人)[是|叫]{name}',
      '{customer}的[新](联系人|对接人)[是|叫]{name}(电话|手机){phone}',
      '{customer}(新联系人|联系人是|对接人是){name}',
      '{customer}(新联系人|联系人是|对接人是){name}(电话|手机){phone}',
      '{customer}来了[个|位](新联系人|新的联系人)[叫]{name}',
      '{customer}来了[个](新联系人|新的联系人)[叫]{name}，职位[是]{title}',
      '(新增|添加){customer}的联系人{name}',
      '(新增|添加)联系人{name}，客户{customer}',
      '(新增|添加)联系人{name}，客户{customer}，(电话|手机){phone}',
      '(新增|添加)联系人{name}，客户{customer}，(职位|职务){title}',
      '(新增|添加)联系人{name}，客户{customer}，(职位|职务){title}，(电话|手机){phone}',
    ],
  },
  examples: {
    en: ['contact add Acme Bob Miller', 'add contact Bob Miller at Acme, phone 138 1234 5678'],
    zh: ['联系人 新增 华为 李雷', '给华为新增联系人李雷，电话13812345678'],
  },
  run: (ctx, { customer, ...contact }) => ctx.crm.contacts.add(ctx, { ...contact, customerId: customer.id }),
  async answer(ctx, written) {
    const done = await writtenContact(ctx, written);
    if (!done) return view(line(ctx.t('customer.unchangedPlain')));
    return contactWritten(ctx, written, done.change, done.customer);
  },
});
