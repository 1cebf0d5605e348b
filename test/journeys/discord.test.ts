import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openParley, type ParleyAtDiscord } from '../platforms/discord/parley-at-discord.ts';
import type { Person } from '../support/discord/index.ts';

describe('a team works a week in Discord', () => {
  let parley: ParleyAtDiscord;
  let ann: Person;
  let bob: Person;
  let li: Person;
  beforeAll(async () => {
    parley = await openParley();
    const { discord } = parley;
    [ann, bob, li] = [discord.person('Ann'), discord.person('Bob'), discord.person('李娜')];
  });
  afterAll(() => parley.close());

  it('begins with its owner, who is told so, sees what can be done and lets the sales people in', async () => {
    expect(ann.in('dm').messages().at(-1)?.text).toContain('Parley is ready');
    const { text, messages } = await ann.types('/crm');
    expect(text).toContain('customer add Acme Rockets');
    expect(messages[0]?.private).toBe(true);
    expect((await ann.types('/access allow', { role: 'Sales' })).text).toContain('@Sales');
    expect((await li.types('/crm')).text).toContain('客户');
  });

  it('adds the first customer, for nobody else to see, with its name as it was typed', async () => {
    const [welcome] = parley.discord.messages('general');
    expect(welcome?.text).toContain('Hello, I am Parley');
    const screen = await ann.types('/customer add', { name: 'Acme *Rockets*' });
    expect(screen.text).toContain('Added Acme *Rockets* (C1)');
    expect(parley.discord.messages('general')).toEqual([welcome]);
    expect(await bob.suggestions('/customer show', { customer: 'ac' })).toEqual([expect.stringContaining('Acme')]);
    expect((await li.types('/客户 查看', { 客户: 'acme' })).text).toContain('Acme *Rockets*');
  });

  it('shares the card in the channel, with the name of who did', async () => {
    await ann.presses('Share in channel');
    const [, shared, ...more] = parley.discord.messages('general');
    expect(shared).toMatchObject({ private: false, pings: [] });
    expect(shared?.text).toContain('Acme *Rockets*');
    expect(shared?.text).toContain('Shared by Ann');
    expect(shared?.text).not.toContain('Share in channel');
    expect(more).toEqual([]);
  });

  it('asks for a sale with a form, says privately what is wrong, and keeps what was typed', async () => {
    expect((await bob.types('/sale log')).modal).toMatch(/^\[Log a sale\]\nCustomer\*:/);
    const refused = await bob.submits({ Customer: 'acme', Amount: 'lots', Product: 'Annual plan' });
    expect(refused.text).toContain('Amount: I cannot read this as an amount.');
    expect(refused.messages.map((message) => message.private)).toEqual([true]);
    const again = await bob.presses('Open the form again');
    expect(again.modal).toContain('Product: Annual plan');
    const taken = await bob.submits({ Amount: '12k' });
    expect(taken.text).toContain('Annual plan · €12,000');
    expect(taken.modal).toBe('');
  });

  it('answers a question where it was asked, in the language of who asks', async () => {
    const screen = await ann.in('sales').mentions('how much did we sell this month?');
    const [question, answer] = parley.discord.messages('sales');
    expect(screen.text).toContain('€12,000');
    expect(answer?.repliesTo).toBe(question?.id);
    const thread = parley.discord.guild().addThread('sales', 'Numbers').id;
    const more = await li.in(thread).mentions('本月卖了多少？');
    expect(more.text).toContain('12,000');
    expect(more.messages[0]?.thread).toBe(thread);
    await bob.in('sales').says('how much did we sell this month?');
    expect(parley.discord.messages('sales')).toHaveLength(3);
  });

  it('takes a note from a sentence in the direct message once it is confirmed', async () => {
    const understood = await bob.dms('called acme, wants a quote fri');
    expect(understood.text).toContain('Acme *Rockets*');
    expect((await bob.presses('Save')).text).toContain('wants a quote');
    expect((await ann.types('/note list', { customer: 'acme' })).text).toContain('wants a quote');
  });

  it('posts the digest by the clock, once, through a restart', async () => {
    await ann.types('/digest add', { place: '#general', cadence: 'every day 09:00' });
    await parley.tickAt('2026-05-14T06:59:00Z');
    const before = parley.discord.messages('general').length;
    await parley.tickAt('2026-05-14T07:00:00Z');
    const digest = parley.discord.messages('general').at(-1);
    expect(digest?.text).toContain('Won yesterday: €12,000 in 1 deal');
    expect(digest?.pings).toEqual([]);
    await parley.restart();
    await parley.tickAt('2026-05-14T07:01:00Z');
    expect(parley.discord.messages('general')).toHaveLength(before + 1);
  });

  it('takes back the last change by its button, over the message', async () => {
    await ann.types('/customer add', { name: 'Blue Barn' });
    const undone = await ann.presses('Undo');
    expect(undone.messages[0]).toMatchObject({ edited: true, private: true });
    expect(await ann.suggestions('/customer show', { customer: 'Blue' })).toEqual([]);
  });

  it('hears what was said while the connection was cut', async () => {
    parley.discord.gateway.cut();
    expect((await bob.dms('customer show acme')).text).toContain('Acme *Rockets*');
  });

  it('was refused nothing by Discord in all of it', () => {
    expect(parley.discord.refusals()).toEqual([]);
  });

  it('goes when the app is sent away: no digest is sent, and all is there when it comes back', async () => {
    parley.discord.guild().kick();
    await parley.tickAt('2026-05-15T07:00:00Z');
    expect(parley.discord.messages('general').filter(({ text }) => text.includes('Won yesterday'))).toHaveLength(1);
    parley.discord.guild().invite();
    await parley.discord.settled();
    expect((await ann.types('/customer show', { customer: 'C1' })).text).toContain('Acme *Rockets*');
  });
});
