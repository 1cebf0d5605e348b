/** Brought along, taken out, and brought along once more: what is there already is not there twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeIn } from '../../support/link.ts';
import type { Person, Screen, Shop } from '../../support/transcript.ts';
import { openTwoCompanies, typesCode } from '../../support/two-companies.ts';

let shop: Shop;
let ann: Person;
let zoe: Person;
beforeEach(async () => {
  ({ shop, ann, zoe } = await openTwoCompanies());
  await ann.types('customer add Acme Rockets, +1 415 555 2671');
  for (const line of [
    'customer add Blue Barn',
    'customer add ACME Inc, +1 415 555 2671',
    'customer add Old Mill',
    'contact add Blue Barn, Joe Bean',
    'deal add Blue Barn 12k Annual plan',
    'deal add ACME Inc 3k Toner',
    'note add Blue Barn: they liked the demo',
    'task add Blue Barn "call back" fri 14:00',
    'task add title: tidy up, due: fri 15:00',
  ]) {
    await types(line);
  }
});
afterEach(() => shop.close());

/** Each at an instant of its own. */
const types = async (line: string): Promise<Screen> => {
  shop.clock.set(new Date(shop.clock.now().getTime() + 1_000));
  return zoe.types(line);
};
const bring = async (): Promise<Screen> => {
  const asked = await typesCode({ types }, ann);
  return asked.press('Bring them');
};
const leave = async (): Promise<Screen> => (await types('link off')).press('Take Rival out');
const count = async () => {
  const { customer, contact, deal, note, task } = shop.db.reader;
  const where = { orgId: shop.orgId, archivedAt: null };
  return [
    await customer.count({ where }),
    await contact.count({ where }),
    await deal.count({ where }),
    await note.count({ where }),
    await task.count({ where }),
  ];
};

describe('records that are brought along once more', () => {
  it('are there once, and told as brought before', async () => {
    await bring();
    const once = await count();
    expect(once).toEqual([3, 1, 2, 1, 2]);
    await leave();
    const again = await bring();
    expect(await count()).toEqual(once);
    expect(again.text).not.toContain('Brought along');
    expect(again.text).toContain('Blue Barn is Blue Barn (C2), brought along before');
    expect(again.text).toContain('ACME Inc is Acme Rockets (C1), by phone number');
  });

  it('bring along what is new with them, and leave what either side changed', async () => {
    await bring();
    await ann.types('customer edit C2 level: A');
    await leave();
    await types('customer edit C1 name: Blue Barn Ltd');
    await types('note add C1: they ask for a discount');
    await types('deal add C1 4k Training');
    await types('task add D3 "send the contract" fri 16:00');
    await types('customer add Green Garden');
    const again = await bring();
    expect(again.text).toContain('Brought along: 1 customer, 1 deal, 1 note, 1 follow-up.');
    expect(again.text).toContain('Blue Barn Ltd is Blue Barn (C2), brought along before');
    const card = (await ann.types('customer show C2')).text;
    for (const part of ['Level A', 'Annual plan', 'Training', 'they liked the demo', 'a discount', 'call back']) {
      expect(card).toContain(part);
    }
    expect((await ann.types('task list all')).text).toContain('send the contract');
    expect((await again.press('Undo')).text).toContain('Taken back');
    expect(await count()).toEqual([3, 1, 2, 1, 2]);
  });

  it('are copied anew where what was brought was taken back or archived since', async () => {
    const first = await bring();
    await first.press('Undo');
    await leave();
    expect((await bring()).text).toContain('Brought along: 2 customers');
    await ann.types('customer archive Old Mill');
    await leave();
    const again = await bring();
    expect(again.text).toContain('Brought along: 1 customer.');
    expect((await ann.types('customer list')).text).toContain('Old Mill');
  });

  it('are told of in Chinese', async () => {
    await zoe.types('settings me language: zh');
    const bringInChinese = async () => {
      const asked = await types(`关联 工作区 ${codeIn(await ann.types('link workspace'))}`);
      return asked.press('一起带过去');
    };
    await bringInChinese();
    await (await types('关联 解除')).press('让 Rival 退出');
    expect((await bringInChinese()).text).toContain('Blue Barn 就是 Blue Barn（C2），之前已带过去');
  });

  it('are not taken for another company’s, even of the same name and from the same moment', async () => {
    await bring();
    const { crm, clock, conversation, db } = shop;
    const fresh = { name: 'Third', zone: 'Europe/Berlin', locale: 'en', currency: 'USD' } as const;
    const workspace = { platform: 'local', externalId: 'third', name: 'Third' } as const;
    const { id } = await crm.orgs.ensureWorkspace(workspace, fresh, clock.now());
    await crm.members.admit({ workspaceId: id, account: 'yves', name: 'Yves', access: 'admin' }, clock.now());
    let said = 0;
    const says = (interaction: { kind: 'invoke'; line: string } | { kind: 'press'; route: string }) => {
      said += 1;
      return conversation.handle({
        ...{ key: `third:${said}`, canOpenForm: false, ...interaction },
        actor: { platform: 'local', workspace: 'third', account: 'yves' },
        place: { channel: '@yves', direct: true },
      });
    };
    await says({ kind: 'invoke', line: 'customer add Blue Barn' });
    const { createdAt } = await db.reader.customer.findFirstOrThrow({ where: { number: 1, name: 'Blue Barn' } });
    await db.work.background((tx) => tx.customer.updateMany({ where: { name: 'Blue Barn' }, data: { createdAt } }));
    await says({ kind: 'invoke', line: `link workspace ${codeIn(await ann.types('link workspace'))}` });
    const claim = await db.reader.linkCode.findFirstOrThrow({ where: { usedAt: null, claimedById: { not: null } } });
    await says({ kind: 'press', route: `run/link workspace/claim=${claim.id}&records=bring` });
    expect(await db.reader.customer.count({ where: { orgId: shop.orgId, name: 'Blue Barn' } })).toBe(2);
  });
});
