/** An admin erases all records of the company; what is deleted in the database is told in `test/crm/erasing`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acting } from '../../support/acting.ts';
import { codeIn } from '../../support/link.ts';
import { openShop, type Person, type Screen, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
beforeEach(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
});
afterEach(() => shop.close());

async function fill(person: Person, name = 'Acme Rockets'): Promise<void> {
  await person.types(`customer add ${name}`);
  await person.types(`contact add ${name}, Joe Bean`);
  await person.types(`deal add ${name} 12k Annual plan`);
  await person.types(`note add ${name}: they liked the demo`);
  await person.types(`task add ${name} "call back" fri 14:00`);
}

const opened = async (by: Person): Promise<Screen> => (await by.types('settings erase')).press('Erase everything …');
const erase = async (by: Person, name = 'Shop'): Promise<Screen> => (await opened(by)).fill({ name });

describe('settings erase', () => {
  it('tells what would go and what stays, offers a copy, and does nothing yet', async () => {
    await fill(ann);
    await ann.types('digest add #sales daily 9:00');
    await ann.types('customer add Old Mill');
    await ann.types('customer archive Old Mill');
    const question = await ann.types('settings erase');
    for (const line of [
      'This erases everything that is kept of Shop, archived records too:',
      'Customers: 2',
      'Contacts: 1',
      'Deals: 1',
      'Notes: 1',
      'Follow-ups: 1',
      'Digests: 1',
      'Changes in the history: 8',
      'Used in: Shop (local chat)',
      'It cannot be undone.',
      'who may use it, and the company’s settings',
      'The messages of the local chat go too.',
    ]) {
      expect(question.text).toContain(line);
    }
    expect(question.text).not.toContain('Slack');
    const copy = await question.press('Customers as CSV');
    expect(copy.view.blocks.some(({ type }) => type === 'file')).toBe(true);
    expect((await ann.types('customer list')).text).toContain('Acme Rockets');
  });

  it('wants the name of the company typed, and keeps what was typed instead', async () => {
    await fill(ann);
    const form = await opened(ann);
    expect(form.form.submit).toBe('Erase');
    for (const name of ['', 'Rival', 'Sho']) {
      const refused = await form.fill({ name });
      expect(refused.text).toContain(`${name} — The company is called “Shop”. Type that name to erase its records.`);
    }
    expect((await ann.types('settings erase Shop')).text).toContain('This erases everything');
    expect((await ann.presses('run/settings erase/name=Shop')).text).toContain('This erases everything');
    expect((await ann.types('customer list')).text).toContain('Acme Rockets');
    expect((await form.fill({ name: ' shop ' })).text).toContain('All records of Shop are erased.');
  });

  it('leaves an empty company that everyone goes on with, settings as they were', async () => {
    const bob = shop.as('Bob');
    await ann.types('settings edit currency: EUR');
    await bob.types('settings me language: zh');
    await fill(bob);
    const shownAt = shop.clock.now();
    shop.clock.set(new Date(shownAt.getTime() + 60_000));
    const done = await erase(ann);
    expect(done.text).toContain('You begin afresh here, and everyone who could use Parley still can.');

    expect((await ann.types('customer list')).text).not.toContain('Acme');
    expect((await ann.types('customer find acme')).text).not.toContain('Rockets');
    expect((await ann.types('task list')).text).not.toContain('call back');
    expect((await ann.types('stats')).text).not.toContain('12,000');
    const old = await ann.does({ kind: 'press', route: 'form/customer edit/customer=C1', shownAt });
    expect(old.text).toContain('does not work any more');
    expect((await ann.types('undo')).text).toContain('nothing');
    expect((await ann.types('settings')).text).toContain('EUR');
    expect((await ann.types('settings erase')).text).toContain('Shop has no records, so there is nothing to erase.');
    expect((await bob.types('whoami')).text).toContain('Bob');
    expect((await bob.types('客户 新增 蓝色谷仓')).text).toContain('C1');
    expect((await ann.types('whoami')).text).toContain('Admin');
  });

  it('is an admin’s alone, and takes nothing from another company', async () => {
    const zoe = shop.stranger();
    await fill(ann);
    await fill(zoe);
    const form = await opened(ann);
    expect((await shop.as('Bob').types('settings erase')).text).toContain(
      'Only admins can do this. Ask one of them: Ann.',
    );
    expect((await shop.as('Bob').submits(form.form.token, { name: 'Shop' })).text).toContain('Ann’s question');
    expect((await zoe.submits(form.form.token, { name: 'Shop' })).text).toContain('does not work any more');
    expect((await erase(zoe, 'Rival')).text).toContain('All records of Rival are erased.');
    expect((await ann.types('customer show C1')).text).toContain('they liked the demo');
    expect((await zoe.types('customer list')).text).not.toContain('Acme');
  });

  it('is answered alike when the form comes twice, one after the other or at once, and erases once', async () => {
    await fill(ann);
    const { token } = (await opened(ann)).form;
    const [first, beside] = await Promise.all([
      ann.submits(token, { name: 'Shop' }),
      ann.submits(token, { name: 'Shop' }),
    ]);
    expect(first.text).toContain('All records of Shop are erased.');
    expect(beside.text).toBe(first.text);
    await ann.types('customer add Blue Barn');
    expect((await ann.submits(token, { name: 'Shop' })).text).toBe(first.text);
    expect((await ann.types('customer show C1')).text).toContain('Blue Barn');
    expect(await shop.db.reader.org.count({ where: { erasedAt: { not: null } } })).toBe(1);
  });

  it('is asked and done where others cannot see it', async () => {
    await fill(ann);
    const inChannel = shop.as('Ann', { channel: 'sales' });
    expect((await inChannel.says('settings erase')).text).toContain('I show this only to you. Write “settings erase”');
    expect((await inChannel.says('erase everything')).text).toContain('I show this only to you.');
    expect((await inChannel.types('settings erase')).text).toContain('This erases everything');
    expect((await ann.says('erase everything')).text).toContain('This erases everything');
  });

  it('erases for all workspaces that share the records; what waits for one of them is kept', async () => {
    const zoe = shop.stranger();
    await fill(zoe, 'Blue Barn');
    await fill(ann);
    const joining = await zoe.types(`link workspace ${codeIn(await ann.types('link workspace'))}`);
    await joining.press('Leave them here');
    const question = await ann.types('settings erase');
    expect(question.text).toContain('Used in: Shop (local chat), Rival (local chat)');
    expect(question.text).toContain('All of these workspaces lose the records, and go on sharing new ones.');
    expect(question.text).toContain(
      'What Rival had of its own before it was linked is kept, and is back after “link off”.',
    );
    await erase(ann);
    await zoe.types('customer add New Wave');
    expect((await ann.types('customer show C1')).text).toContain('New Wave');
    await (await zoe.types('link off')).press('Take Rival out');
    expect((await zoe.types('customer show C1')).text).toContain('they liked the demo');
  });

  it('is no longer done once the workspace is another company’s', async () => {
    const zoe = shop.stranger();
    await fill(zoe, 'Blue Barn');
    const form = await opened(zoe);
    const joining = await zoe.types(`link workspace ${codeIn(await ann.types('link workspace'))}`);
    await joining.press('Leave them here');
    expect((await form.fill({ name: 'Rival' })).text).toContain('does not work any more');
    await (await zoe.types('link off')).press('Take Rival out');
    expect((await zoe.types('customer show C1')).text).toContain('Blue Barn');
  });

  it('refuses what began before and would be saved after, so that nobody is told it was kept', async () => {
    await fill(ann);
    const bob = (await acting(shop, 'Bob'))();
    await erase(ann);
    await expect(shop.crm.customers.add(bob, { name: 'Blue Barn' })).rejects.toMatchObject({
      problem: { key: 'chat.erased' },
    });
  });

  it('speaks Chinese', async () => {
    await ann.types('settings me language: zh');
    await ann.types('客户 新增 蓝色谷仓');
    const question = await ann.types('设置 清除');
    for (const line of ['这将清除 Shop 的全部数据', '客户: 1', '此操作不能撤销。', '本地聊天的消息也会一并清除。']) {
      expect(question.text).toContain(line);
    }
    const form = await question.press('全部清除…');
    expect((await form.fill({ name: '别家' })).text).toContain('公司名称是“Shop”。');
    expect((await form.fill({ name: 'Shop' })).text).toContain('Shop 的全部数据已清除。');
    expect((await ann.says('清除所有数据')).text).toContain('Shop 还没有任何数据，无需清除。');
  });
});
