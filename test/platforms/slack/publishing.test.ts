/** What Parley says unasked in Slack: once, in spite of limits, broken connections, restarts and places that close. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
let told: number;
beforeEach(async () => {
  parley = await openParley();
  ann = parley.slack.person('U1');
  await ann.in('C2').command('/crm digest add #sales every day 09:00');
  await parley.tickAt('2026-05-13T10:01:00Z'); // the first steps are told before anything is measured
  told = posted().length;
});
afterEach(() => parley.close());

const digests = () =>
  parley.slack
    .channel('C2')
    .messages()
    .filter(({ text }) => text.includes('Sales digest'));
const posted = () => parley.slack.calls.filter(({ method }) => method === 'chat.postMessage');
const posts = () =>
  posted()
    .slice(told)
    .map(({ outcome }) => outcome);

describe('a digest', () => {
  it('waits as long as Slack asks, and is posted once', async () => {
    parley.slack.troubles.bring('chat.postMessage', { kind: 'limited', retryAfter: 30 });
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:00:20Z');
    expect(posts()).toEqual(['ratelimited']);
    await parley.tickAt('2026-05-14T07:01:00Z');
    await parley.tickAt('2026-05-14T07:02:00Z');
    expect(posts()).toEqual(['ratelimited', 'ok']);
    expect(digests()).toHaveLength(1);
  });

  it.each([
    ['after it arrived', true],
    ['before it arrived', false],
  ])('is not posted twice where the connection broke %s, also by another process', async (_, done) => {
    parley.slack.troubles.bring('chat.postMessage', { kind: 'cut', done });
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.restart();
    await parley.tickAt('2026-05-14T07:05:00Z');
    await parley.tickAt('2026-05-14T07:30:00Z');
    await parley.tickAt('2026-05-14T08:30:00Z');
    expect(digests()).toHaveLength(1);
  });

  it('waits while its workspace moves into an organisation', async () => {
    parley.slack.troubles.bring('chat.postMessage', { kind: 'error', code: 'org_login_required' });
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:30:00Z');
    expect(posts()).toEqual(['org_login_required', 'ok']);
    expect(digests()).toHaveLength(1);
  });

  it('is paused where Parley was thrown out of the channel, and its owner told what to do', async () => {
    parley.slack.channel('C2').removeApp();
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:01:00Z');
    const told = ann.in('dm').messages().at(-1)?.text ?? '';
    expect(told).toContain('#sales');
    expect(told).toContain('let Parley into the channel again');
    expect((await ann.command('/crm digest list')).text).toMatch(/paused/i);
    await parley.slack.channel('C2').inviteApp();
    await ann.press('Resume');
    await parley.tickAt('2026-05-15T07:00:00Z');
    expect(digests()).toHaveLength(1);
  });

  it('is paused where the channel was archived', async () => {
    parley.slack.channel('C2').archive();
    await parley.tickAt('2026-05-14T07:00:00Z');
    await parley.tickAt('2026-05-14T07:01:00Z');
    expect((await ann.in('C1').command('/crm digest list')).text).toMatch(/paused/i);
    expect(ann.in('dm').messages().at(-1)?.text).toContain('#sales');
  });
});

it('a reminder comes by direct message, to who is to do it', async () => {
  await ann.command('/crm customer add Acme');
  await ann.command('/crm task add Acme, call them back, due: tomorrow 15:00');
  await parley.tickAt('2026-05-14T13:00:00Z');
  await parley.tickAt('2026-05-14T13:01:00Z');
  const reminders = ann
    .in('dm')
    .messages()
    .filter(({ text }) => text.includes('call them back'));
  expect(reminders).toHaveLength(1);
  expect(parley.slack.person('U2').in('dm').messages()).toEqual([]);
});
