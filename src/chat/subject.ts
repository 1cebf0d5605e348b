/** Fills in the customer a thread or direct message is about, where a command needs one and none was named. */
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Values } from './interaction.ts';
import type { Machine } from './machine.ts';

/** The values, with the subject as `customer` where that is required and missing. */
export async function withSubject<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  command: AnyCommand<S>,
  values: Values,
): Promise<Values> {
  const field = command.fields.customer;
  if (field?.lookup !== 'customer' || field.optional || values.customer) return values;
  if (!ctx.place.direct && !ctx.place.thread) return values;
  if (Object.keys(values).length === 0) return values;
  const subject = await machine.subjects.get(ctx.org.id, ctx.workspaceId, ctx.me.id, ctx.place, ctx.now);
  return subject ? { ...values, customer: subject.ref } : values;
}
