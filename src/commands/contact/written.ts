/** What a write did to a contact, and whose contact it is. */
import type { Written } from '../../chat/ports.ts';
import { changed } from '../changed.ts';
import type { Context } from '../command.ts';

export async function writtenContact(ctx: Context, written: Written) {
  const change = changed(written, 'contact');
  const customer = change && (await ctx.crm.customers.get(ctx.org.id, change.after.customerId));
  return change && customer ? { change, customer } : undefined;
}
