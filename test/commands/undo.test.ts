import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeRoute } from '../../src/chat/route.ts';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

const everything = async () => [
  await shop.db.reader.customer.findMany({ orderBy: { id: 'asc' } }),
  await shop.db.reader.note.findMany({ orderBy: { id: 'asc' } }),
  await shop.db.reader.org.findMany({ orderBy: { id: 'asc' } }),
];
const routeOf = async (person: Person, label: string): Promise<string> => {
  const [item] = (await person.says('undo list')).view.blocks.flatMap((block) =>
    block.type === 'list' ? block.items : [],
  );
  const button = item?.buttons?.find((each) => each.label === label);
  if (!button) throw new Error(`There is no button “${label}”`);
  return encodeRoute(button.action);
};

describe('undo', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
  });
  afterAll(() => shop.close());

  it('has nothing to take back at first', async () => {
    expect((await ann.says('undo')).text).toBe('There is nothing of yours to take back.');
    expect((await ann.says('undo list')).text).toBe('There is nothing of yours to take back.');
  });

  it('takes my last change back, and does it again', async () => {
    await ann.says('customer add Acme Rockets');
    const undone = await ann.says('undo');
    expect(undone.text).toMatchInlineSnapshot(`
      "Taken back: C1 Acme Rockets (customer add)
      [Do it again]"
    `);
    expect((await ann.says('C1')).text).toContain('This customer is archived.');
    const again = await undone.press('Do it again');
    expect(again.text).toMatchInlineSnapshot(`
      "Done again: C1 Acme Rockets (customer add)
      [Undo]"
    `);
    expect((await ann.says('C1')).text).not.toContain('archived');
  });

  it('goes on to the change before, and never to a colleague’s', async () => {
    await ann.says('customer edit C1 level: A');
    await ann.says('customer edit C1 level: B');
    await ben.says('customer add Globex');
    const asked = await ann.says('oops');
    expect(asked.text).toMatchInlineSnapshot(`
      "Undo: C1 Acme Rockets · Level: Level A → Level B (customer edit)?
      [Undo] [Cancel]"
    `);
    expect((await asked.press('Undo')).text).toMatchInlineSnapshot(`
      "Taken back: C1 Acme Rockets · Level: Level A → Level B (customer edit)
      [Do it again]"
    `);
    expect((await ann.says('undo')).text).toMatchInlineSnapshot(`
      "Taken back: C1 Acme Rockets · Level: – → Level A (customer edit)
      [Do it again]"
    `);
    expect((await ann.says('C1')).text).not.toContain('Level');
    expect((await ben.says('C2')).text).toContain('Globex');
  });

  it('lists my last changes, each with its way back', async () => {
    await ann.says('note add C1 called, all is well');
    const list = await ann.says('undo list');
    expect(list.text).toMatchInlineSnapshot(`
      "Your last changes
      • N1 called, all is well (note add) (May 13, 12:00) [Undo]
      • C1 Acme Rockets · Level: Level A → Level B (customer edit) · taken back (May 13, 12:00) [Do it again]
      • C1 Acme Rockets · Level: – → Level A (customer edit) · taken back (May 13, 12:00) [Do it again]
      • C1 Acme Rockets (customer add) (May 13, 12:00) [Undo]"
    `);
    expect((await list.press('Undo')).text).toContain('Taken back: N1 called, all is well (note add)');
    expect((await list.press('Undo')).text).toBe('That was taken back already.');
    expect((await ann.says('what did I change')).text).toContain('taken back');
  });

  it('takes back what was done again, however often, and the list says how it stands', async () => {
    await (await ann.says('undo list')).press('Do it again');
    expect((await ann.says('undo')).text).toContain('Taken back: N1 called, all is well (note add)');
    await (await ann.says('undo list')).press('Do it again');
    const list = await ann.says('undo list');
    expect(list.text).toContain('• N1 called, all is well (note add) (May 13, 12:00) [Undo]');
    expect((await list.press('Undo')).text).toContain('Taken back: N1 called, all is well (note add)');
    expect((await ann.says('undo list')).text.split('\n')[1]).toBe(
      '• N1 called, all is well (note add) · taken back (May 13, 12:00) [Do it again]',
    );
  });

  it('asked for by a sentence takes back what it named, whatever was written before the press', async () => {
    await ann.says('sale C1 12k annual plan');
    const asked = await ann.says('oops');
    expect(asked.text).toContain('Undo: D1 Acme Rockets · annual plan · $12,000 (sale log)?');
    await ann.says('note add C1 rang again');
    expect((await asked.press('Undo')).text).toContain(
      'Taken back: D1 Acme Rockets · annual plan · $12,000 (sale log)',
    );
    expect((await ann.says('C1')).text).toContain('rang again');
  });

  it('of settings says which setting it was', async () => {
    await ann.says('settings edit currency: EUR');
    await ann.says('settings me zone: Asia/Tokyo');
    const list = await ann.says('undo list');
    expect(list.text.split('\n').slice(1, 3)).toMatchInlineSnapshot(`
      [
        "• Time zone: – → Asia/Tokyo (settings me) (May 13, 19:00) [Undo]",
        "• Currency: USD → EUR (settings edit) (May 13, 19:00) [Undo]",
      ]
    `);
    expect((await list.press('Undo', 1)).text).toMatchInlineSnapshot(`
      "Taken back: Currency: USD → EUR (settings edit)
      [Do it again]"
    `);
    expect((await ann.says('undo')).text).toMatchInlineSnapshot(`
      "Taken back: Time zone: – → Asia/Tokyo (settings me)
      [Do it again]"
    `);
    expect((await ann.says('settings')).text).toContain('Currency: USD');
  });

  it('does not take back what a colleague changed since', async () => {
    await ann.says('customer edit C1 level: A');
    await ben.says('customer edit C1 level: C');
    expect((await ann.says('undo')).text).toMatchInlineSnapshot(`
      "Ben changed this since (May 13, 12:00), so it was not taken back. Look at the record and edit it instead.
      • Level: you saw Level A, now it is Level C"
    `);
    expect((await ben.says('C1')).text).toContain('Level C');
  });

  it('is done once when it is delivered twice', async () => {
    await ben.says('customer add Initech');
    const line = { kind: 'say', line: 'undo', key: 'undo-once' } as const;
    const [first, second] = await Promise.all([ben.does(line), ben.does(line)]);
    expect(first?.text).toContain('Taken back: C3 Initech (customer add)');
    expect(second?.text).toBe(first?.text);
    expect((await ben.says('C1')).text).toContain('Level C');
  });

  it('of a colleague’s change by a forged button is refused', async () => {
    await ben.says('customer add Umbrella');
    const route = await routeOf(ben, 'Undo');
    const before = await everything();
    expect((await ann.presses(route)).text).toBe('That was someone else’s change; only they can take it back.');
    expect(await everything()).toEqual(before);
  });

  it('by another org takes nothing of ours back, by line or by a forged button', async () => {
    const zoe = shop.stranger();
    const route = await routeOf(ben, 'Undo');
    const before = await everything();
    expect((await zoe.says('undo')).text).toBe('There is nothing of yours to take back.');
    expect((await zoe.says('undo list')).text).toBe('There is nothing of yours to take back.');
    expect((await zoe.presses(route)).text).not.toMatch(/Umbrella|Taken back/);
    expect(await everything()).toEqual(before);
  });
});

describe('撤销', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
  });
  afterAll(() => shop.close());

  it('撤销、恢复，逐条列出', async () => {
    await ann.says('客户 新增 华为');
    const undone = await ann.says('撤销');
    expect(undone.text).toMatchInlineSnapshot(`
      "已撤销：C1 华为（客户 新增）
      [恢复]"
    `);
    expect((await undone.press('恢复')).text).toMatchInlineSnapshot(`
      "已恢复：C1 华为（客户 新增）
      [撤销]"
    `);
    await ann.says('设置 编辑 货币：USD');
    expect((await ann.says('撤销 列表')).text).toMatchInlineSnapshot(`
      "你最近的改动
      • 货币：CNY → USD（设置 编辑） (5月13日 18:00) [撤销]
      • C1 华为（客户 新增） (5月13日 18:00) [撤销]"
    `);
    expect((await (await ann.says('撤回刚才那条')).press('撤销')).text).toMatchInlineSnapshot(`
      "已撤销：货币：CNY → USD（设置 编辑）
      [恢复]"
    `);
    expect((await shop.stranger().says('撤销')).text).toBe('没有可以撤销的改动。');
  });
});
