/** Notes and follow-ups of a deal: the customer is named by its title or number. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  for (const line of [
    'customer add Acme Rockets',
    'customer add Globex',
    'deal add acme 12k, title: Harbour refit',
    'deal add globex 5k, title: Harbour lights',
    'deal add globex 8k, title: 智慧园区',
    'note add globex: they moved',
  ])
    await ann.types(line);
});
afterAll(() => shop.close());

describe('a note by the title of a deal', () => {
  it.each([
    ['note add harbour refit: they liked it', 'Acme Rockets', 'they liked it', 1],
    ['note harbour refit called, wants a quote', 'Acme Rockets', 'called, wants a quote', 1],
    ['note add D1: signed', 'Acme Rockets', 'signed', 1],
    ['备注 智慧园区：很满意', 'Globex', '很满意', 3],
    ['备注 智慧园区 来电，要报价', 'Globex', '来电，要报价', 3],
  ])('“%s” is of its customer, and of the deal', async (line, customer, text, deal) => {
    expect((await ann.says(line)).text).toContain(customer);
    const note = await shop.db.reader.note.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { deal: true } });
    expect([note.text, note.deal?.number]).toEqual([text, deal]);
  });

  it('asks which where several titles fit', async () => {
    const asked = await ann.says('note list harbour');
    expect(asked.text).toContain('Harbour refit');
    expect((await asked.press('D2')).text).toContain('they moved');
  });

  it('is listed by it', async () => {
    expect((await ann.says('note list harbour lights')).text).toContain('they moved');
    expect((await ann.says('note list D2')).text).toContain('they moved');
    expect((await ann.says('备注 列表 智慧园区')).text).toContain('they moved');
    expect((await ann.says('show me the notes of harbour lights')).text).toContain('they moved');
  });

  it.each(['task add D1: call them fri', '待办 新增 D1 周五打电话'])(
    '“%s” is a follow-up of the deal',
    async (line) => {
      expect((await ann.says(line)).text).toContain('Acme Rockets');
      const task = await shop.db.reader.task.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { deal: true } });
      expect([task.title.includes('D1'), task.deal?.number]).toEqual([false, 1]);
    },
  );

  it('is of nobody where a word of it is in the title of a deal, and of no other company', async () => {
    expect((await ann.says('note lights are broken')).text).toContain('I found no customer named “lights”');
    const { text } = await shop.stranger().says('note add harbour refit: they liked it');
    expect(text).toContain('I found no customer named “harbour refit”');
    expect((await shop.stranger().says('note list D1')).text).not.toContain('liked');
  });
});
