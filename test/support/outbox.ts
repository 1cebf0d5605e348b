/** An outbox to fill and drain in tests, with a recording platform at its other end. */

import { text, view } from '../../src/chat/view.ts';
import { createDelivery, type Delivery } from '../../src/delivery/delivery.ts';
import type { Afterwards, GivenUp, Render } from '../../src/delivery/outbox-row.ts';
import { createRecordingPlatform, type RecordingPlatform } from './recording-platform.ts';
import { type SeededOrg, seedOrg } from './seed-org.ts';
import { openTestDatabase, silent, type TestDatabase } from './temp-database.ts';

export interface TestOutbox extends TestDatabase {
  readonly platform: RecordingPlatform;
  readonly org: SeededOrg;
  readonly givenUp: { readonly how: GivenUp; readonly why: string }[];
  /** A delivery of its own, as a process that starts anew has one. */
  restart(render?: Render, leaseMs?: number): Delivery;
  say(
    key: string,
    options?: { readonly place?: string; readonly dueAt?: Date; readonly org?: SeededOrg },
  ): Promise<void>;
  /** Keys and states of all rows, in order. */
  states(): Promise<[key: string, state: string][]>;
  row(key: string): Promise<{ state: string; attempts: number; dueAt: Date; error: string | null }>;
}

/** Words a row by its key. */
const plain: Render = async (row) => ({ view: view(text(row.dedupeKey)), locale: 'en' });

export async function openOutbox(): Promise<TestOutbox> {
  const opened = await openTestDatabase();
  const { db, clock } = opened;
  const platform = createRecordingPlatform();
  const org = await seedOrg(db);
  const givenUp: TestOutbox['givenUp'] = [];
  const afterwards: Afterwards = {
    sent: async () => {},
    dropped: async () => {},
    gaveUp: async (_unit, _row, how, why) => void givenUp.push({ how, why }),
  };
  const rows = () => db.reader.outbox.findMany({ orderBy: { id: 'asc' } });

  return {
    ...opened,
    platform,
    org,
    givenUp,
    restart: (render = plain, leaseMs = 0) =>
      createDelivery({
        db,
        platforms: () => [platform],
        render,
        afterwards,
        clock,
        log: silent,
        random: () => 0.5,
        leaseMs,
      }),
    async say(key, options = {}) {
      const { orgId, workspaceId } = options.org ?? org;
      const now = clock.now();
      const data = { topic: 'notice', ref: '', dedupeKey: key, place: options.place ?? 'sales', createdAt: now };
      await db.work.background((tx) =>
        tx.outbox.create({ data: { orgId, workspaceId, ...data, dueAt: options.dueAt ?? now } }),
      );
    },
    states: async () => (await rows()).map(({ dedupeKey, state }) => [dedupeKey, state]),
    async row(key) {
      const found = (await rows()).find(({ dedupeKey }) => dedupeKey === key);
      if (!found) throw new Error(`no row ${key}`);
      return found;
    },
  };
}
