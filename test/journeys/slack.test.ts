import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../support/slack/parley-at-slack.ts';

describe.each(['sockets', 'http'] as const)('a team works a week in Slack, over %s', (transport) => {
  let parley: ParleyAtSlack;
  let ann: Person;
  let bob: Person;
  let li: Person;
  beforeAll(async () => {
    parley = await openParley({ transport });
    const { slack } = parley;
    [ann, bob, li] = [slack.person('U1'), slack.person('U2'), slack.person('U3')];
  });
  afterAll(() => parley.close());

  it('begins with /crm alone, which shows what can be done', async () => {
    const { text, messages } = await ann.command('/crm');
    expect(text).toContain('customer add Acme Rockets');
    expect(messages[0]?.private).toBe(true);
    expect((await li.command('/crm')).text).toContain('客户');
  });

  it('adds the first customer in one line, for nobody else to see', async () => {
    const screen = await ann.command('/crm customer add Acme Rockets');
    expect(screen.text).toMatch(/Added Acme Rockets \(C1\)/);
    expect(parley.slack.channel('C1').messages()).toEqual([]);
    expect((await bob.command('/crm customer show acme')).text).toContain('Acme Rockets');
  });

  it('shares the card in a channel it was never invited to', async () => {
    await ann.press('Share in channel');
    const [shared, ...more] = parley.slack.channel('C1').messages();
    expect(shared).toMatchObject({ private: false, pings: [] });
    expect(shared?.text).toContain('Acme Rockets');
    expect(shared?.text).toContain('Ann Lee');
    expect(shared?.text).not.toContain('Share in channel');
    expect(more).toEqual([]);
  });

  it('asks for a sale with a form, says at the field what is wrong, and takes it corrected', async () => {
    expect((await bob.command('/crm sale')).modal).toMatch(/^\[Log a sale\]\nCustomer\*:/);
    expect(await bob.suggest('Customer', 'ac')).toEqual(['Acme Rockets']);
    const refused = await bob.submit({ Customer: 'acme', Amount: 'lots', Product: 'Annual plan' });
    expect(refused.text).toContain('! Amount: I cannot read this as an amount.');
    expect(refused.modal).toContain('Product: Annual plan');
    const taken = await bob.submit({ Amount: '12k' });
    expect(taken.text).toContain('Sale D1: Acme Rockets · Annual plan · €12,000 · today');
    expect(taken.modal).toBe('');
    expect(taken.messages.map((message) => message.private)).toEqual([true]);
  });

  it('answers a question in the thread where it was asked', async () => {
    const screen = await ann.in('C2').mention('how much did we sell this month?');
    const [question, answer] = parley.slack.channel('C2').messages();
    expect(screen.text).toContain('€12,000');
    expect(answer?.thread).toBe(question?.ts);
    expect(parley.slack.channel('C2').messages()).toHaveLength(2);
    // The same thread goes on about it in another language.
    const more = await li.in('C2', question?.ts).mention('本月卖了多少？');
    expect(more.text).toContain('12,000');
    expect(more.messages[0]?.thread).toBe(question?.ts);
  });

  it('takes a note from a sentence in the direct message once it is confirmed', async () => {
    const understood = await bob.dm('called acme, wants a quote fri');
    expect(understood.text).toContain('Acme Rockets');
    expect((await bob.press('Save')).text).toMatch(/wants a quote/);
    expect((await ann.command('/crm note list acme')).text).toContain('wants a quote');
  });

  it('sets a digest where it may post, and says what to do where it may not', async () => {
    const refused = await ann.command('/crm digest add #general every day 09:00');
    expect(refused.text).toContain('/invite @Parley');
    await ann.closes();
    await parley.slack.channel('C1').inviteApp();
    expect((await ann.command('/crm digest add #general every day 09:00')).text).toContain('Digest G1');
  });

  it('posts the digest by the clock, once, through a restart', async () => {
    await parley.tickAt('2026-05-14T06:59:00Z');
    const before = parley.slack.channel('C1').messages().length;
    await parley.tickAt('2026-05-14T07:00:00Z');
    const digest = parley.slack.channel('C1').messages().at(-1);
    expect(digest?.text).toContain('Won yesterday: €12,000 in 1 deal');
    await parley.restart();
    await parley.tickAt('2026-05-14T07:01:00Z');
    expect(parley.slack.channel('C1').messages()).toHaveLength(before + 1);
  });

  it('takes back my last change by its button, over the message', async () => {
    await ann.command('/crm customer add Blue Barn');
    const undone = await ann.press('Undo');
    expect(undone.messages[0]).toMatchObject({ edited: true, private: true });
    expect((await ann.command('/crm customer find Blue Barn')).text).not.toContain('C2 ·');
  });

  it('was refused nothing by Slack in all of it', () => {
    expect(parley.slack.refusals()).toEqual([]);
  });

  it('goes when the app is removed: no digest is sent, and all is there when it comes back', async () => {
    await parley.slack.uninstall();
    const calls = parley.slack.calls.length;
    await parley.tickAt('2026-05-15T07:00:00Z');
    expect(parley.slack.calls.slice(calls).filter(({ outcome }) => outcome === 'ok')).toEqual([]);
    parley.slack.install();
    await parley.restart();
    expect((await ann.command('/crm customer show C1')).text).toContain('Acme Rockets');
  });
});
