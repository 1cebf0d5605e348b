/** `customer archive C12`: puts a customer away; nothing of it is lost. */
import { customerArchived } from '../../views/customer-written.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { customerField } from './fields.ts';

export default command({
  path: 'customer archive',
  summary: 'customer.archiveSummary',
  effect: 'write',
  access: 'member',
  fields: { customer: customerField },
  phrases: {
    en: ['(archive|delete|remove) [the] [customer|client] {customer}', 'put {customer} away'],
    zh: ['(归档|删除|移除)[客户]{customer}', '(把|将){customer}(归档|删除|删掉)'],
  },
  examples: { en: ['customer archive C12', 'archive Acme'], zh: ['客户 归档 C12', '归档客户华为'] },
  run: (ctx, { customer }) => ctx.crm.customers.archive(ctx, customer.id),
  async answer(ctx, written) {
    const change = changed(written, 'customer');
    if (!change) throw new RangeError('No customer was archived');
    return customerArchived(ctx, written, change.after);
  },
});
