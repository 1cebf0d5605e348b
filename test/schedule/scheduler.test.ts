import { afterEach, describe, expect, it } from 'vitest';
import { PublishFailed } from '../../src/chat/platform.ts';
import { type Office, openOffice } from '../support/office.ts';
import { seedOrg } from '../support/seed-org.ts';

let office: Office;
afterEach(() => office.close());

const posted = () => office.platform.posts.map(({ dedupeKey }) => dedupeKey.replace(/^digest:/, ''));
const gone = () => ({ error: new PublishFailed('gone', 'not_in_channel'), posted: false });

describe('on time, once', () => {
  it('GIVEN a daily digest WHEN two days pass minute by minute THEN it is posted at its minute, once a day', async () => {
    office = await openOffice('2026-05-12T06:55:00Z');
    const id = await office.addDigest();
    await office.minutesUntil('2026-05-12T07:05:00Z');
    await office.tickAt('2026-05-13T06:59:59Z');
    expect(posted()).toEqual(['G1:2026-05-12T09:00 Europe/Berlin']);
    await office.tickAt('2026-05-13T07:00:00Z');
    await office.tickAt('2026-05-13T07:01:00Z');
    expect(posted()).toEqual(['G1:2026-05-12T09:00 Europe/Berlin', 'G1:2026-05-13T09:00 Europe/Berlin']);
    expect((await office.runs(id)).map(({ state, late }) => [state, late])).toEqual([
      ['sent', false],
      ['sent', false],
    ]);
    expect(office.platform.posts[1]?.text).toContain('Planned 09:00, sent 09:00:00, run 2');
  });

  it('GIVEN two ticks at the same time THEN it is posted once', async () => {
    office = await openOffice('2026-05-12T06:55:00Z');
    await office.addDigest();
    office.clock.set(new Date('2026-05-12T07:00:00Z'));
    const now = office.clock.now();
    await Promise.all([office.scheduler.tick(now), office.scheduler.tick(now)]);
    expect(posted().length).toBe(1);
  });

  it('GIVEN digests of two orgs in the same minute THEN each is posted to its own workspace', async () => {
    office = await openOffice('2026-05-12T06:55:00Z');
    const other = await seedOrg(office.db, 'Globex');
    await office.addDigest();
    await office.addDigest({}, other);
    await office.tickAt('2026-05-12T07:00:00Z');
    expect(office.platform.posts.map(({ workspace }) => workspace).toSorted()).toEqual(['local-1', 'local-2']);
    expect(posted()).toEqual(['G1:2026-05-12T09:00 Europe/Berlin', 'G1:2026-05-12T09:00 Europe/Berlin']);
  });
});

describe('over clock changes', () => {
  it.each([
    [
      '02:30 that is skipped runs at the next minute there is',
      '30 2 * * *',
      '2026-03-29T00:50:00Z',
      '2026-03-29T04:00:00Z',
      ['2026-03-29T03:00'],
    ],
    [
      '02:30 that comes twice runs once',
      '30 2 * * *',
      '2026-10-25T00:20:00Z',
      '2026-10-25T03:00:00Z',
      ['2026-10-25T02:30'],
    ],
    [
      '09:00 stays at nine in spring',
      '0 9 * * *',
      '2026-03-29T06:50:00Z',
      '2026-03-29T08:10:00Z',
      ['2026-03-29T09:00'],
    ],
    [
      '09:00 stays at nine in autumn',
      '0 9 * * *',
      '2026-10-25T06:50:00Z',
      '2026-10-25T08:10:00Z',
      ['2026-10-25T09:00'],
    ],
    [
      '29 February only comes in leap years',
      '0 9 29 2 *',
      '2028-02-28T22:00:00Z',
      '2028-02-29T08:10:00Z',
      ['2028-02-29T09:00'],
    ],
  ])('%s', async (_title, cron, from, until, slots) => {
    office = await openOffice(from);
    const id = await office.addDigest({ cron });
    const start = new Date(from).getTime();
    for (let at = start; at <= new Date(until).getTime(); at += 600_000)
      await office.tickAt(new Date(at).toISOString());
    expect(posted()).toEqual(slots.map((slot) => `G1:${slot} Europe/Berlin`));
    expect((await office.runs(id)).length).toBe(slots.length);
  });
});

