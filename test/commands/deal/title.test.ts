import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;

/** D1 to D6; a sale to somebody with open deals would be asked about. */
const DEALS = [
  'deal add acme 20k, title: Harbour lights',
  'deal add globex 8k, title: Harbour office refit',
  'deal add globex 5k, title: Łódź depot',
  '商机 新增 globex 8万, 标题：滨江灯光改造',
  'sale initech 3k annual plan',
  'sale initech 4k annual plan',
];

const labels = async (query: string, who = ann) =>
  (await who.looksUp('deal show', 'deal', query)).map(({ label }) => label);

describe('a deal by its title', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    for (const name of ['Acme Rockets', 'Globex', 'Initech']) await ann.says(`customer add ${name}`);
    for (const line of DEALS) await ann.says(line);
  });
  afterAll(() => shop.close());

  it.each([
    ['deal show harbour lights', 'D1 · Acme Rockets · Harbour lights'],
    ['deal harbour  LIGHTS', 'D1 · Acme Rockets · Harbour lights'],
    ['deal lights', 'D1 · Acme Rockets · Harbour lights'],
    ['deal lights harbour', 'D1 · Acme Rockets · Harbour lights'],
    ['deal refit', 'D2 · Globex · Harbour office refit'],
    ['deal lodz depot', 'D3 · Globex · Łódź depot'],
    ['商机 灯光', 'D4 · Globex · 滨江灯光改造'],
    ['show me the deal harbour lights', 'D1 · Acme Rockets · Harbour lights'],
    ['查看商机滨江灯光改造', 'D4 · Globex · 滨江灯光改造'],
    ['show me the harbour lights deal', 'D1 · Acme Rockets · Harbour lights'],
    ['how is harbour lights going?', 'D1 · Acme Rockets · Harbour lights'],
    ['Harbour lights', 'D1 · Acme Rockets · Harbour lights'],
    ['D1 Acme Rockets · Harbour lights', 'D1 · Acme Rockets · Harbour lights'],
    ['history harbour lights', 'History of D1 Acme Rockets · Harbour lights'],
    ['滨江灯光怎么样了', 'D4 · Globex · 滨江灯光改造'],
    ['打开灯光改造这个商机', 'D4 · Globex · 滨江灯光改造'],
    ['灯光改造', 'D4 · Globex · 滨江灯光改造'],
  ])('is shown: “%s”', async (line, wanted) => {
    expect((await ann.says(line)).text).toContain(wanted);
  });

  it.each([
    ['deal show acme harbour lights', 'D1 · Acme Rockets · Harbour lights'],
    ['deal acme rockets: harbour', 'D1 · Acme Rockets · Harbour lights'],
    ["deal globex's harbour", 'D2 · Globex · Harbour office refit'],
    ['deal depot globex', 'D3 · Globex · Łódź depot'],
    ['deal harbour at globex', 'D2 · Globex · Harbour office refit'],
    ['商机 Globex滨江灯光', 'D4 · Globex · 滨江灯光改造'],
    ['商机 globex的灯光改造', 'D4 · Globex · 滨江灯光改造'],
    ['deal acme depot', 'I found no deal named “acme depot”'],
  ])('is shown by customer and title in one: “%s”', async (line, wanted) => {
    expect((await ann.says(line)).text).toContain(wanted);
    expect((await shop.stranger().says(line)).text).not.toMatch(/D\d ·/);
  });

  it('is asked for where several fit, and one of them is the one', async () => {
    const asked = await ann.says('deal harbour');
    expect(asked.text).toContain('D1 Acme Rockets · Harbour lights');
    expect((await asked.press('D2')).text).toContain('D2 · Globex · Harbour office refit');
  });

  it('is listed with the others of these words, page and file alike', async () => {
    const listed = await ann.says('deal list harbour');
    expect(listed.text).toContain('Pipeline of harbour');
    expect(listed.text).toMatch(/2 open deals: \$28,000/);
    expect(listed.text).not.toContain('Łódź');
    expect((await ann.says('deal list harbour lights')).text).toContain('1 open deal');
    expect((await ann.says('show deals for harbour lights')).text).toContain('1 open deal');
    expect((await ann.says('查看灯光改造的商机')).text).toContain('D4');
    const comma = (await ann.says('deal list harbour, refit')).text;
    expect(comma).toMatch(/^Pipeline of harbour, refit\n1 open deal/);
    expect((await ann.says('商机 列表 globex，灯光')).text).not.toContain('left it out');
    expect((await ann.says('deal list harbour, seaside')).text).toContain('I did not understand “seaside”');
    expect((await ann.says('deal list globex')).text).toContain('D3');
    expect((await ann.says('export deals harbour')).text).toContain('2 lines are ready');
    expect((await ann.says('deal list for harbour lights')).text).toContain('Pipeline of harbour lights');
    expect((await ann.says('商机 列表 灯光')).text).toContain('D4');
    expect((await shop.stranger().says('deal list harbour')).text).not.toContain('D1');
  });

  it('is listed by customer and title in one', async () => {
    const listed = (await ann.says('deal list globex harbour')).text;
    expect(listed).toContain('Pipeline of globex harbour\n1 open deal: $8,000');
    expect((await ann.says('export deals globex harbour')).text).toContain('One line is ready');
    const less = (await ann.says('deal list acme depot')).text;
    expect(less).toContain('I did not understand “depot”, so I left it out.\nPipeline of Acme Rockets');
  });

  it.each([
    ['deal list seaside', 'I found no customer or deal named “seaside”.', 'Pipeline\n4 open deals'],
    ['deal list won seaside', 'I found no customer or deal named “seaside”.', 'Deals: Won\n2 deals'],
    ['商机 列表 海边', 'I found no customer or deal named “海边”.', 'Pipeline\n4 open deals'],
    ['export deals seaside', 'I found no customer or deal named “seaside”.', '6 lines are ready'],
  ])('that nobody knows is not taken for all of them: “%s”', async (line, told, all) => {
    const asked = await ann.says(line);
    expect(asked.text).toContain(told);
    expect(asked.text).not.toContain('D1');
    expect((await asked.press('Show all')).text).toContain(all);
  });

  it.each([
    ['deal show Harbor lihgts', 'D1 Acme Rockets · Harbour lights'],
    ['deal move harbuor lights proposal', 'D1 Acme Rockets · Harbour lights'],
    ['deal acme depot', 'D3 Globex · Łódź depot'],
  ])('that is mistyped is offered: “%s”', async (line, wanted) => {
    const asked = await ann.says(line);
    expect(asked.text).toMatch(/^I found no deal named .+\nPerhaps you mean:\n• /);
    expect(asked.text).toContain(wanted);
    expect((await shop.stranger().says(line)).text).not.toContain('Perhaps');
  });

  it('that is mistyped is gone on with, all that was typed with it', async () => {
    const asked = await ann.says('deal move mole lihgts refitt lost too expensive');
    expect((await asked.press('D2')).text).toContain('D2 lost: Globex · Harbour office refit');
    await ann.says('undo');
    expect((await (await ann.says('deal list harbor')).press('Harbour lights')).text).toContain('1 open deal');
  });

  it('that is mistyped is not offered where a part of it would be written', async () => {
    expect((await ann.says('deal edit harbor lights amount 30k')).text).not.toContain('Perhaps');
  });

  it.each(['show my harbour deals', 'my deals for harbour', 'show lead deals for harbour', '看看我的harbour商机'])(
    '“%s” lists those of these words',
    async (line) => {
      const listed = (await ann.says(line)).text;
      expect(listed).toContain('2 open deals: $28,000');
    },
  );

  it.each(['deal list all', 'deal list open', '商机 列表 全部', '商机列表进行中'])('“%s” lists all', async (line) => {
    expect((await ann.says(line)).text).toMatch(/^Pipeline\n4 open deals/);
  });

  it('gives way to a member of the team where a title only begins alike', async () => {
    expect((await ann.says('deal list ann')).text).toContain('Your pipeline');
  });

  it('counts after the customer who is called so, unless it is the whole title', async () => {
    await ann.says('deal add globex 1k, title: Acme');
    await ann.says('deal add globex 1k, title: Acme fair');
    const asked = (await ann.says('deal acme')).text;
    expect(asked).toContain('D7 Globex · Acme');
    expect(asked).toContain('D1 Acme Rockets · Harbour lights');
    expect(asked).not.toContain('Acme fair');
  });

  it('of a title many have is an open one where there is one', async () => {
    await ann.says('deal add acme 9k, title: annual plan');
    expect((await ann.says('deal annual plan')).text).toContain('D9 · Acme Rockets · annual plan');
  });

  it('is moved, also where words follow the title', async () => {
    expect((await ann.says('deal move harbour lights proposal')).text).toContain('D1 Acme Rockets · Harbour lights');
    const lost = await ann.says('deal move lodz depot lost too expensive');
    expect(lost.text).toContain('D3 lost: Globex · Łódź depot');
    expect(await shop.db.reader.deal.findFirst({ where: { number: 3 } })).toMatchObject({
      stage: 'lost',
      lostReason: 'too expensive',
    });
  });

  it('is suggested by any part of it while typing, beside the deals of customers', async () => {
    expect(await labels('arbour li')).toEqual(['D1 Acme Rockets · Harbour lights']);
    expect(await labels('h')).toContain('D2 Globex · Harbour office refit');
    expect(await labels('改造')).toEqual(['D4 Globex · 滨江灯光改造']);
    expect(await labels('acme')).toEqual(
      expect.arrayContaining(['D1 Acme Rockets · Harbour lights', 'D8 Globex · Acme fair']),
    );
  });

  it('goes by its new title once it is edited, and by the old one after Undo', async () => {
    const edited = await ann.says('deal edit D2, title: Pier cranes');
    expect((await ann.says('deal pier cranes')).text).toContain('D2 · Globex · Pier cranes');
    expect((await ann.says('deal office refit')).text).toContain('I found no deal named');
    await edited.press('Undo');
    expect((await ann.says('deal office refit')).text).toContain('D2 · Globex · Harbour office refit');
    expect((await ann.says('deal pier cranes')).text).toContain('I found no deal named');
  });

  it('is not found once it is taken back', async () => {
    const added = await ann.says('deal add acme 1k, title: Northern mole');
    expect(await labels('northern')).toHaveLength(1);
    await added.press('Undo');
    expect(await labels('northern')).toEqual([]);
  });

  it.each(['deal %', 'deal " OR grams', "deal ') --", 'deal ·†»'])('is asked for in vain by “%s”', async (line) => {
    expect((await ann.says(line)).text).not.toMatch(/Harbour|Acme/);
  });

  it('says that there may be more where very many titles have the words', async () => {
    for (let at = 1; at <= 61; at += 1) await ann.says(`deal add initech 1k, title: Gala ${at}`);
    const listed = (await ann.says('deal list gala')).text;
    expect(listed).toContain('At least 60 open deals: $60,000\nVery many titles have these words');
    expect((await ann.says('export deals gala')).text).toContain('Very many titles have these words');
    expect((await ann.says('deal list gala 61')).text).toContain('Pipeline of gala 61\n1 open deal: $1,000');
  });

  it('stays within its org', async () => {
    const zoe = shop.stranger();
    expect((await zoe.says('deal harbour lights')).text).not.toMatch(/D1|Acme|\$/);
    expect(await labels('harbour', zoe)).toEqual([]);
    await zoe.says('customer add Umbra');
    await zoe.says('deal add umbra 2k, title: Harbour lights');
    expect((await zoe.says('deal harbour lights')).text).toContain('D1 · Umbra · Harbour lights');
    expect(await labels('harbour lights')).toEqual(['D1 Acme Rockets · Harbour lights']);
  });
});
