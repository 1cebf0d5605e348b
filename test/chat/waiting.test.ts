/** Proposals that wait: shown on `my day` until they are saved, cancelled or too old. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeRoute } from '../../src/chat/route.ts';
import { PENDING_MS } from '../../src/data/pending.ts';
import { openShop, type Person, type Screen, type Shop } from '../support/transcript.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await shop.as('Ann').says('customer add Acme Rockets');
  await shop.as('Ann').says('customer add Blue Barn');
});
afterAll(() => shop.close());

/** Each story is of a person of its own, for whom nothing waits yet. */
let people = 0;
let ann: Person;
let name: string;
beforeEach(() => {
  people += 1;
  name = `Ann ${people}`;
  ann = shop.as(name);
});
const notes = () => shop.db.reader.note.count({ where: { orgId: shop.orgId, author: { name } } });
const customers = () => shop.db.reader.customer.count({ where: { orgId: shop.orgId } });

const CALLED = 'note for acme: called, send the quote';
/** The section as a person reads it; nothing where there is none. */
async function waits(person: Person): Promise<{ readonly day: Screen; readonly lines: readonly string[] }> {
  const day = await person.says('my day');
  const [, section = ''] = day.text.split(/Waiting for you\n|等你确认\n/);
  return { day, lines: section.split('\n—\n')[0]?.split('\n').filter(Boolean) ?? [] };
}