describe('a wrong clock', () => {
  it('GIVEN it is set back an hour after the post THEN the digest is not posted again', async () => {
    office = await openOffice('2026-05-12T06:55:00Z');
    await office.addDigest();
    await office.tickAt('2026-05-12T07:00:00Z');
    office.clock.set(new Date('2026-05-12T06:00:00Z'));
    await office.minutesUntil('2026-05-12T07:10:00Z');
    expect(posted()).toEqual(['G1:2026-05-12T09:00 Europe/Berlin']);
  });

  it('GIVEN it jumps to and fro across the minute THEN it is never early and never twice', async () => {
    office = await openOffice('2026-05-12T06:55:00Z');
    await office.addDigest();
    for (let n = 0; n < 5; n += 1) {
      await office.tickAt('2026-05-12T06:58:00Z');
      expect(posted()).toEqual(n === 0 ? [] : ['G1:2026-05-12T09:00 Europe/Berlin']);
      await office.tickAt('2026-05-12T07:01:00Z');
    }
    expect(posted().length).toBe(1);
  });

  it('GIVEN it was forty days ahead and came back THEN the digest of the next morning is posted', async () => {
    office = await openOffice('2026-05-12T06:55:00Z');
    await office.addDigest();
    await office.tickAt('2026-06-21T12:00:00Z');
    expect(posted()).toEqual(['G1:2026-06-21T09:00 Europe/Berlin']);
    await office.tickAt('2026-05-12T12:00:00Z');
    await office.tickAt('2026-05-13T07:00:00Z');
    await office.tickAt('2026-05-13T07:01:00Z');
    expect(posted().slice(1)).toEqual(['G1:2026-05-13T09:00 Europe/Berlin']);
  });
});

describe('after a stop', () => {
  it.each([
    ['three hours', '0 * * * *', '2026-05-12T10:20:00Z', '2026-05-12T12:00', 2],
    ['three days', '0 9 * * *', '2026-05-15T08:00:00Z', '2026-05-15T09:00', 2],
    ['forty days', '0 9 * * *', '2026-06-21T08:00:00Z', '2026-06-21T09:00', 39],
    ['forty days of half hours', '*/30 * * * *', '2026-06-21T08:10:00Z', '2026-06-21T10:00', 51],
  ])(
    'GIVEN it was down for %s THEN one late post, and the older ones recorded as skipped',
    async (_, cron, back, slot, skipped) => {
      office = await openOffice('2026-05-12T07:00:30Z');
      const id = await office.addDigest({ cron });
      office.restart();
      await office.tickAt(back);
      await office.tickAt(back);
      expect(posted()).toEqual([`G1:${slot} Europe/Berlin`]);
      expect(office.platform.posts[0]?.text).toMatch(/Planned .*, sent .*, run \d+, late/);
      const runs = await office.runs(id);
      expect(runs.filter(({ state }) => state === 'skipped').length).toBe(skipped);
      expect(runs.at(-1)).toMatchObject({ state: 'sent', late: true });
      const [first] = runs;
      expect(first?.reason).toMatch(skipped > 50 ? /^missed:2026-06-20T/ : /^missed$/);
    },
  );

  it('GIVEN ten thousand missed runs THEN they are dealt with in a second', async () => {
    office = await openOffice('2026-05-12T07:00:30Z');
    await office.addDigest({ cron: '*/5 * * * *' });
    const before = process.cpuUsage();
    await office.tickAt('2026-06-16T00:00:00Z');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
    expect(posted().length).toBe(1);
  });

  it('GIVEN missed days THEN the late post tells of all of them', async () => {
    office = await openOffice('2026-05-11T06:00:00Z');
    await office.addDigest();
    await office.tickAt('2026-05-11T07:00:00Z');
    office.clock.set(new Date('2026-05-12T12:00:00Z'));
    const customer = await office.crm.customers.add(office.who(), { name: 'Initech' } as never);
    expect(customer.changes.length).toBeGreaterThan(0);
    await office.tickAt('2026-05-14T12:00:00Z');
    expect(office.platform.posts[1]?.text).toContain('1 new customer since Mon, May 11: Initech');
  });
});

