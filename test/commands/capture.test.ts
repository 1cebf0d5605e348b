import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
const LINK = 'https://acme.slack.com/archives/C2/p1778666400000100';
const captured = (person: Person, values: Record<string, string>) =>
  person.does({ kind: 'command', path: 'capture', values: { text: 'They want 20 seats', link: LINK, ...values } });

beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  await ann.says('customer add Acme Rockets');
});
afterAll(() => shop.close());

describe('a message of the chat', () => {
  it('asks for customer and kind, with the message in the form', async () => {
    const asked = await captured(ann, {});
    expect(asked.form.fields.map(({ name, value }) => [name, value ?? ''])).toEqual([
      ['customer', 'C1'],
      ['kind', ''],
      ['text', 'They want 20 seats'],
      ['amount', ''],
      ['date', ''],
    ]);
    const kept = await asked.fill({ kind: 'note' });
    expect(kept.text).toContain('Noted N1 on Acme Rockets · note\nThey want 20 seats\nOpen the message');
    expect(await shop.db.reader.note.findFirst()).toMatchObject({ link: LINK, kind: 'note' });
  });

  it('is dated when it was written, never in time to come', async () => {
    await captured(ann, { customer: 'C1', kind: 'note', writtenAt: '1778580000' });
    expect(await shop.db.reader.note.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      at: new Date('2026-05-12T10:00:00Z'),
    });
    await captured(ann, { customer: 'C1', kind: 'note', writtenAt: '1978580000' });
    expect(await shop.db.reader.note.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ at: shop.clock.now() });
  });

  it('becomes a sale whose note goes with it when it is taken back', async () => {
    const before = await shop.db.reader.note.count({ where: { archivedAt: null } });
    const sold = await captured(ann, { customer: 'C1', kind: 'sale', amount: '12k' });
    expect(sold.text).toContain('Sale D1: Acme Rockets · $12,000 · today');
    const deal = await shop.db.reader.deal.findFirstOrThrow();
    expect(await shop.db.reader.note.findFirst({ where: { dealId: deal.id } })).toMatchObject({ link: LINK });
    await sold.press('Undo');
    expect(await shop.db.reader.note.count({ where: { archivedAt: null } })).toBe(before);
  });

  it('closes the open deal it is about, and keeps the message through the question', async () => {
    await ann.says('deal add acme 9k Annual plan');
    const asked = await captured(ann, { customer: 'C1', kind: 'sale', amount: '9k' });
    const closed = await asked.press('Close D2');
    expect(closed.text).toContain('They want 20 seats');
    const deal = await shop.db.reader.deal.findFirstOrThrow({ where: { number: 2 } });
    expect(deal.stage).toBe('won');
    expect(await shop.db.reader.note.findFirst({ where: { dealId: deal.id } })).toMatchObject({ link: LINK });
  });

  it('becomes a task with its note, named by its first line', async () => {
    const kept = await captured(ann, {
      customer: 'C1',
      kind: 'task',
      text: 'Send the quote\nand the map',
      date: 'fri',
    });
    expect(kept.text).toContain('Follow-up F1: Send the quote · Fri, May 15 09:00');
  });

  it.each([
    [{ kind: 'sale' }, 'A sale needs an amount'],
    [{ kind: 'note', amount: '5k' }, 'Only a sale has an amount'],
  ])('is refused at the field where kind and amount do not fit: %o', async (values, wanted) => {
    const refused = await captured(ann, { customer: 'C1', ...values });
    expect(refused.form.fields.find(({ name }) => name === 'amount')?.error).toContain(wanted);
    expect(refused.form.fields.find(({ name }) => name === 'text')?.value).toBe('They want 20 seats');
  });

  it('keeps only a link that opens a page', async () => {
    await captured(ann, { customer: 'C1', kind: 'note', link: 'javascript:alert(1)' });
    expect(await shop.db.reader.note.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ link: null });
  });

  it('is said in Chinese, and typed in one line', async () => {
    const nina = shop.as('Nina', { locale: 'zh' });
    expect((await nina.says('收录 acme 打印机已修好，类型：售后')).text).toContain('Acme Rockets · 售后\n打印机已修好');
  });

  it('reaches no customer of another org', async () => {
    const theirs = await captured(shop.stranger(), { customer: 'C1', kind: 'note' });
    expect(theirs.text).not.toContain('Acme');
    expect(await shop.db.reader.note.count({ where: { orgId: { not: shop.orgId } } })).toBe(0);
  });
});
