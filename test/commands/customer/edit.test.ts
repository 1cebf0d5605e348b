import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

beforeEach(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  ben = shop.as('Ben');
  await ann.says('customer add Acme Rockets, phone: 0171 2345678, level: B');
});
afterEach(() => shop.close());

const editForm = async (person: Person, button = 'Edit') => (await person.says('C1')).press(button);

describe('customer edit', () => {
  it('shows the present values in its form and saves what was changed', async () => {
    const form = await editForm(ann);
    expect(form.text).toMatchInlineSnapshot(`
      "[Change a customer]
      Name: Acme Rockets
      Phone: +491712345678
      E-mail: 
      Level: B
      Status: lead"
    `);
    const saved = await form.fill({ name: 'Acme', status: 'active' });
    expect(saved.text).toContain('Changed Acme (C1):\n• Name: Acme Rockets → Acme\n• Status: Lead → Active');
    expect((await saved.press('Undo')).text).not.toContain('wrong');
    expect((await ann.says('C1')).text).toContain('Acme Rockets\nC1 · Level B · Lead');
  });

  it('adds a tag to those that are there, and tells who was faster', async () => {
    await ann.says('customer add Tagged Ltd, tags: partner');
    const asked = await ann.says('tag Tagged Ltd with vip, Partner');
    expect((await asked.press('Save')).text).toContain('Tags: partner → partner, vip');
    const [red, blue] = [await ann.says('tag Tagged Ltd with red'), await ann.says('tag Tagged Ltd with blue')];
    const both = await Promise.all([red.press('Save'), blue.press('Save')]);
    // Nothing is lost silently: each is there, or its writer was told.
    const card = (await ann.says('customer Tagged Ltd')).text;
    for (const [index, tag] of ['red', 'blue'].entries()) {
      expect(card.includes(tag) || !both[index]?.text.startsWith('Changed')).toBe(true);
    }
  });

  it('clears what was emptied, and leaves the rest', async () => {
    await (await editForm(ann)).fill({ phone: '', level: '' });
    const [row] = await shop.db.reader.customer.findMany();
    expect(row).toMatchObject({ phone: null, level: null, name: 'Acme Rockets', version: 2 });
  });

  it('has a second form for what the first has no room for', async () => {
    const form = await editForm(ann, 'More details');
    expect(form.form.fields.map(({ name }) => name)).toEqual(['owner', 'tags', 'address', 'source', 'kind']);
    const saved = await form.fill({ tags: 'VIP, fair', address: '1 Main Street' });
    expect(saved.text).toContain('• Tags: – → fair, VIP\n• Address: – → 1 Main Street');
    const emptied = await (await editForm(ann, 'More details')).fill({ tags: '', address: '' });
    expect(emptied.text).toContain('• Tags: fair, VIP → –\n• Address: 1 Main Street → –');
  });

  it('is said in one line too, and only changes what was said', async () => {
    const saved = await ann.says('customer edit C1 email: hi@acme.example');
    expect(saved.text).toContain('• E-mail: – → hi@acme.example');
    const [row] = await shop.db.reader.customer.findMany();
    expect(row).toMatchObject({ phone: '+491712345678', level: 'B' });
  });

  it('tells what differs when someone was faster, and loses nothing that was typed', async () => {
    const mine = await editForm(ann);
    const theirs = await editForm(ben);
    await theirs.fill({ level: 'A' });
    const refused = await mine.fill({ name: 'Acme International' });
    expect(refused.reply.kind).toBe('errors');
    expect(refused.text).toContain('Ben changed Acme Rockets while you were editing (May 13, 12:00).');
    expect(refused.text).toMatch(/Level.*B.*A/);
    expect(refused.form.fields[0]?.value).toBe('Acme International');
    const again = await refused.fill({ level: 'A' });
    expect(again.text).toContain('• Name: Acme Rockets → Acme International');
    const [row] = await shop.db.reader.customer.findMany();
    expect(row).toMatchObject({ name: 'Acme International', level: 'A' });
  });

  it('refuses another customer’s number at its field, but not its own', async () => {
    await ann.says('customer add Globex, phone: 0171 9999999');
    const refused = await (await editForm(ann)).fill({ phone: '0171 9999999' });
    expect(refused.form.fields[1]?.error).toBe('C2 Globex already has this phone number.');
    const saved = await (await editForm(ann)).fill({ phone: '0171/2345678', name: 'Acme' });
    expect(saved.text).toContain('Changed Acme (C1)');
  });

  it('says so when nothing changed', async () => {
    const saved = await (await editForm(ann)).fill({});
    expect(saved.text).toContain('nothing was changed');
  });

  it('is found by its new name and no longer by the old one', async () => {
    await (await editForm(ann)).fill({ name: 'Zebra Foods' });
    expect((await ann.says('customer find zebra')).text).toContain('C1');
    expect((await ann.says('customer find rockets')).text).toContain('No customer matches');
  });
});