describe('pausing', () => {
  it('GIVEN it was paused over its time THEN nothing is posted, and resuming makes up for nothing', async () => {
    office = await openOffice('2026-05-12T06:00:00Z');
    const id = await office.addDigest();
    await office.crm.digests.pause(office.who(), id);
    await office.tickAt('2026-05-13T12:00:00Z');
    expect(posted()).toEqual([]);
    await office.crm.digests.resume(office.who(), id);
    await office.tickAt('2026-05-13T12:01:00Z');
    expect(posted()).toEqual([]);
    await office.tickAt('2026-05-14T07:00:00Z');
    expect(posted()).toEqual(['G1:2026-05-14T09:00 Europe/Berlin']);
    expect((await office.runs(id)).length).toBe(1);
  });

  it('GIVEN the pause is undone days later by bringing the old row back THEN the runs between are not made up for', async () => {
    office = await openOffice('2026-05-12T06:00:00Z');
    const id = await office.addDigest();
    const before = await office.crm.digests.get(office.who(), id);
    await office.crm.digests.pause(office.who(), id);
    office.clock.set(new Date('2026-05-15T12:00:00Z'));
    const cause = { orgId: office.org.orgId, memberId: null, key: 'undo', command: 'undo', at: office.clock.now() };
    await office.db.work.commit(cause, async (unit) => {
      const now = await unit.find('digest', id);
      if (now) await unit.update('digest', now, { pausedAt: null, nextRunAt: before.nextRunAt });
    });
    await office.tickAt('2026-05-15T12:01:00Z');
    expect(posted()).toEqual([]);
    await office.tickAt('2026-05-16T07:00:00Z');
    expect(posted()).toEqual(['G1:2026-05-16T09:00 Europe/Berlin']);
  });

  it('GIVEN it is removed between its claim and its post THEN the post is withdrawn', async () => {
    office = await openOffice('2026-05-12T06:00:00Z');
    const id = await office.addDigest();
    office.platform.ready = false;
    await office.tickAt('2026-05-12T07:00:00Z');
    await office.crm.digests.remove(office.who(), id);
    office.platform.ready = true;
    await office.tickAt('2026-05-12T07:01:00Z');
    expect(posted()).toEqual([]);
    expect(await office.runs(id)).toMatchObject([{ state: 'skipped', reason: 'withdrawn' }]);
  });
});

describe('a place that is gone', () => {
  it('GIVEN Parley was thrown out THEN the run failed, the digest is paused and its owner told directly, once', async () => {
    office = await openOffice('2026-05-12T06:00:00Z');
    const id = await office.addDigest();
    office.platform.trouble = ({ place }) => (place === 'sales' ? gone() : undefined);
    await office.tickAt('2026-05-12T07:00:00Z');
    await office.tickAt('2026-05-13T07:00:00Z');
    expect(await office.runs(id)).toMatchObject([{ state: 'failed', reason: 'gone:not_in_channel' }]);
    expect(await office.crm.digests.get(office.who(), id)).toMatchObject({ pausedReason: 'gone', nextRunAt: null });
    expect(office.platform.posts.map(({ place, text }) => [place, text.split('\n')[0]])).toEqual([
      [
        '@ada',
        'Digest G1 could not be posted to #sales: Parley may not post there any more. It is paused; let Parley into the channel again, then press Resume.',
      ],
    ]);
  });

  it('GIVEN a post that may have arrived and a platform that cannot look THEN the run says so and the owner is told', async () => {
    office = await openOffice('2026-05-12T06:00:00Z');
    const id = await office.addDigest();
    office.platform.canLook = false;
    let hung = false;
    office.platform.trouble = ({ place }) => {
      if (place !== 'sales' || hung) return undefined;
      hung = true;
      return { error: new PublishFailed('unsure', 'no answer'), posted: true };
    };
    await office.tickAt('2026-05-12T07:00:00Z');
    await office.tickAt('2026-05-12T07:01:00Z');
    expect(await office.runs(id)).toMatchObject([{ state: 'failed', reason: 'unsure:no answer' }]);
    expect(office.platform.posts.map(({ place }) => place)).toEqual(['sales', '@ada']);
    expect((await office.crm.digests.get(office.who(), id)).pausedAt).toBeNull();
  });
});

