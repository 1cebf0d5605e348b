import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acting } from '../../support/acting.ts';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

beforeEach(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  ben = shop.as('Ben');
});
afterEach(() => shop.close());

describe('customer add', () => {
  it('saves at once when a name is given, for the one who says it, and shows the card', async () => {
    const screen = await ben.says('customer add Acme Rockets');
    expect(screen.text).toMatchInlineSnapshot(`
      "Added Acme Rockets (C1).
      Acme Rockets
      C1 · Lead · Ben
      Next: log a call with “note C1 …” or a sale with “sale C1 12k”.
      [Edit] [Log] [Sale] [Task] [Undo] [Share in channel]"
    `);
  });

  it('opens the form when the name is missing, with five questions', async () => {
    const screen = await ann.types('customer add');
    expect(screen.form.fields.map(({ name }) => name)).toEqual(['name', 'phone', 'email', 'level', 'owner']);
    const saved = await screen.fill({ name: 'Globex', level: 'A', email: 'Hi@Globex.example' });
    expect(saved.text).toContain('Added Globex (C1).');
    expect(saved.text).toContain('Level A');
    expect(saved.text).toContain('hi@globex.example');
  });

  it('refuses a phone number another customer has at its field, and keeps what was typed', async () => {
    await ann.says('customer add Acme, phone: 0171 2345678');
    const form = await ben.types('customer add');
    const refused = await form.fill({ name: 'Globex', phone: '+49 171 2345678' });
    expect(refused.reply.kind).toBe('errors');
    const [name, phone] = refused.form.fields;
    expect(name?.value).toBe('Globex');
    expect(phone?.error).toBe('C1 Acme already has this phone number.');
    expect((await ann.says('customer list')).text).not.toContain('Globex');
  });

  it('refuses an e-mail in any case, and has a button to the card and one to the form', async () => {
    await ann.says('customer add Acme, email: hi@acme.example');
    const refused = await ben.says('customer add Globex, email: HI@Acme.example');
    expect(refused.text).toContain('Nothing was saved. C1 Acme already has this e-mail address.');
    expect((await refused.press('Open C1')).text).toContain('Acme\nC1');
    const form = await refused.press('Change what I typed');
    expect(form.form.fields.find(({ name }) => name === 'name')?.value).toBe('Globex');
  });

  it('offers to restore an archived customer of that number', async () => {
    await ann.says('customer add Acme, phone: 0171 2345678');
    await ann.says('customer archive C1');
    const refused = await ben.says('customer add Acme Again, phone: 0171 2345678');
    expect(refused.text).toContain('is archived');
    expect((await refused.press('Restore C1')).text).toContain('Acme (C1) is back.');
  });

  it('lets only one of two succeed who add the same number at once', async () => {
    const [one, two] = await Promise.all([
      ann.says('customer add Alpha Ltd, phone: 0171 2345678'),
      ben.says('customer add Omega Ltd, phone: 0171 2345678'),
    ]);
    const texts = [one.text, two.text];
    expect(texts.filter((text) => text.startsWith('Added'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('already has this phone number'))).toHaveLength(1);
    expect(await shop.db.reader.customer.count()).toBe(1);
  });

  it('may have what another org has, and never says so', async () => {
    await shop.stranger().says('customer add Acme Rockets, phone: 0171 2345678');
    const screen = await ann.says('customer add Acme Rockets, phone: 0171 2345678');
    expect(screen.text).toContain('Added Acme Rockets (C1).');
  });

  it('is one customer when the message is delivered twice', async () => {
    const line = { kind: 'say', line: 'customer add Acme', key: 'twice' } as const;
    const first = await ann.does(line);
    const second = await ann.does(line);
    expect(second.text).toBe(first.text);
    expect(await shop.db.reader.customer.count()).toBe(1);
  });
});

describe('a similar name', () => {
  beforeEach(async () => {
    await ann.says('customer add Acme Rockets');
  });

  it.each(['Acme Rockets', 'acme rockets inc.', 'Acme Rocket', 'ＡＣＭＥ Rockets GmbH', 'Acne Rockets'])(
    'asks before “%s” is added',
    async (name) => {
      const asked = await ben.says(`customer add ${name}`);
      expect(asked.text).toContain('looks like a customer you already have');
      expect(asked.text).toContain('[Open C1]');
      expect(await shop.db.reader.customer.count()).toBe(1);
    },
  );

  it('is asked about too when two people add the same one at once', async () => {
    const [one, two] = await Promise.all([
      ann.says('customer add Initech Systems'),
      ben.says('customer add Initech Systems Inc'),
    ]);
    const texts = [one.text, two.text];
    expect(texts.filter((text) => text.startsWith('Added'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('looks like a customer you already have'))).toHaveLength(1);
    expect(await shop.db.reader.customer.count()).toBe(2);
  });

  it('is found among very many that begin or end alike', async () => {
    const who = await acting(shop, 'Ann');
    for (let at = 0; at < 45; at += 1) {
      await shop.crm.customers.add(who(), { name: `Acme R${at} Zone Trading` }, { anyway: true });
    }
    expect((await ann.says('customer add Acme Rose Zone Trading')).text).toContain('Added');
    expect((await ben.says('customer add Acme Rosa Zone Trading')).text).toContain('Acme Rose Zone Trading · C47');
  });

  it('is added anyway when the person says so, once', async () => {
    const asked = await ben.says('customer add Acme Rockets Inc, level: B');
    const saved = await asked.press('Create anyway');
    expect(saved.text).toContain('Added Acme Rockets Inc (C2).');
    expect(saved.text).toContain('Level B');
    await asked.press('Create anyway');
    expect(await shop.db.reader.customer.count()).toBe(2);
  });

  it('becomes a contact of the one that is there', async () => {
    const asked = await ben.says('customer add Acme Rockets Ltd, phone: 0171 2345678');
    const saved = await asked.press('Add as contact of C1');
    expect(saved.text).toContain('Acme Rockets Ltd is now a contact of Acme Rockets (C1).');
    expect((await ben.says('C1')).text).toContain('0171 2345678');
  });

  it('does not ask about another org’s customers, or about short names that merely look alike', async () => {
    await shop.stranger().says('customer add Initech Systems');
    expect((await ann.says('customer add Initech Systems')).text).toContain('Added');
    await ann.says('customer add 华为');
    expect((await ann.says('customer add 华润')).text).toContain('Added');
  });
});

describe('a hostile name', () => {
  it.each([
    ['emoji', '🚀 Rockets 🧑‍🚀', '🚀 Rockets 🧑‍🚀'],
    ['right to left', 'شركة أكمي', 'شركة أكمي'],
    ['an override and zero-width signs', 'Ac\u202eme\u200b Ltd', 'Acme Ltd'],
    ['a mention', '<!channel> @everyone', '<!channel> @everyone'],
    ['markup', '<b>*Acme*</b> [x](http://x.example)', '<b>*Acme*</b> [x](http://x.example)'],
    ['SQL', `Robert'); DROP TABLE "Customer";--`, `Robert'); DROP TABLE "Customer";--`],
    ['a quote of the index', '" OR grams:* NEAR(', '" OR grams:* NEAR('],
  ])('of %s is plain text, and is found', async (_kind, typed, kept) => {
    const form = await ann.types('customer add');
    await form.fill({ name: typed });
    const [row] = await shop.db.reader.customer.findMany();
    expect(row?.name).toBe(kept);
    expect((await ann.says('C1')).text).toContain(kept);
    const found = await shop.crm.search.customers({ ...whoOf(shop), now: shop.clock.now() }, typed);
    expect(found.customers).toHaveLength(1);
  });

  it('of 100 kB is refused at the name, with what is allowed', async () => {
    const form = await ann.types('customer add');
    const refused = await form.fill({ name: 'x'.repeat(100_000) });
    expect(refused.reply.kind).toBe('errors');
    expect(refused.form.fields[0]?.error).toMatch(/too long/i);
    expect(await shop.db.reader.customer.count()).toBe(0);
  });

  it('of nothing that can be seen is refused', async () => {
    const form = await ann.types('customer add');
    const refused = await form.fill({ name: '\u200b\u2060' });
    expect(refused.reply.kind).not.toBe('view');
    expect(await shop.db.reader.customer.count()).toBe(0);
  });
});

function whoOf({ orgId, workspaceId }: Shop) {
  return {
    org: { id: orgId, name: 'Shop', currency: 'USD', zone: 'Europe/Berlin', locale: 'en', weekStart: 1 },
    me: { id: 1, name: 'Ann', access: 'admin' },
    workspaceId,
    key: 'k',
    command: 'customer find',
    place: { channel: '@ann' },
  } as const;
}
