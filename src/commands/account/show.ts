/** `Customer card` in somebody's menu: the card of the customer they are, or how to say who they are. */

import { writePerson } from '../../chat/person.ts';
import type { Match, Suggestion } from '../../crm/match.ts';
import { unknownAccount } from '../../views/account.ts';
import { customerCardView } from '../../views/customer-card.ts';
import { command } from '../command.ts';
import { personField, requireAccounts } from './fields.ts';

export default command({
  path: 'account show',
  default: true,
  summary: 'account.showSummary',
  wordSummary: 'help.words.account',
  effect: 'read',
  access: 'member',
  shortcut: { of: 'person', name: 'account.shortcut' },
  fields: { person: personField },
  phrases: { en: [], zh: [] },
  examples: { en: ['account show @Gus'], zh: ['账号 查看 @小李'] },
  async run(ctx, { person }) {
    requireAccounts(ctx);
    const { account, name } = person;
    const customerId = await ctx.crm.accounts.customerOf(ctx, account);
    if (customerId !== undefined) return customerCardView(ctx, await ctx.crm.customers.card(ctx, customerId));
    const text = writePerson(person);
    return unknownAccount(ctx, name, suggestionsOf(await ctx.crm.search.match(ctx, name)), {
      tie: await ctx.aside('account tie', { person: text }),
      add: await ctx.aside('customer add', { name, kind: 'person', person: text }),
    });
  },
});

function suggestionsOf(match: Match): readonly Suggestion[] {
  switch (match.kind) {
    case 'one':
      return [{ label: match.found.name, value: match.found.ref }];
    case 'several':
      return match.options;
    case 'none':
      return [];
    default:
      return match satisfies never;
  }
}
