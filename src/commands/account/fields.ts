/** What the commands of accounts ask, and where they mean something. */
import { person } from '../../chat/fields.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Context } from '../command.ts';

export const personField = person({ label: 'account.person', hint: 'account.personHint' });

/** @throws InvalidInput where the platform does not tell who somebody is. */
export function requireAccounts({ platform }: Context): void {
  if (platform !== 'discord') throw new InvalidInput(problem('account.onlyDiscord'));
}
