import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConversation } from '../../src/app/conversation.ts';
import { viewText } from '../../src/chat/view-text.ts';
import { type Database, openDatabase } from '../../src/data/database.ts';
import { each } from '../support/crash/site.ts';
import { mixedCommand, mixedLine, SEEDED, seedMixed } from '../support/mixed-commands.ts';
import { seededRandom } from '../support/random.ts';
import { openTestDatabase, root, silent, type TestDatabase } from '../support/temp-database.ts';

const COMMANDS = 1_000;
const TOGETHER = 8;
const RESTARTS = 5;
/** How much later a second delivery comes, in deliveries: across a restart often enough. */
const LATEST = 400;

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** Parley over a database, as it is after a start. */
const converse = (db: Database) =>
  createConversation({ db, clock: test.clock, log: silent, findPlace: async () => undefined });

/** Each command one to four times, in an order that is random and always the same. */
function deliveries(): number[] {
  const random = seededRandom(20_261_125);
  const planned = Array.from({ length: COMMANDS }, (_, nth) =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, (_, time) => ({
      nth,
      // The second comes at the same time as the first: two at once is the hard case.
      at: nth * 2.5 + (time < 2 ? 0 : random() * LATEST),
    })),
  );
  return planned
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(({ nth }) => nth);
}

describe('commands, each delivered one to four times, eight at once, over restarts', () => {
  it('have one effect each, and the same answer every time', async () => {
    const orgId = await seedMixed(converse(test.db), test.clock);
    await test.db.close();
    const order = deliveries();
    const answers = new Map<number, Set<string>>();
    const slice = Math.ceil(order.length / (RESTARTS + 1));
    for (let from = 0; from < order.length; from += slice) {
      const db = await openDatabase({ url: `file:${test.path}`, root, clock: test.clock, log: silent });
      const { handle } = converse(db);
      await each(order.slice(from, from + slice), TOGETHER, async (nth) => {
        const reply = await handle(mixedCommand(nth));
        const said = reply.kind === 'view' ? viewText(reply.view) : reply.kind;
        answers.set(nth, (answers.get(nth) ?? new Set()).add(said));
      });
      await db.close();
    }

    const different = [...answers].filter(([, said]) => said.size > 1).map(([nth, said]) => [mixedLine(nth), ...said]);
    expect(different).toEqual([]);
    expect(order.length).toBeGreaterThan(2_000);
    const db = await openDatabase({ url: `file:${test.path}`, root, clock: test.clock, log: silent });
    const where = { orgId };
    const kept = await db.reader.receipt.groupBy({ by: ['key'], where: { ...where, key: { startsWith: 'mixed:' } } });
    const missing = Array.from({ length: COMMANDS }, (_, nth) => nth).filter(
      (nth) => !kept.some(({ key }) => key === `mixed:${nth}`),
    );
    expect(missing.map((nth) => [mixedLine(nth), ...(answers.get(nth) ?? [])])).toEqual([]);
    const times = (verb: number) =>
      Array.from({ length: COMMANDS }, (_, nth) => nth).filter((nth) => nth % 6 === verb).length;
    expect({
      customers: await db.reader.customer.count({ where }),
      deals: await db.reader.deal.groupBy({ by: ['stage'], where, _count: true, orderBy: { stage: 'asc' } }),
      notes: await db.reader.note.count({ where }),
      tasks: await db.reader.task.count({ where }),
      edited: await db.reader.customer.count({ where: { ...where, level: 'A', version: 2 } }),
    }).toEqual({
      customers: SEEDED + times(0),
      deals: [
        { stage: 'lead', _count: times(4) },
        { stage: 'won', _count: times(1) },
      ],
      notes: times(2),
      tasks: times(3),
      edited: times(5),
    });
    await db.close();
  }, 120_000);
});
