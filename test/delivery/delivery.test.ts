import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PublishFailed } from '../../src/chat/platform.ts';
import { text, view } from '../../src/chat/view.ts';
import { openOutbox, type TestOutbox } from '../support/outbox.ts';
import { seedOrg } from '../support/seed-org.ts';

let box: TestOutbox;

beforeEach(async () => {
  box = await openOutbox();
});
afterEach(() => box.close());

const drain = (delivery = box.restart()) => delivery.drain(box.clock.now());
const posted = () => box.platform.posts.map(({ dedupeKey }) => dedupeKey);
const later = (ms = 0) => ({ error: new PublishFailed('later', 'slow down', ms), posted: false });
const unsure = (arrived: boolean) => ({ error: new PublishFailed('unsure', 'no answer'), posted: arrived });

describe('what is due', () => {
  it('GIVEN rows that are due and one that is not THEN the due ones are posted once, in order', async () => {
    await box.say('a');
    await box.say('b');
    await box.say('tomorrow', { dueAt: new Date(box.clock.now().getTime() + 86_400_000) });
    const delivery = box.restart();
    await drain(delivery);
    await drain(delivery);
    expect(posted()).toEqual(['a', 'b']);
    expect(await box.states()).toEqual([
      ['a', 'sent'],
      ['b', 'sent'],
      ['tomorrow', 'waiting'],
    ]);
  });

  it('GIVEN a row of the future THEN it holds up nothing that is due before it', async () => {
    await box.say('later', { dueAt: new Date(box.clock.now().getTime() + 60_000) });
    await box.say('now');
    await drain();
    expect(posted()).toEqual(['now']);
  });

  it('GIVEN ten drains at the same time THEN each row is posted once', async () => {
    for (let n = 1; n <= 20; n += 1) await box.say(`row-${n}`, { place: `place-${n % 5}` });
    const delivery = box.restart();
    await Promise.all(Array.from({ length: 10 }, () => drain(delivery)));
    expect(posted().length).toBe(20);
    expect(new Set(posted()).size).toBe(20);
  });

  it('GIVEN a workspace that joined another org meanwhile THEN what its old one says is not posted there', async () => {
    const other = await seedOrg(box.db);
    await box.say('secret');
    await box.say('theirs', { org: other });
    const { orgId } = other;
    await box.db.work.background((tx) => tx.workspace.update({ where: { id: box.org.workspaceId }, data: { orgId } }));
    await drain();
    expect(posted()).toEqual(['theirs']);
    expect(await box.states()).toEqual([
      ['secret', 'dropped'],
      ['theirs', 'sent'],
    ]);
  });

  it('GIVEN a row with nothing left to say THEN it is dropped and never asked again', async () => {
    await box.say('old');
    await drain(box.restart(async () => 'drop'));
    expect(await box.states()).toEqual([['old', 'dropped']]);
    expect(box.platform.attempts).toEqual([]);
  });

  it('GIVEN a message that shows a record THEN it is noted where', async () => {
    await box.say('card');
    const refs = [{ entity: 'task', entityId: 7, shown: 3 }];
    await drain(box.restart(async () => ({ view: view(text('card')), locale: 'en', refs })));
    const noted = await box.db.reader.messageRef.findMany();
    expect(noted).toMatchObject([{ entity: 'task', entityId: 7, shown: 3, messageId: 'm1', place: 'sales' }]);
  });
});

