/** A schedule with everything real behind it but the platform: for tests of what Parley says unasked. */

import type { Platform } from '../../src/chat/platform.ts';
import { text, view } from '../../src/chat/view.ts';
import { createCrm } from '../../src/crm/create-crm.ts';
import type { Crm } from '../../src/crm/crm.ts';
import { SECTIONS } from '../../src/crm/digests/digest.ts';
import type { NewDigest } from '../../src/crm/digests/digests.ts';
import type { Who } from '../../src/crm/who.ts';
import type { Database } from '../../src/data/database.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import type { Render } from '../../src/delivery/outbox-row.ts';
import { createPosts } from '../../src/schedule/posts.ts';
import { createScheduler, type Scheduler } from '../../src/schedule/scheduler.ts';
import type { Clock } from '../../src/values/clock.ts';
import { createRecordingPlatform, type RecordingPlatform } from './recording-platform.ts';
import { type SeededOrg, seedOrg } from './seed-org.ts';
import { openTestDatabase, silent, type TestDatabase } from './temp-database.ts';

const renderReminder: Render = async (row) => ({ view: view(text(`reminder ${row.ref}`)), locale: 'en' });

/** Scheduler and delivery over a database, as `app.ts` wires them. */
export function wireSchedule(db: Database, crm: Crm, platform: Platform, clock: Clock): Scheduler {
  const { render, afterwards } = createPosts({ digests: crm.digests, clock, renderOther: renderReminder });
  const platforms = () => [platform];
  const delivery = createDelivery({ db, platforms, render, afterwards, clock, log: silent, random: () => 0.5 });
  return createScheduler({ db, crm, delivery, clock, log: silent });
}

export interface Office extends TestDatabase {
  readonly crm: Crm;
  readonly platform: RecordingPlatform;
  readonly org: SeededOrg;
  /** The schedule of the process under way. */
  readonly scheduler: Scheduler;
  /** Moves the clock and ticks. */
  tickAt(instant: string): Promise<void>;
  /** Ticks every minute from after the present instant up to and with another. */
  minutesUntil(instant: string): Promise<void>;
  /** A new process over the same database. */
  restart(): void;
  who(org?: SeededOrg): Who;
  /** Adds a digest and gives its id. */
  addDigest(input?: Partial<NewDigest>, org?: SeededOrg): Promise<number>;
  runs(digestId: number): Promise<{ slot: string; state: string; late: boolean; reason: string | null }[]>;
}

export async function openOffice(now: string): Promise<Office> {
  const opened = await openTestDatabase();
  const { db, clock } = opened;
  clock.set(new Date(now));
  const org = await seedOrg(db);
  await giveAccount(db, org);
  const crm = createCrm(db);
  const platform = createRecordingPlatform();
  let scheduler = wireSchedule(db, crm, platform, clock);
  let asked = 0;

  const office: Office = {
    ...opened,
    crm,
    platform,
    org,
    get scheduler() {
      return scheduler;
    },
    async tickAt(instant) {
      clock.set(new Date(instant));
      await scheduler.tick(clock.now());
    },
    async minutesUntil(instant) {
      const end = new Date(instant).getTime();
      while (clock.now().getTime() < end) {
        clock.advance(60_000);
        await scheduler.tick(clock.now());
      }
    },
    restart() {
      scheduler = wireSchedule(db, crm, platform, clock);
    },
    who(of = org) {
      asked += 1;
      return whoOf(of, clock.now(), `test-${asked}`);
    },
    async addDigest(input = {}, of = org) {
      const written = await crm.digests.add(office.who(of), { ...DAILY, ...input });
      return written.changes[0]?.entityId ?? 0;
    },
    runs: (digestId) =>
      db.reader.digestRun.findMany({
        where: { digestId },
        orderBy: { id: 'asc' },
        select: { slot: true, state: true, late: true, reason: true },
      }),
  };
  return office;
}

export const DAILY: NewDigest = {
  place: 'sales',
  placeName: '#sales',
  cadence: 'every day 09:00',
  cron: '0 9 * * *',
  zone: 'Europe/Berlin',
  sections: SECTIONS,
  locale: 'en',
};

/** Somebody of a seeded org who asks for something at an instant. */
export function whoOf({ orgId, workspaceId, memberId }: SeededOrg, now: Date, key: string): Who {
  return {
    org: { id: orgId, name: 'Acme', currency: 'USD', zone: 'Europe/Berlin', locale: 'en', weekStart: 1 },
    me: { id: memberId, name: 'Ada', access: 'admin' },
    workspaceId,
    key,
    command: 'test',
    place: { channel: 'sales' },
    now,
  };
}

/** Lets the seeded member be reached by a direct message. */
export async function giveAccount(db: Database, { orgId, workspaceId, memberId }: SeededOrg): Promise<void> {
  const createdAt = new Date('2026-03-01T00:00:00Z');
  await db.work.background((tx) =>
    tx.identity.create({ data: { orgId, workspaceId, memberId, externalId: 'ada', createdAt } }),
  );
}
