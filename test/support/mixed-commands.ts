/** A stream of commands of all kinds that write, each with one effect that can be counted afterwards. */

import type { Conversation } from '../../src/app/conversation.ts';
import type { Interaction } from '../../src/chat/interaction.ts';
import type { Clock } from '../../src/values/clock.ts';

/** Customers the commands are about: C1 to C10 buy, the others are edited once each. */
export const SEEDED = 200;

/** What the nth command says, from 0. */
export function mixedLine(nth: number): string {
  const customer = `C${(nth % 10) + 1}`;
  switch (nth % 6) {
    case 0:
      return `customer add "${wordOf(nth)}"`;
    case 1:
      return `sale log ${customer} $${nth + 1} seats`;
    case 2:
      return `note add ${customer} wrote ${wordOf(nth)}`;
    case 3:
      return `task add ${customer} send ${wordOf(nth)}`;
    case 4:
      return `deal add ${customer} $${nth + 1} support`;
    default:
      return `customer edit C${11 + Math.floor(nth / 6)} level=A`;
  }
}

/** A name nothing else resembles. */
const wordOf = (nth: number): string =>
  [...String(nth * 7919 + 100_003)].map((digit) => 'bakelimozu'[Number(digit)]).join('');

export function mixedCommand(nth: number): Interaction {
  return {
    key: `mixed:${nth}`,
    kind: 'invoke',
    line: mixedLine(nth),
    actor: { platform: 'local', workspace: 'shop', account: 'ann' },
    place: { channel: 'sales', direct: false },
    canOpenForm: false,
  };
}

/** Opens the shop the commands are given in; gives its org. */
export async function seedMixed({ crm }: Pick<Conversation, 'crm'>, clock: Clock): Promise<number> {
  const workspace = { platform: 'local', externalId: 'shop', name: 'Shop' };
  const fresh = { name: 'Shop', zone: 'Europe/Berlin', locale: 'en', currency: 'USD' } as const;
  const { orgId, id: workspaceId } = await crm.orgs.ensureWorkspace(workspace, fresh, clock.now());
  const account = { workspaceId, account: 'ann', name: 'Ann', access: 'admin' } as const;
  const id = await crm.members.admit(account, clock.now());
  const org = { ...fresh, id: orgId, weekStart: 1 } as const;
  const who = {
    org,
    me: { id, name: 'Ann', access: 'admin' },
    workspaceId,
    command: 'test',
    place: { channel: 'sales' },
  } as const;
  const seeds = Array.from({ length: SEEDED }, (_, index) => index);
  for (const nth of seeds) {
    await crm.customers.add({ ...who, key: `seed:${nth}`, now: clock.now() }, { name: `Seed ${nth}` });
  }
  return orgId;
}