describe('a platform that is busy', () => {
  it('GIVEN 429 with Retry-After THEN nothing is sent to that place before it is over, and then in order', async () => {
    await box.say('a');
    await box.say('b');
    await box.say('elsewhere', { place: 'support' });
    let busy = true;
    box.platform.trouble = (post) => (busy && post.place === 'sales' ? later(90_000) : undefined);
    const delivery = box.restart();
    await drain(delivery);
    expect(posted()).toEqual(['elsewhere']);
    expect(box.platform.attempts.toSorted()).toEqual(['a', 'elsewhere']);

    busy = false;
    box.clock.advance(89_999);
    await drain(delivery);
    expect(posted()).toEqual(['elsewhere']);
    box.clock.advance(1);
    await drain(delivery);
    expect(posted()).toEqual(['elsewhere', 'a', 'b']);
  });

  it('GIVEN a place that takes its time THEN other places do not wait for it', async () => {
    let answer = () => {};
    box.platform.trouble = (post) =>
      post.place === 'slow' ? new Promise((resolve) => (answer = () => resolve(undefined))) : undefined;
    await box.say('slow', { place: 'slow' });
    const delivery = box.restart();
    const first = drain(delivery);
    await expect.poll(() => box.platform.attempts).toEqual(['slow']);
    await box.say('fast', { place: 'fast' });
    const second = drain(delivery);
    await expect.poll(posted).toEqual(['fast']);
    answer();
    await Promise.all([first, second]);
    expect(posted()).toEqual(['fast', 'slow']);
  });

  it('GIVEN a place that never answers well THEN it is tried with longer and longer waits for about a day, then given up', async () => {
    await box.say('a');
    box.platform.trouble = () => later();
    const delivery = box.restart();
    const start = box.clock.now().getTime();
    const waits: number[] = [];
    for (let tries = 0; tries < 100 && (await box.row('a')).state === 'waiting'; tries += 1) {
      await drain(delivery);
      const wait = (await box.row('a')).dueAt.getTime() - box.clock.now().getTime();
      if (wait > 0) waits.push(wait);
      box.clock.advance(Math.max(wait, 0));
    }
    expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(Math.max(...waits)).toBe(30 * 60_000);
    const hours = (box.clock.now().getTime() - start) / 3_600_000;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(28);
    expect((await box.row('a')).state).toBe('failed');
    expect(box.givenUp).toEqual([{ how: 'exhausted', why: 'slow down' }]);
  });

  it('GIVEN a platform that is not connected THEN rows wait for it without counting as tried', async () => {
    await box.say('a');
    box.platform.ready = false;
    const delivery = box.restart();
    await drain(delivery);
    expect(await box.row('a')).toMatchObject({ state: 'waiting', attempts: 0 });
    box.platform.ready = true;
    await drain(delivery);
    expect(posted()).toEqual(['a']);
  });

  it('GIVEN a row that cannot be worded THEN it is put off and its neighbours in other places are sent', async () => {
    await box.say('broken');
    await box.say('fine', { place: 'support' });
    const delivery = box.restart(async (row) => {
      if (row.dedupeKey === 'broken') throw new Error('no such template');
      return { view: view(text('fine')), locale: 'en' };
    });
    await drain(delivery);
    expect(posted()).toEqual(['fine']);
    expect(await box.row('broken')).toMatchObject({ state: 'waiting', attempts: 1 });
  });
});

describe('a place that is gone', () => {
  it('GIVEN nobody may post there THEN the row is given up at once and the next one of the place is tried', async () => {
    await box.say('a');
    await box.say('b');
    box.platform.trouble = ({ dedupeKey }) =>
      dedupeKey === 'a' ? { error: new PublishFailed('gone', 'not in channel'), posted: false } : undefined;
    await drain();
    expect(await box.states()).toEqual([
      ['a', 'failed'],
      ['b', 'sent'],
    ]);
    expect(box.givenUp).toEqual([{ how: 'gone', why: 'not in channel' }]);
  });
});

