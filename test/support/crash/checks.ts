/** What must be true after a kill, whatever step it came at: tried by a new start over what was left. */

import { createDeals } from '../../../src/crm/deals/deals.ts';
import { createDigests } from '../../../src/crm/digests/digests.ts';
import { createErasing } from '../../../src/crm/erasing/erasing.ts';
import { createSearch } from '../../../src/crm/search/search.ts';
import { createTasks } from '../../../src/crm/tasks/tasks.ts';
import type { Database } from '../../../src/data/database.ts';
import { DAILY } from '../daily-digest.ts';
import { seedOrg } from '../seed-org.ts';
import { giveAccount, whoOf } from '../who-of.ts';
import { wireSchedule } from '../wire-schedule.ts';
import { createFilePlatform, linesOf } from './file-platform.ts';
import { logSales, SALES } from './sales.ts';
import { openWreck, type Wreck } from './site.ts';

/** An org with a digest due at nine in Berlin, two follow-ups due with it, and a customer to sell to. */
export async function prepareShop(db: Database): Promise<void> {
  const before = new Date('2026-05-10T08:00:00Z');
  const org = await seedOrg(db, 'Acme', before);
  await giveAccount(db, org);
  const tasks = createTasks({ db, search: createSearch({ db }) });
  await createDigests({ db }).add(whoOf(org, before, 'digest'), { ...DAILY, sections: ['new'] });
  for (const title of ['Call Initech', 'Write to Globex']) {
    await tasks.add(whoOf(org, before, title), { title, dueAt: new Date('2026-05-12T06:59:30Z') });
  }
  const cause = { orgId: org.orgId, memberId: null, key: 'customer', command: 'customer add', at: before };
  await db.work.commit(cause, async (unit) => {
    const number = await unit.nextNumber('customer');
    await unit.insert('customer', { number, name: 'Initech', nameKey: 'initech', touchedAt: before });
  });
}

export const DUE = new Date('2026-05-12T07:00:00Z');

/** What has to be posted at `DUE`, once each; of the morning before only that it was missed. */
const POSTS = ['digest:G1:2026-05-12T09:00 Europe/Berlin', /^reminder:F1:/, /^reminder:F2:/] as const;

/** What is wrong after a new start has ticked over a wreck; empty where nothing is. */
export async function afterTick(wreck: Wreck): Promise<string[]> {
  const db = await openWreck(wreck);
  try {
    const search = createSearch({ db });
    const tasks = createTasks({ db, search });
    const crm = { digests: createDigests({ db }), tasks, search, erasing: createErasing({ db, moved: () => {} }) };
    let now = new Date(DUE.getTime() + 5_000);
    const scheduler = wireSchedule(db, crm, createFilePlatform(wreck.file), { now: () => now });
    await scheduler.tick(now);
    now = new Date(DUE.getTime() + 65_000);
    await scheduler.tick(now);
    return [...wrongPosts(linesOf(wreck.file)), ...(await wrongRows(db))];
  } finally {
    await db.close();
  }
}

function wrongPosts(posted: readonly string[]): string[] {
  const wrong = POSTS.flatMap((post) => {
    const times = posted.filter((key) => (typeof post === 'string' ? key === post : post.test(key))).length;
    return times === 1 ? [] : [`${post} was posted ${times} times`];
  });
  return posted.length > POSTS.length ? [...wrong, `${posted.length} posts: ${posted.join(', ')}`] : wrong;
}

async function wrongRows(db: Database): Promise<string[]> {
  const rows = await db.reader.outbox.findMany({ orderBy: { id: 'asc' } });
  const unsent = rows.filter(({ state }) => state !== 'sent').map(({ dedupeKey, state }) => `${dedupeKey} is ${state}`);
  const runs = await db.reader.digestRun.findMany({ orderBy: { id: 'asc' } });
  const told = runs.map(({ slot, state }) => `${slot.slice(0, 10)} ${state}`).join(', ');
  const expected = '2026-05-11 skipped, 2026-05-12 sent';
  const digest = await db.reader.digest.findFirst();
  const next = digest?.nextRunAt?.toISOString();
  return [
    ...unsent,
    ...(told === expected ? [] : [`runs: ${told}`]),
    ...(next === '2026-05-13T07:00:00.000Z' ? [] : [`the next run is ${next}`]),
  ];
}

/** What is wrong after sales were cut off and all their messages delivered again; empty where nothing is. */
export async function afterSales(wreck: Wreck): Promise<string[]> {
  const acknowledged = linesOf(wreck.file);
  const db = await openWreck(wreck);
  try {
    const lost = await missing(db, acknowledged);
    await logSales(createDeals({ db, search: createSearch({ db }) }), DUE);
    const deals = await db.reader.deal.findMany({ orderBy: { id: 'asc' }, include: { product: true } });
    const sold = deals.map(({ number, product }) => `D${number} ${product?.name}`).join(', ');
    const expected = SALES.map((key, index) => `D${index + 1} ${key}`).join(', ');
    const customer = await db.reader.customer.findFirst();
    const changes = await db.reader.change.count({ where: { entity: 'deal' } });
    return [
      ...lost.map((key) => `${key} was acknowledged and is lost`),
      ...(sold === expected ? [] : [`deals: ${sold}`]),
      ...(changes === SALES.length ? [] : [`${changes} changes of deals`]),
      ...(customer?.status === 'active' ? [] : [`the customer is ${customer?.status}`]),
    ];
  } finally {
    await db.close();
  }
}

async function missing(db: Database, keys: readonly string[]): Promise<string[]> {
  const kept = await db.reader.receipt.findMany({ where: { key: { in: [...keys] } }, include: { changes: true } });
  const whole = kept.filter(({ changes }) => changes.length > 0).map(({ key }) => key);
  return keys.filter((key) => !whole.includes(key));
}
