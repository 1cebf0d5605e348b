/** `account untie Acme`: the customer is known by no account any more, or by one less. */
import { whole } from '../../chat/fields.ts';
import { text, view } from '../../chat/view.ts';
import { accountsUntied } from '../../views/account.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { customerField } from '../customer/fields.ts';

export default command({
  path: 'account untie',
  summary: 'account.untieSummary',
  effect: 'write',
  access: 'member',
  fields: {
    customer: customerField,
    /** One of several, by its id: the button on the card. */
    account: whole({ label: 'account.whichAccount', optional: true, hidden: true }),
  },
  phrases: { en: [], zh: [] },
  examples: { en: ['account untie Acme'], zh: ['账号 解绑 华为'] },
  run: (ctx, { customer, account }) => ctx.crm.accounts.untie(ctx, customer.id, account),
  async answer(ctx, written) {
    const change = changed(written, 'customerAccount');
    const customer = change && (await ctx.crm.customers.get(ctx.org.id, change.after.customerId));
    if (!customer) return view(text(ctx.t('account.unchanged')));
    const names = written.changes.flatMap(({ entity, after }) =>
      entity === 'customerAccount' && after ? [String(after.name)] : [],
    );
    return accountsUntied(ctx, written, names, customer);
  },
});