describe('an attempt nobody knows the end of', () => {
  it('GIVEN it arrived THEN it is found by its key and not sent again', async () => {
    await box.say('a');
    box.platform.trouble = () => unsure(true);
    const delivery = box.restart();
    await drain(delivery);
    expect(await box.row('a')).toMatchObject({ state: 'sending' });
    box.platform.trouble = () => undefined;
    box.clock.advance(1_000);
    await drain(delivery);
    expect(posted()).toEqual(['a']);
    expect(box.platform.lookups).toEqual(['a']);
    expect(await box.states()).toEqual([['a', 'sent']]);
  });

  it('GIVEN it did not arrive THEN it is sent again', async () => {
    await box.say('a');
    box.platform.trouble = () => unsure(false);
    const delivery = box.restart();
    await drain(delivery);
    box.platform.trouble = () => undefined;
    box.clock.advance(1_000);
    await drain(delivery);
    expect(posted()).toEqual(['a']);
    expect(box.platform.attempts).toEqual(['a', 'a']);
  });

  it('GIVEN the platform cannot look THEN it is flagged, told, and not sent', async () => {
    await box.say('a');
    box.platform.canLook = false;
    box.platform.trouble = () => unsure(true);
    const delivery = box.restart();
    await drain(delivery);
    box.clock.advance(1_000);
    await drain(delivery);
    expect(await box.states()).toEqual([['a', 'unsure']]);
    expect(box.givenUp).toEqual([{ how: 'unsure', why: 'no answer' }]);
    expect(box.platform.attempts).toEqual(['a']);
  });

  it('GIVEN an error no platform foresaw THEN it counts as unknown', async () => {
    await box.say('a');
    box.platform.trouble = () => ({ error: new TypeError('socket hang up'), posted: true });
    const delivery = box.restart();
    await drain(delivery);
    box.platform.trouble = () => undefined;
    box.clock.advance(1_000);
    await drain(delivery);
    expect(posted()).toEqual(['a']);
  });

  it('GIVEN a process that died while sending THEN the next one looks first', async () => {
    await box.say('a');
    await box.db.work.background((tx) =>
      tx.outbox.updateMany({ data: { state: 'sending', attempts: 1, triedAt: box.clock.now() } }),
    );
    await drain();
    expect(box.platform.lookups).toEqual(['a']);
    expect(posted()).toEqual(['a']);
  });

  it('GIVEN another process still at work THEN its row is left alone until its lease is over', async () => {
    await box.say('a');
    await box.db.work.background((tx) =>
      tx.outbox.updateMany({ data: { state: 'sending', attempts: 1, triedAt: box.clock.now() } }),
    );
    const delivery = box.restart(undefined, 60_000);
    await drain(delivery);
    expect(box.platform.lookups).toEqual([]);
    box.clock.advance(60_000);
    await drain(delivery);
    expect(posted()).toEqual(['a']);
  });

  it('GIVEN a lease that was taken over THEN the slow holder marks nothing', async () => {
    await box.say('a');
    box.platform.trouble = async () => {
      await box.db.work.background((tx) => tx.outbox.updateMany({ data: { attempts: { increment: 1 } } }));
      return undefined;
    };
    await drain(box.restart(undefined, 60_000));
    expect((await box.row('a')).state).toBe('sending');
  });
});

describe('two orgs', () => {
  it('GIVEN the same key in both THEN each is posted to its own workspace', async () => {
    const other = await seedOrg(box.db, 'Globex');
    await box.say('same');
    await box.say('same', { org: other });
    await drain();
    expect(box.platform.posts.map(({ workspace }) => workspace)).toEqual(['local-1', 'local-2']);
  });
});

describe('stopping', () => {
  it('GIVEN a post under way THEN it is finished and the next one is left for the next start', async () => {
    await box.say('a');
    await box.say('b');
    let answer = () => {};
    box.platform.trouble = () => new Promise((resolve) => (answer = () => resolve(undefined)));
    const delivery = box.restart();
    const draining = drain(delivery);
    await expect.poll(() => box.platform.attempts).toEqual(['a']);
    const stopping = delivery.stop();
    answer();
    await Promise.all([stopping, draining]);
    expect(await box.states()).toEqual([
      ['a', 'sent'],
      ['b', 'waiting'],
    ]);
  });
});
