/** People named along with the customer they are at, as people do who know several of the name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  for (const line of [
    'customer add Acme Rockets',
    'customer add Globex Corp',
    '客户 新增 华为',
    'contact add Acme Rockets, Tom Ford',
    'contact add Globex Corp, Tom Hill, phone: 0171 999 8888',
    '联系人 新增 华为，李雷',
  ])
    await ann.types(line);
});
afterAll(() => shop.close());

describe('a contact of a customer', () => {
  it.each([
    'contact tom at globex',
    'contact show Tom from Globex',
    'contact globex tom',
    "contact globex's tom",
    'contact tom, globex',
    'who is tom at globex?',
    'tom at globex',
    'Globex Tom',
  ])('is shown: “%s”', async (line) => {
    const { text } = await ann.says(line);
    expect(text).toContain('Tom Hill');
    expect(text).not.toContain('Tom Ford');
    expect((await shop.stranger().says(line)).text).not.toContain('Hill');
  });

  it.each(['联系人 华为的李雷', '谁是华为的李雷', '华为的李雷', '李雷 华为'])('也能这样说：“%s”', async (line) => {
    expect((await ann.says(line)).text).toContain('李雷');
    expect((await ann.says(line)).text).toContain('华为 (C3)');
  });

  it('is the one that is changed, of several of the name', async () => {
    const edited = await ann.says('contact edit tom at globex, title: CFO');
    expect(edited.text).toContain('Tom Hill');
    expect(edited.text).toContain('CFO');
    expect((await ann.says('contact edit tom, title: CFO')).text).toContain('Tom Ford');
    expect((await ann.says('contact remove tom at initech')).text).toContain(
      'I found no contact named “tom at initech”',
    );
  });

  it('shows both where only the name is said', async () => {
    const { text } = await ann.says('tom');
    expect(text).toContain('Tom Ford');
    expect(text).toContain('Tom Hill');
  });
});
