/** A schedule with everything real behind it but the platform: for tests of what Parley says unasked. */

import { createCrm } from '../../src/crm/create-crm.ts';
import type { Crm } from '../../src/crm/crm.ts';
import type { NewDigest } from '../../src/crm/digests/digests.ts';
import type { Who } from '../../src/crm/who.ts';
import type { Scheduler } from '../../src/schedule/scheduler.ts';
import { DAILY } from './daily-digest.ts';
import { createRecordingPlatform, type RecordingPlatform } from './recording-platform.ts';
import { type SeededOrg, seedOrg } from './seed-org.ts';
import { openTestDatabase, type TestDatabase } from './temp-database.ts';
import { giveAccount, whoOf } from './who-of.ts';
import { wireSchedule } from './wire-schedule.ts';

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
