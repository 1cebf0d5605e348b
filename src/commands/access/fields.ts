/** What the commands of access ask, and where they mean something. */
import { role } from '../../chat/fields.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Context } from '../command.ts';

export const whichRole = role({ label: 'access.role', hint: 'access.roleHint' });

/** @throws InvalidInput where the platform has no roles: there everyone of the workspace may use Parley. */
export function requireRoles(ctx: Context): void {
  if (ctx.platform !== 'discord') throw new InvalidInput(problem('access.onlyDiscord'));
}
