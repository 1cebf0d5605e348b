/** Whether a person may use a command. */
import { problem } from '../language/problem.ts';
import { NotAllowed } from '../values/errors.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Directory } from './ports.ts';

/** @throws NotAllowed naming the admins, where the command is theirs alone. */
export async function authorise<S>(directory: Directory, ctx: Context<S>, command: AnyCommand<S>): Promise<void> {
  if (command.access !== 'admin' || ctx.me.access === 'admin') return;
  const admins = await directory.admins(ctx.org.id);
  throw new NotAllowed(problem('chat.adminsOnly', { admins: admins.join(ctx.t('chat.between')) }));
}