describe('reminders', () => {
  it('GIVEN a task whose time has come THEN one direct message, also over a restart', async () => {
    office = await openOffice('2026-05-12T06:00:00Z');
    await office.crm.tasks.add(office.who(), { title: 'Call Acme', dueAt: new Date('2026-05-12T08:30:00Z') });
    await office.tickAt('2026-05-12T08:29:00Z');
    expect(office.platform.posts).toEqual([]);
    await office.tickAt('2026-05-12T08:30:00Z');
    office.restart();
    await office.tickAt('2026-05-12T08:31:00Z');
    expect(office.platform.posts.map(({ place }) => place)).toEqual(['@ada']);
  });
});

describe('of a company that was erased', () => {
  it('GIVEN a digest, a reminder and a post that waits THEN nothing of them is said, and a start deletes them', async () => {
    office = await openOffice('2026-05-12T06:55:00Z');
    await office.addDigest();
    await office.crm.tasks.add(office.who(), { title: 'Call Acme', dueAt: new Date('2026-05-12T08:30:00Z') });
    office.platform.trouble = () => ({ error: new PublishFailed('later', 'busy'), posted: false });
    await office.tickAt('2026-05-12T07:00:00Z');
    await office.crm.erasing.erase(office.who());
    office.platform.trouble = () => undefined;
    await office.minutesUntil('2026-05-12T07:10:00Z');
    await office.tickAt('2026-05-12T08:30:00Z');
    await office.tickAt('2026-05-13T07:00:00Z');
    expect(office.platform.posts).toEqual([]);

    office.scheduler.start();
    await expect.poll(() => office.db.reader.org.count({ where: { id: office.org.orgId } })).toBe(0);
    await office.scheduler.stop();
    expect(await office.db.reader.digestRun.count()).toBe(0);
  });
});

describe('by itself', () => {
  it('GIVEN a day of many writes WHEN it starts THEN searches have one part of their index to look into', async () => {
    office = await openOffice('2026-05-12T06:59:00Z');
    for (let index = 0; index < 9; index += 1) {
      await office.crm.customers.add(office.who(), { name: `Harbour ${index} Works` });
    }
    const parts = () => office.db.longRead('SELECT DISTINCT "segid" FROM "CustomerSearch_idx"');
    expect((await parts()).length).toBeGreaterThan(1);
    office.scheduler.start();
    await expect.poll(parts, { timeout: 10_000 }).toHaveLength(1);
    await office.scheduler.stop();
  });

  it('GIVEN a started schedule WHEN the clock is moved THEN what is due leaves within two seconds, and it stops at once', async () => {
    office = await openOffice('2026-05-12T06:59:00Z');
    await office.addDigest();
    office.scheduler.start();
    office.clock.set(new Date('2026-05-12T07:00:00Z'));
    await expect.poll(posted, { timeout: 2_500 }).toEqual(['G1:2026-05-12T09:00 Europe/Berlin']);
    await office.scheduler.stop();
    office.clock.set(new Date('2026-05-13T07:00:00Z'));
    await office.scheduler.tick(office.clock.now());
    expect(posted().length).toBe(1);
  });
});
