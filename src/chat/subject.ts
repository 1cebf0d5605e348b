/** Fills in the customer a thread or direct message is about, where a command needs one and none was named. */
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Found } from './field.ts';
import type { Values } from './interaction.ts';
import type { Machine } from './machine.ts';

/** The customer that a thread or direct message is about. */
export async function subjectOf<S>(machine: Machine<S>, ctx: Context<S>): Promise<Found | undefined> {
  if (!ctx.place.direct && !ctx.place.thread) return undefined;
  return machine.subjects.get(ctx.org.id, ctx.workspaceId, ctx.me.id, ctx.place, ctx.now);
}

/** The values, with the subject as `customer`, or as whose `deal` it is, where that is required and missing. */
export async function withSubject<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  command: AnyCommand<S>,
  values: Values,
): Promise<Values> {
  const name = (['customer', 'deal'] as const).find((each) => lacks(command, each, values));
  if (!name || Object.keys(values).length === 0) return values;
  const subject = await subjectOf(machine, ctx);
  return subject ? { ...values, [name]: subject.ref } : values;
}

function lacks<S>({ fields }: AnyCommand<S>, name: 'customer' | 'deal', values: Values): boolean {
  const field = fields[name];
  return field?.lookup === name && !field.optional && !values[name];
}
