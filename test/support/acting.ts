/** People of a shop as the CRM's verbs know them, for tests that go round the chat. */
import type { Who } from '../../src/crm/who.ts';
import type { Shop } from './transcript.ts';

/** A new interaction of this person with every call. */
export type Acting = () => Who;

let interactions = 0;

/** Someone of our shop, or of the rival org in the same database. */
export async function acting(shop: Shop, name: string, of: 'ours' | 'theirs' = 'ours'): Promise<Acting> {
  const externalId = of === 'ours' ? 'shop' : 'rival';
  const seed = { name: externalId, zone: 'Europe/Berlin', locale: 'en', currency: 'USD' } as const;
  const workspace = { platform: 'local', externalId, name: externalId } as const;
  const { orgId, id: workspaceId } = await shop.crm.orgs.ensureWorkspace(workspace, seed, shop.clock.now());
  const account = name.toLowerCase();
  const id = await shop.crm.members.admit({ workspaceId, account, name, access: 'member' }, shop.clock.now());
  return () => {
    interactions += 1;
    return {
      org: { id: orgId, name: externalId, currency: 'USD', zone: 'Europe/Berlin', locale: 'en', weekStart: 1 },
      me: { id, name, access: 'member' },
      workspaceId,
      key: `acting:${interactions}`,
      command: 'test',
      place: { channel: '@test' },
      now: shop.clock.now(),
    };
  };
}

/** A customer of the person's org, as its id. */
export async function customerOf(shop: Shop, who: Acting, name = 'Acme'): Promise<number> {
  const { changes } = await shop.crm.customers.add(who(), { name });
  const made = changes.find(({ entity }) => entity === 'customer');
  if (!made) throw new Error('no customer was made');
  return made.entityId;
}
