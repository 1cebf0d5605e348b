/** `account tie Acme @Gus`: somebody in the server is this customer from now on. */
import { text, view } from '../../chat/view.ts';
import { accountTied } from '../../views/account.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { customerField } from '../customer/fields.ts';
import { personField, requireAccounts } from './fields.ts';

export default command({
  path: 'account tie',
  summary: 'account.tieSummary',
  effect: 'write',
  access: 'member',
  fields: { customer: customerField, person: personField },
  phrases: { en: [], zh: [] },
  examples: { en: ['account tie Acme @Gus'], zh: ['账号 绑定 华为 @小李'] },
  async run(ctx, { customer, person }) {
    requireAccounts(ctx);
    return ctx.crm.accounts.tie(ctx, customer.id, person);
  },
  async answer(ctx, written) {
    const change = changed(written, 'customerAccount');
    const customer = change && (await ctx.crm.customers.get(ctx.org.id, change.after.customerId));
    if (!change || !customer) return view(text(ctx.t('account.unchanged')));
    const { before, after } = change;
    const moved = before && !before.archivedAt && before.customerId !== after.customerId;
    const was = moved ? await ctx.crm.customers.get(ctx.org.id, before.customerId) : undefined;
    return accountTied(ctx, written, after.name, customer, was);
  },
});