describe('customer archive and restore', () => {
  it('puts it away and brings it back', async () => {
    const archived = await ben.says('customer archive C1');
    expect(archived.text).toContain('Archived Acme Rockets (C1)');
    expect((await ann.says('customer list')).text).not.toContain('Acme');
    expect((await ann.says('customer find rockets')).text).toContain('No customer matches');
    expect((await ann.says('C1')).text).toContain('archived');
    const restored = await archived.press('Restore');
    expect(restored.text).toContain('Acme Rockets (C1) is back.');
    expect((await ann.says('customer find rockets')).text).toContain('C1');
  });

  it('comes back by Undo, findable', async () => {
    await (await ben.says('customer archive C1')).press('Undo');
    expect((await ben.says('customer find rockets')).text).toContain('C1');
  });

  it('refuses what is done already', async () => {
    expect((await ann.says('customer restore C1')).text).toContain('not archived');
    await ann.says('customer archive C1');
    expect((await ann.says('customer archive C1')).text).toContain('is archived');
  });

  it('does not come back over a customer that took its number since', async () => {
    await ann.says('customer archive C1');
    await shop.db.work.background((tx) => tx.customer.updateMany({ data: { phone: null } }));
    await ann.says('customer add Globex, phone: 0171 2345678');
    await shop.db.work.background((tx) => tx.customer.updateMany({ data: { phone: '+491712345678' } }));
    expect((await ann.says('customer restore C1')).text).toContain('C2 Globex already has this phone number');
  });
});

describe('another org', () => {
  it.each([
    'customer show C1',
    'customer edit C1 name: Stolen',
    'customer details C1 address: Elsewhere',
    'customer archive C1',
    'customer restore C1',
    'contact add C1 Mallory',
  ])('gets nothing from “%s”', async (line) => {
    const screen = await shop.stranger().says(line);
    expect(screen.text).not.toContain('Acme Rockets');
    const [row] = await shop.db.reader.customer.findMany();
    expect(row).toMatchObject({ name: 'Acme Rockets', version: 1, archivedAt: null });
    expect(await shop.db.reader.contact.count()).toBe(0);
  });

  it.each(['customer find acme', 'customer find 0171', 'customer list', 'acme', 'customer find C1'])(
    'finds nothing by “%s”',
    async (line) => {
      expect((await shop.stranger().says(line)).text).not.toContain('Acme Rockets');
    },
  );

  it('cannot forge a button or a submit', async () => {
    const zoe = shop.stranger();
    expect((await zoe.presses('run/customer show/customer=C1')).text).not.toContain('Rockets');
    expect((await zoe.presses('run/customer archive/customer=C1')).text).not.toContain('Rockets');
    const { form } = await editForm(ann);
    expect((await zoe.submits(form.token, { name: 'Stolen' })).text).not.toContain('Rockets');
    const [row] = await shop.db.reader.customer.findMany();
    expect(row).toMatchObject({ name: 'Acme Rockets', archivedAt: null });
  });
});
