/** One person with two accounts in a company: a code shown to one and typed with the other. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeIn } from '../../support/link.ts';
import { openShop, type Person, type Screen, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let bob: Person;
let annie: Person;
beforeEach(async () => {
  shop = await openShop();
  [ann, bob, annie] = [shop.as('Ann'), shop.as('Bob'), shop.as('Annie')];
  for (const each of [bob, annie]) await each.types('whoami');
});
afterEach(() => shop.close());

const typed = async (by: Person, of: Person): Promise<Screen> =>
  by.types(`link me ${codeIn(await of.types('link me'))}`);
const merge = async () => (await typed(annie, ann)).press('Yes, both are mine');
const names = async () => (await shop.crm.members.list(shop.orgId)).map(({ name }) => name);

describe('link me', () => {
  it('shows a code to type with the other account, and how', async () => {
    const shown = await ann.types('link me');
    expect(shown.text).toContain('With your other account here, type this to Parley within ten minutes:');
    expect(shown.text).toContain(`link me ${codeIn(shown)}`);
    expect(shown.text).toContain('in Discord as /link me,');
  });

  it('asks whether both are mine, with the names and places of both, and does nothing where they are not', async () => {
    const question = await typed(annie, ann);
    expect(question.text).toContain(
      'Annie, in Shop (local chat), becomes the same person as Ann, in Shop (local chat)',
    );
    expect(question.text).toContain('Both accounts then have the access of an admin.');
    expect(question.text).toContain('This cannot be taken back.');
    await question.press('Cancel');
    expect(await names()).toEqual(['Ann', 'Annie', 'Bob']);
  });

  it('makes two accounts one person: what is of one is of the other, and both may take it back', async () => {
    await ann.types('settings me language: zh');
    await annie.types('customer add Blue Barn');
    await annie.types('task add Blue Barn "call back" fri 14:00');
    await (await typed(annie, ann)).press('Yes, both are mine');
    expect(await names()).toEqual(['Ann', 'Bob']);
    expect((await ann.types('待办')).text).toContain('call back');
    expect((await annie.types('whoami')).text).toContain('管理员');
    expect((await bob.types('customer show C1')).text).toContain('Ann');
    expect((await ann.types('撤销')).text).toContain('call back');
    expect((await annie.types('关联 工作区')).text).toContain('十分钟内');
  });

  it('is answered alike when it is pressed twice', async () => {
    const question = await typed(annie, ann);
    const [first, again] = [await question.press('Yes, both are mine'), await question.press('Yes, both are mine')];
    expect(first.text).toContain('Done: your accounts are one person, Ann.');
    expect(again.text).toBe(first.text);
  });

  it('takes no code of another company, none of the own account, and none twice', async () => {
    const zoe = shop.stranger();
    expect((await typed(zoe, ann)).text).toContain('This code is not good');
    expect((await typed(ann, ann)).text).toContain('the code of this very account');
    const code = codeIn(await ann.types('link me'));
    await (await annie.types(`link me ${code}`)).press('Yes, both are mine');
    expect((await bob.types(`link me ${code}`)).text).toContain('This code is not good');
    const workspace = codeIn(await ann.types('link workspace'));
    expect((await bob.types(`link me ${workspace}`)).text).toContain('This code is not good');
  });

  it('cannot be said yes to for somebody else', async () => {
    const question = await typed(annie, ann);
    expect(question.text).toContain('becomes the same person');
    const { id } = await shop.db.reader.linkCode.findFirstOrThrow();
    expect((await bob.presses(`run/link me/claim=${id}`)).text).toContain('This code is not good');
    expect((await shop.stranger().presses(`run/link me/claim=${id}`)).text).toContain('This code is not good');
    expect(await names()).toEqual(['Ann', 'Annie', 'Bob']);
  });

  it('is typed and answered in Chinese', async () => {
    await annie.types('settings me language: zh');
    const code = codeIn(await bob.types('link me'));
    const question = await annie.types(`关联 我 ${code}`);
    expect(question.text).toContain('这两个账号都是你本人的吗？');
    expect((await question.press('是，都是我的')).text).toContain('完成：你的账号已合为一人，Bob');
  });

  it('shows no code where others read along', async () => {
    expect((await shop.as('Bob', { channel: 'sales' }).says('link me')).text).toContain('only to you');
  });
});

describe('a person with accounts in two linked workspaces', () => {
  const access = async (name: string) =>
    (await shop.crm.members.list(shop.orgId)).find((member) => member.name === name)?.access;
  const discordSays = (rights: 'admin' | 'member') =>
    shop.crm.members.refresh(
      { platform: 'local', workspace: 'rival', account: 'zoe' },
      { open: true, access: rights, name: 'zoe_d' },
      shop.clock.now(),
    );
  const linkRival = async () => shop.stranger().types(`link workspace ${codeIn(await ann.types('link workspace'))}`);

  it('is an admin while one account gives it, and keeps the name they had', async () => {
    await linkRival();
    await (await typed(shop.stranger(), bob)).press('Yes, both are mine');
    expect(await access('Bob')).toBe('admin');
    await discordSays('member');
    expect(await access('Bob')).toBe('member');
    await discordSays('admin');
    expect(await access('Bob')).toBe('admin');
    await (await typed(shop.stranger(), ann)).press('Yes, both are mine');
    await discordSays('member');
    expect(await access('Ann')).toBe('admin');
  });

  it('goes with the workspace and comes back as who they were, with the access that is left', async () => {
    await linkRival();
    await (await typed(shop.stranger(), bob)).press('Yes, both are mine');
    await (await shop.stranger().types('link off')).press('Take Rival out');
    expect((await shop.stranger().types('whoami')).text).toContain('Zoe');
    expect(await access('Bob')).toBe('member');
    await linkRival();
    expect((await shop.stranger().types('whoami')).text).toContain('Bob');
    expect(await access('Bob')).toBe('admin');
    expect(await names()).toEqual(['Ann', 'Annie', 'Bob']);
  });

  it('is one person from the start where they were joined before', async () => {
    await merge();
    expect(await names()).toEqual(['Ann', 'Bob']);
    expect((await annie.types('whoami')).text).toContain('Admin');
  });
});
