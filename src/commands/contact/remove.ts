/** `contact remove Bob Miller`: they are no contact of their customer any more. */
import { text as line, view } from '../../chat/view.ts';
import { contactRemoved } from '../../views/contact.ts';
import { command } from '../command.ts';
import { contactField } from './fields.ts';
import { writtenContact } from './written.ts';

export default command({
  path: 'contact remove',
  summary: 'customer.contactRemoveSummary',
  effect: 'write',
  access: 'member',
  fields: { contact: contactField },
  phrases: {
    en: [
      '(remove|delete|get rid of) [the] contact {contact}',
      '(remove|delete|get rid of) {contact} [from [the|my] contacts]',
      '{contact} (left|quit) (the company|the firm|the job|their job|her job|his job)',
      '{contact} (no longer works|is no longer [working]) (there|at {_}|for {_}|with {_})',
      "{contact} (does not work|doesn't work|is not [working]|isn't [working]) (there|at {_}|for {_}|with {_}) (any more|anymore)",
    ],
    zh: [
      '(删除|移除|去掉)联系人{contact}',
      '(删除|移除|去掉){contact}',
      '(把|将)[联系人]{contact}[这个联系人](删除|删掉|删|移除|去掉)',
      '{contact}(离职|辞职|不干)',
      '{contact}不在{_}(上班|工作|干)',
      '{contact}离开(公司|单位)',
    ],
  },
  examples: {
    en: ['contact remove Bob Miller', 'remove the contact Bob Miller'],
    zh: ['联系人 删除 李雷', '删除联系人李雷'],
  },
  run: (ctx, { contact }) => ctx.crm.contacts.archive(ctx, contact.id),
  async answer(ctx, written) {
    const done = await writtenContact(ctx, written);
    return done
      ? contactRemoved(ctx, written, done.change.after, done.customer)
      : view(line(ctx.t('customer.unchangedPlain')));
  },
});
