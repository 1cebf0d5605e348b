/** The local chat's records, for a workspace of whoever set this Parley up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
beforeEach(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  await shop.crm.orgs.own('local', [shop.workspaceId]);
});
afterEach(() => shop.close());

/** Alex used the local chat before there was anything else. */
async function tryOut(line = 'customer add Acme Rockets'): Promise<void> {
  const { crm, clock, conversation } = shop;
  const fresh = { name: 'My company', zone: 'Europe/Berlin', locale: 'en', currency: 'USD' } as const;
  const workspace = { platform: 'local', externalId: 'local', name: 'My company' } as const;
  const { id } = await crm.orgs.ensureWorkspace(workspace, fresh, clock.now());
  await crm.members.admit({ workspaceId: id, account: 'alex', name: 'Alex', access: 'admin' }, clock.now());
  await conversation.handle({
    ...{ key: line, kind: 'invoke', line, canOpenForm: false },
    actor: { platform: 'local', workspace: 'local', account: 'alex' },
    place: { channel: '@alex', direct: true },
  });
}

describe('link local', () => {
  it('goes on with what was noted in the local chat, and is answered alike when delivered twice', async () => {
    await tryOut();
    const typed = { kind: 'invoke', line: 'link local', key: 'twice' } as const;
    const [first, again] = [await ann.does(typed), await ann.does(typed)];
    expect(first.text).toContain('Shop shares the records of My company now.');
    expect(again.text).toBe(first.text);
    expect((await ann.types('customer show C1')).text).toContain('Acme Rockets');
    expect((await ann.types('link off')).text).toContain('Shop will no longer see the records of My company');
    // Nobody asked for a code, so nobody waits to hear of it.
    expect(await shop.db.reader.outbox.count({ where: { topic: 'linked' } })).toBe(0);
  });

  it('asks what becomes of records that are there already', async () => {
    await tryOut();
    await ann.types('customer add Blue Barn');
    const question = await ann.types('link local');
    expect(question.text).toContain(
      'Shop has records of its own: 1 customer. What becomes of them when it joins My company?',
    );
    await question.press('Bring them');
    expect((await ann.types('customer show C2')).text).toContain('Blue Barn');
  });

  it('is for admins, of no other company’s workspace', async () => {
    await tryOut();
    expect((await shop.as('Bob').types('link local')).text).toContain('Ann');
    const zoe = shop.stranger();
    expect((await zoe.types('link local')).text).toContain('Only a workspace of whoever set this Parley up');
    expect((await zoe.types('customer list')).text).not.toContain('Acme');
  });

  it('is no workspace’s any more once the settings name another', async () => {
    await tryOut();
    const rival = await shop.db.reader.workspace.findFirstOrThrow({ where: { externalId: 'rival' } });
    await shop.crm.orgs.own('local', [rival.id]);
    expect((await ann.types('link local')).text).toContain('Only a workspace of whoever set this Parley up');
    expect((await shop.stranger().types('link local')).text).toContain('Rival shares the records of My company now.');
  });

  it('says so where there is none, in Chinese too', async () => {
    expect((await ann.types('link local')).text).toContain('There is no local chat with records of its own here');
    await ann.types('settings me language: zh');
    expect((await ann.types('关联 本地')).text).toContain('没有可接管的本地聊天数据');
    await tryOut();
    expect((await ann.types('关联 本地')).text).toContain('Shop 现在共用 My company 的数据');
  });
});