describe('a proposal that nobody answered', () => {
  it('waits on my day, in its words, with the buttons it was made with', async () => {
    await ann.says(CALLED);
    expect((await waits(ann)).lines).toMatchInlineSnapshot(`
      [
        "• Note what happened with a customer: Acme Rockets · C1 — called, send the quote — call [Save] [Edit] [Cancel]",
      ]
    `);
  });

  it('says no more than what it would do where nothing was said of it', async () => {
    await shop.as('Ann').says('turn on reactions');
    const { day, lines } = await waits(shop.as('Ann'));
    expect(lines).toEqual(['• Let people keep a message of this channel by reacting to it [Save] [Edit] [Cancel]']);
    await day.press('Cancel');
  });

  it('is saved from there, once, and gone', async () => {
    await ann.says(CALLED);
    const { day } = await waits(ann);
    expect((await day.press('Save')).text).toMatch(/N\d/);
    expect((await day.press('Save')).text).toMatch(/N\d/);
    expect(await notes()).toBe(1);
    expect((await waits(ann)).day.text).not.toContain('Waiting for you');
    expect((await day.press('Cancel')).text).toMatch(/N\d/);
  });

  it('is gone once it was saved or cancelled where it was made', async () => {
    await (await ann.says(CALLED)).press('Save');
    await (await ann.says('note for acme: wants a discount')).press('Cancel');
    expect((await waits(ann)).lines).toEqual([]);
    expect(await notes()).toBe(1);
  });

  it('waits while it is edited, also after a refusal, until the form is saved', async () => {
    await ann.says(CALLED);
    const opened = await (await waits(ann)).day.press('Edit');
    expect((await waits(ann)).lines).toHaveLength(1);
    const refused = await opened.fill({ text: '' });
    expect(refused.reply.kind).toBe('errors');
    expect((await waits(ann)).lines).toHaveLength(1);
    expect((await refused.fill({ text: 'called, send two quotes' })).text).toContain('send two quotes');
    expect((await waits(ann)).lines).toEqual([]);
    expect(await notes()).toBe(1);
  });

  it('is saved once where the form was saved, and Save or Edit is pressed on the old message', async () => {
    const asked = await ann.says(CALLED);
    await (await asked.press('Edit')).fill({ text: 'called twice' });
    for (const button of ['Save', 'Edit', 'Cancel']) expect((await asked.press(button)).text).toContain('called twice');
    expect(await notes()).toBe(1);
  });

  it('is saved once where whom it is of was added on the way', async () => {
    const asked = await ann.says(CALLED);
    const refused = await (await asked.press('Edit')).fill({ customer: 'Dune Tours' });
    expect(refused.reply.kind).toBe('errors');
    await ann.says('customer add Dune Tours');
    expect((await refused.fill({ customer: 'Dune Tours' })).text).toMatch(/N\d/);
    expect((await asked.press('Save')).text).toContain('Dune Tours');
    expect(await notes()).toBe(1);
  });

  it('is gone too where the platform had closed the refused form, and it was opened with what was typed', async () => {
    await ann.says(CALLED);
    const { form } = await (await waits(ann)).day.press('Edit');
    const values = { customer: 'C1', text: '' };
    const refused = await ann.does({ kind: 'submit', token: form.token, values, canOpenForm: false });
    await ann.submits(refused.form.token, { customer: 'C1', text: 'called again' });
    expect((await waits(ann)).lines).toEqual([]);
  });

  it('is gone once a question on the way to Save was answered', async () => {
    const before = await customers();
    const asked = await ann.says('add a new customer called Blue Barn');
    expect((await waits(ann)).lines).toHaveLength(1);
    const same = await asked.press('Save');
    expect(await customers()).toBe(before);
    await same.press('Create anyway');
    expect(await customers()).toBe(before + 1);
    expect((await waits(ann)).lines).toEqual([]);
  });

  it('is one of the newest three', async () => {
    for (const words of ['first', 'second', 'third', 'fourth']) await ann.says(`note for acme: ${words} call`);
    const { lines } = await waits(ann);
    expect(lines.map((line) => line.match(/\w+ call/)?.[0])).toEqual(['fourth call', 'third call', 'second call']);
  });

  it('is told of as it was typed where what it names has gone', async () => {
    await ann.says('customer add Cedar');
    await ann.says('note for cedar: called, send the quote');
    const change = { where: { orgId: shop.orgId, name: 'Cedar' }, data: { archivedAt: shop.clock.now() } };
    await shop.db.work.background((tx) => tx.customer.updateMany(change));
    expect((await waits(ann)).lines[0]).toContain('called, send the quote');
  });

  it('is seen and answered by nobody else, in this org or another', async () => {
    await ann.says(CALLED);
    const { day } = await waits(ann);
    const [ben, zoe] = [shop.as('Ben'), shop.stranger()];
    expect((await waits(ben)).lines).toEqual([]);
    expect((await waits(zoe)).lines).toEqual([]);
    const routes = day.view.blocks.flatMap((block) =>
      block.type === 'list' ? block.items.flatMap(({ buttons = [] }) => buttons) : [],
    );
    for (const { action } of routes) {
      expect((await ben.presses(encodeRoute(action))).text).toContain(name);
      expect((await zoe.presses(encodeRoute(action))).reply).toMatchObject({ refused: true });
    }
    expect(await notes()).toBe(0);
    expect((await waits(ann)).lines).toHaveLength(1);
  });

  it('waits in Chinese', async () => {
    const nina = shop.as('Nina', { locale: 'zh' });
    await nina.says('给 Acme 加一条：今天电话，下周三发报价');
    const { day, lines } = await waits(nina);
    expect(lines).toMatchInlineSnapshot(`
      [
        "• 记录客户动态：Acme Rockets · C1 — 今天电话，下周三发报价 — 电话 — 5月20日周三 [保存] [编辑] [取消]",
      ]
    `);
    expect((await day.press('取消')).text).toBe('已取消，没有保存任何内容。');
    expect((await waits(nina)).day.text).not.toContain('等你确认');
  });

  it('expires, and its button says so', async () => {
    await ann.says(CALLED);
    const { day } = await waits(ann);
    shop.clock.advance(PENDING_MS);
    expect((await waits(ann)).lines).toEqual([]);
    expect((await day.press('Save')).text).toContain('expired');
    expect(await notes()).toBe(0);
  });
});
