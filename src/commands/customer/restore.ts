/** `customer restore C12`: brings an archived customer back. */
import { customerRestored } from '../../views/customer-written.ts';
import { changed } from '../changed.ts';
import { command } from '../command.ts';
import { customerField } from './fields.ts';

export default command({
  path: 'customer restore',
  summary: 'customer.restoreSummary',
  effect: 'write',
  access: 'member',
  fields: { customer: customerField },
  phrases: {
    en: ['(restore|unarchive) [the] [customer|client] {customer}', 'bring {customer} back'],
    zh: ['(恢复|取消归档)[客户]{customer}', '(把|将){customer}(恢复|找回来)'],
  },
  examples: { en: ['customer restore C12'], zh: ['客户 恢复 C12'] },
  run: (ctx, { customer }) => ctx.crm.customers.restore(ctx, customer.id),
  async answer(ctx, written) {
    const change = changed(written, 'customer');
    if (!change) throw new RangeError('No customer was restored');
    return customerRestored(ctx, written, change.after);
  },
});
