/** Accounts of customers, where no Discord is at hand: told so, and still untied. The rest is told in `menu-commands.test.ts`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Shop } from '../support/transcript.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await shop.as('Ann').types('customer add Acme Rockets');
});
afterAll(() => shop.close());

it('says where accounts are known, and that a name is not enough', async () => {
  const ann = shop.as('Ann');
  const values = { person: '<@80351110224678912|Gus>' };
  const shown = await ann.does({ kind: 'command', path: 'account show', values });
  expect(shown.text).toContain('accounts of Discord only');
  const tied = await ann.does({ kind: 'command', path: 'account tie', values: { customer: 'C1', ...values } });
  expect(tied.text).toContain('accounts of Discord only');
  expect((await ann.says('account show @Gus')).text).toContain('cannot be told by their name alone');
  expect((await shop.as('李娜', { locale: 'zh' }).says('账号 查看 @小李')).text).toContain('只凭名字认不准');
});

it('unties one account or all, from wherever it is said, once and only in its own org', async () => {
  const ann = shop.as('Ann');
  const { crm, clock, orgId } = shop;
  const server = await crm.orgs.ensureWorkspace(
    { platform: 'discord', externalId: '1', name: 'Shop’s server' },
    { name: 'Shop’s server', zone: 'Europe/Berlin', locale: 'en', currency: 'USD' },
    clock.now(),
  );
  const customerId = 1;
  await shop.db.work.background(async (tx) => {
    for (const [id, name] of [
      [1, 'Gus'],
      [2, 'Max'],
    ] as const) {
      const at = clock.now();
      const row = { id, orgId, customerId, workspaceId: server.id, account: String(id), name };
      await tx.customerAccount.create({ data: { ...row, createdAt: at, updatedAt: at } });
    }
  });
  expect((await ann.says('customer show C1')).text).toContain('Discord: @Gus\nDiscord: @Max');
  const stranger = await shop.stranger().presses('run/account untie/customer=C1&account=1');
  expect(stranger.text).not.toContain('Gus');

  const one = await (await ann.says('customer show C1')).press('Untie @Max');
  expect(one.text).toContain('@Max is no longer tied to Acme Rockets (C1).');
  await one.press('Undo');
  const all = await ann.says('account untie acme');
  expect(all.text).toContain('@Gus, @Max are no longer tied');
  expect((await ann.says('account untie acme')).text).toContain('No account is tied to that customer.');
  const history = (await ann.says('history acme')).text;
  const told = ['untied: @Max', 'untied: @Gus', 'tied: @Max', 'untied: @Max'].map((each) => `• account ${each} `);
  expect(history.match(/• account .+? (?=\()/g)).toEqual(told);
  expect((await shop.as('李娜', { locale: 'zh' }).says('历史 C1')).text).toContain('解绑账号 @Gus');
  expect((await shop.stranger().says('history C1')).text).not.toContain('Gus');
  // Whom somebody in the chat is, is not the name of a new customer.
  expect((await ann.says('account untie <@80351110224678912|Gus>')).text).not.toContain('[Add');
});
