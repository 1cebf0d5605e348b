/** `contact edit Bob Miller, title: CEO`: changes who someone is and how to reach them. */
import { clearable, text } from '../../chat/fields.ts';
import { text as line, view } from '../../chat/view.ts';
import { contactEdited } from '../../views/contact.ts';
import { command } from '../command.ts';
import { emailField, phoneField, versionField } from '../customer/fields.ts';
import { requireChange } from '../what-to-change.ts';
import { contactField, jobField } from './fields.ts';
import { writtenContact } from './written.ts';

export default command({
  path: 'contact edit',
  summary: 'customer.contactEditSummary',
  effect: 'write',
  access: 'member',
  fields: {
    contact: contactField,
    title: clearable(jobField),
    phone: clearable(phoneField),
    email: clearable(emailField),
    name: text({ label: 'field.name', optional: true, max: 120, isName: true, words: ['姓名', '名字'] }),
    version: versionField,
  },
  phrases: {
    en: [
      '(change|edit|update) [the] contact {contact}',
      'rename [the] contact {contact} to {name}',
      'rename {contact} to {name}',
      "(set|change|update) {contact}'s phone [number] to {phone}",
      "{contact}'s [new] (phone|number|phone number|mobile) is [now] {phone}",
      '{contact} (has a|has got a|got a) new (phone|number|phone number|mobile)[:|,] {phone}',
      '{contact} changed (his|her|their) (phone|number|phone number) to {phone}',
      "(set|change|update) {contact}'s (e-mail|email) to {email}",
      "{contact}'s [new] (e-mail|email) [address] is [now] {email}",
      "(set|change|update) {contact}'s (title|job|role|job title) to {title}",
      '{contact} is now [the|our|their] {title}',
      '{contact} (was|got|has been) promoted to {title}',
    ],
    zh: [
      '(修改|编辑|更新)联系人{contact}',
      '(把|将)联系人{contact}(改名为|改名叫|改成){name}',
      '[把]{contact}[的][新](电话|手机)(改为|改成|换成|是){phone}',
      '{contact}(换号|换电话)[，][新号码|新号][是]{phone}',
      '[把]{contact}[的]邮箱(改为|改成|换成|是){email}',
      '[把]{contact}的(职位|职务)(改为|改成|换成|是){title}',
      '{contact}(升职|升为|升任|升)[，][现在是]{title}',
      '{contact}现在是{title}',
    ],
  },
  examples: {
    en: ['contact edit Bob Miller, title: CEO', 'contact edit Bob Miller'],
    zh: ['联系人 编辑 李雷，职务：总经理', '联系人 编辑 李雷'],
  },

  async prefill(ctx, values) {
    const match = values.contact === undefined ? undefined : await ctx.crm.contacts.match(ctx, values.contact);
    const contact = match?.kind === 'one' ? await ctx.crm.contacts.get(ctx.org.id, match.found.id) : undefined;
    if (match?.kind !== 'one' || !contact) return {};
    return {
      contact: match.found.ref,
      title: contact.title ?? '',
      phone: contact.phone ?? '',
      email: contact.email ?? '',
      name: contact.name,
      version: String(contact.version),
    };
  },
  run(ctx, { contact, version, ...patch }) {
    requireChange('title', Object.values(patch));
    return ctx.crm.contacts.edit(ctx, contact.id, version, patch);
  },
  async answer(ctx, written) {
    const done = await writtenContact(ctx, written);
    return done
      ? contactEdited(ctx, written, done.change, done.customer)
      : view(line(ctx.t('customer.unchangedPlain')));
  },
});
