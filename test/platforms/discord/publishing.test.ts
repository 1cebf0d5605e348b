/** What Parley says unasked in Discord: once, in spite of limits, broken connections, restarts and places that close. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PERMISSION, type Person } from '../../support/discord/index.ts';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
let ann: Person;
beforeEach(async () => {
  parley = await openParley();
  ann = parley.discord.person('Ann');
  await ann.in('sales').types('/digest add', { place: '#sales', cadence: 'every day 09:00' });
});
afterEach(() => parley.close());

const POST = 'POST /channels/:channel/messages';
const digests = () => parley.discord.messages('sales').filter(({ text }) => text.includes('digest'));
const posts = () => parley.discord.calls.filter(({ route }) => route === POST).map(({ outcome }) => outcome);

describe('a digest', () => {
  it('comes at its time, once, and rings nobody', async () => {
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:01:00Z');
    expect(digests()).toHaveLength(1);
    expect(digests()[0]?.pings).toEqual([]);
  });

  it('waits as long as Discord asks, and is posted once', async () => {
    parley.discord.troubles.bring(POST, { kind: 'limited', retryAfter: 30 });
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:00:20Z');
    expect(digests()).toHaveLength(0);
    await parley.restart();
    await parley.tickAt('2026-05-14T07:01:00Z');
    await parley.tickAt('2026-05-14T07:02:00Z');
    expect(digests()).toHaveLength(1);
  });

  it.each([
    ['after it arrived', true],
    ['before it arrived', false],
  ])('is not posted twice where the connection broke %s, also by another process', async (_, done) => {
    parley.discord.troubles.bring(POST, { kind: 'cut', done }, 2);
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.restart();
    await parley.tickAt('2026-05-14T07:05:00Z');
    await parley.tickAt('2026-05-14T07:30:00Z');
    await parley.tickAt('2026-05-14T08:30:00Z');
    expect(digests()).toHaveLength(1);
  });

  it.each([
    ['may no longer post there', () => parley.discord.guild().deny('sales', 'Parley', PERMISSION.sendMessages)],
    ['finds the channel gone', () => parley.discord.guild().removeChannel('sales')],
  ])('is paused where Parley %s, and its owner told', async (_, closes) => {
    closes();
    const before = posts().length;
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:01:00Z');
    expect(ann.in('dm').messages().at(-1)?.text).toContain('#sales');
    expect((await ann.in('general').types('/digest list')).text).toMatch(/paused/i);
    expect(
      posts()
        .slice(before)
        .filter((outcome) => outcome === 'ok').length,
    ).toBeLessThanOrEqual(1);
  });

  it('is not sent to a server that took Parley out, and comes again when it is back and resumed', async () => {
    parley.discord.guild().kick();
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:01:00Z');
    expect(digests()).toHaveLength(0);
    parley.discord.guild().invite();
    await parley.discord.settled();
    expect((await ann.in('general').types('/digest list')).text).toMatch(/paused/i);
  });

  it('waits for a server in which Discord has an outage', async () => {
    await parley.restart(() => parley.discord.guild().isDown(true));
    await parley.tickAt('2026-05-14T07:00:00Z');
    expect(digests()).toHaveLength(0);
    parley.discord.guild().isDown(false);
    await parley.discord.settled();
    await parley.tickAt('2026-05-14T07:30:00Z');
    expect(digests()).toHaveLength(1);
    expect((await ann.in('general').types('/digest list')).text).not.toMatch(/paused/i);
  });

  it('cannot be sent to a channel Parley may not post in: it says so at once', async () => {
    const refused = await ann.in('general').types('/digest add', { place: '#board', cadence: 'every day 09:00' });
    expect(refused.text).toContain('I may not post in #board');
  });
});

it('a reminder comes by direct message, to who is to do it, with buttons that know their server', async () => {
  await ann.types('/customer add', { name: 'Acme Rockets' });
  await ann.types('/task add', { customer: 'acme', title: 'call them back', due: 'tomorrow 15:00' });
  await parley.tickAt('2026-05-14T13:00:00Z');
  await parley.tickAt('2026-05-14T13:01:00Z');
  const dm = ann.in('dm');
  expect(dm.messages().filter(({ text }) => text.includes('call them back'))).toHaveLength(1);
  expect((await dm.presses('Done')).text).toContain('call them back');
  expect(parley.discord.person('Bob').in('dm').messages()).toEqual([]);
});

it.each([
  ['left the server', () => parley.discord.guild().leave('Max')],
  ['lost the role that let them in', () => parley.discord.guild().takes('Max', 'Sales')],
])('a reminder is not told to who %s, though Parley reaches them through another', async (_, happens) => {
  await ann.types('/access allow', { role: 'Sales' });
  const max = parley.discord.person('Max').in('general', 'Acme');
  await max.types('/customer add', { name: 'Acme Rockets' });
  await max.types('/task add', { customer: 'acme', title: 'call them back', due: 'tomorrow 15:00' });
  happens();
  await parley.tickAt('2026-05-14T13:00:00Z');
  await parley.tickAt('2026-05-14T13:01:00Z');
  expect(max.in('dm').messages()).toEqual([]);
});
