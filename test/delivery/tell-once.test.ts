/** What is told at once, while someone waits: once, whoever asks for it and whenever the process dies. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TellOnce } from '../../src/chat/tell-once.ts';
import { forgetSent } from '../../src/delivery/store.ts';
import { createTellOnce } from '../../src/delivery/tell-once.ts';
import { openOutbox, type TestOutbox } from '../support/outbox.ts';
import { type SeededOrg, seedOrg } from '../support/seed-org.ts';

let box: TestOutbox;
let tellOnce: TellOnce;
let told: string[];

/** As a process that starts anew has it. */
const restarted = (leaseMs?: number) => createTellOnce({ ...box, ...(leaseMs === undefined ? {} : { leaseMs }) });

beforeEach(async () => {
  box = await openOutbox();
  tellOnce = restarted();
  told = [];
});
afterEach(() => box.close());

const card = (asked: string, { orgId, workspaceId }: SeededOrg = box.org) =>
  ({ orgId, workspaceId, place: 'sales', topic: 'share', key: 'share:7', asked }) as const;
const telling = (by: string) => async () => told.push(by) > 0;
/** The process dies while it tells, or after: what it would have noted it never does. */
const dies = () => new Promise<boolean>(() => {});
const begun = () => expect.poll(() => box.states()).toEqual([['share:7', 'telling']]);

describe('a card that is shared', () => {
  it('twice, by two presses or one delivered again, is told once, also after a restart', async () => {
    expect(await tellOnce(card('press 1'), telling('first'))).toBe('told');
    expect(await tellOnce(card('press 2'), telling('second'))).toBe('before');
    expect(await restarted()(card('press 2'), telling('third'))).toBe('before');
    expect(await restarted()(card('press 1'), telling('fourth'))).toBe('again');
    expect(told).toEqual(['first']);
  });

  it('by two presses at once is told once, and whoever came second hears how the first one ended', async () => {
    const both = ['press 1', 'press 2'].map((press) => tellOnce(card(press), telling(press)));
    expect(await Promise.all(both)).toEqual(['told', 'before']);
    expect(told).toEqual(['press 1']);
  });

  it('where nobody may post is shared by the next press', async () => {
    expect(await tellOnce(card('press 1'), async () => false)).toBe('failed');
    expect(await box.states()).toEqual([]);
    expect(await tellOnce(card('press 2'), telling('second'))).toBe('told');
  });

  it('that may have arrived is left to the next press, and not tried again by itself', async () => {
    expect(await tellOnce(card('press 1'), async () => 'unsure')).toBe('unsure');
    expect(await tellOnce(card('press 1'), telling('again'))).toBe('unsure');
    expect(await tellOnce(card('press 2'), telling('anew'))).toBe('told');
    expect(told).toEqual(['anew']);
  });

  it('in vain, for something broke, is shared by the next press', async () => {
    await expect(tellOnce(card('press 1'), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await tellOnce(card('press 1'), telling('again'))).toBe('told');
  });

  it('by a process that died is shared by the next press, and not by the same one delivered again', async () => {
    void tellOnce(card('press 1'), dies);
    await begun();
    expect(await restarted()(card('press 1'), telling('again'))).toBe('unsure');
    expect(await restarted()(card('press 2'), telling('anew'))).toBe('told');
    expect(told).toEqual(['anew']);
  });

  it('by a process that is slow and not dead is not taken from whoever tells it by now', async () => {
    let slow = (_told: boolean) => {};
    const first = tellOnce(card('press 1'), () => new Promise<boolean>((resolve) => (slow = resolve)));
    await begun();
    let second = (_told: boolean) => {};
    const taken = restarted()(card('press 2'), () => new Promise<boolean>((resolve) => (second = resolve)));
    await expect.poll(() => box.row('share:7')).toMatchObject({ attempts: 2 });
    slow(false);
    await first;
    expect(await box.states()).toEqual([['share:7', 'telling']]);
    second(true);
    await taken;
    expect(await box.states()).toEqual([['share:7', 'sent']]);
  });

  it('by one of several processes is left to it for a while', async () => {
    const [one, other] = [restarted(30_000), restarted(30_000)];
    void one(card('press 1'), dies);
    await begun();
    expect(await other(card('press 2'), telling('other'))).toBe('unsure');
    box.clock.advance(30_000);
    expect(await other(card('press 3'), telling('other'))).toBe('told');
  });

  it('is another one in another org, though it is called the same', async () => {
    const stranger = await seedOrg(box.db, 'Rival');
    await tellOnce(card('press 1'), telling('ours'));
    expect(await tellOnce(card('press 1', stranger), telling('theirs'))).toBe('told');
    expect(told).toEqual(['ours', 'theirs']);
  });
});

it('is never told by the outbox, nor does it hold up what the outbox has for the place', async () => {
  void tellOnce(card('press 1'), dies);
  await begun();
  await box.say('digest');
  await box.restart().drain(box.clock.now());
  expect(box.platform.posts.map(({ dedupeKey }) => dedupeKey)).toEqual(['digest']);
});

it('is forgotten after a while, told or left open', async () => {
  await tellOnce(card('press 1'), telling('first'));
  void tellOnce({ ...card('press 2'), key: 'share:8' }, dies);
  await expect.poll(async () => (await box.states()).length).toBe(2);
  expect(await forgetSent(box.db, box.clock.now())).toBe(0);
  box.clock.advance(1);
  expect(await forgetSent(box.db, box.clock.now())).toBe(2);
});
