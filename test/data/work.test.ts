import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewRow } from '../../src/data/entities.ts';
import { AlreadyUndone, Stale } from '../../src/data/errors.ts';
import type { Cause, Unit } from '../../src/data/work.ts';
import { type SeededOrg, seedOrg } from '../support/seed-org.ts';
import { openTestDatabase, type TestDatabase } from '../support/temp-database.ts';

let test: TestDatabase;
let acme: SeededOrg;
beforeEach(async () => {
  test = await openTestDatabase();
  acme = await seedOrg(test.db);
});
afterEach(() => test.close());

const cause = (key: string, over: Partial<Cause> = {}): Cause => ({
  orgId: acme.orgId,
  memberId: acme.memberId,
  key,
  command: 'customer add',
  place: '#sales',
  at: test.clock.now(),
  ...over,
});

const customer = (number: number, name: string): NewRow<'customer'> => ({
  number,
  name,
  nameKey: name.toLowerCase(),
  touchedAt: test.clock.now(),
});

const addCustomer = async (unit: Unit, name = 'Rockets') =>
  unit.insert('customer', customer(await unit.nextNumber('customer'), name));

describe('a unit', () => {
  it('stores the receipt, the row, its change and what is to be said', async () => {
    const written = await test.db.work.commit(cause('k1'), async (unit) => {
      await addCustomer(unit);
      await unit.say({ workspaceId: acme.workspaceId, place: '#sales', topic: 'notice', ref: 'C1', dedupeKey: 'n1' });
    });

    const [stored] = await test.db.reader.customer.findMany({ where: { orgId: acme.orgId } });
    expect(stored).toMatchObject({ number: 1, name: 'Rockets', kind: 'company', status: 'lead', version: 1 });
    expect(stored?.createdAt).toEqual(test.clock.now());
    expect(written).toMatchObject({ command: 'customer add', place: '#sales', replayed: false, undoneId: null });
    expect(written.changes).toEqual([
      {
        id: expect.any(Number),
        entity: 'customer',
        entityId: stored?.id,
        before: null,
        after: { ...stored, tags: [] },
      },
    ]);
    expect(await test.db.work.find(acme.orgId, 'k1')).toEqual({ ...written, replayed: true });
    expect(await test.db.reader.outbox.findMany({ where: { orgId: acme.orgId } })).toMatchObject([
      { topic: 'notice', ref: 'C1', state: 'waiting', dueAt: test.clock.now() },
    ]);
  });

  it('that throws stores nothing, not even its receipt, and gives its number back', async () => {
    const refusal = new Error('no');
    const failed = test.db.work.commit(cause('k1'), async (unit) => {
      await addCustomer(unit);
      throw refusal;
    });
    await expect(failed).rejects.toBe(refusal);
    expect(await test.db.work.find(acme.orgId, 'k1')).toBeUndefined();
    expect(await test.db.reader.customer.count()).toBe(0);

    const again = await test.db.work.commit(cause('k1'), async (unit) => void (await addCustomer(unit)));
    expect(again).toMatchObject({ replayed: false, changes: [{ after: { number: 1 } }] });
  });

  it('delivered eight times at once runs once and answers the same', async () => {
    let runs = 0;
    const deliver = () =>
      test.db.work.commit(cause('k1'), async (unit) => {
        runs += 1;
        await addCustomer(unit);
      });
    const answers = await Promise.all(Array.from({ length: 8 }, deliver));
    expect(runs).toBe(1);
    expect(await test.db.reader.customer.count()).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    for (const answer of answers) expect({ ...answer, replayed: false }).toEqual(answers[0]);
  });

  it('has its key to itself in its org only', async () => {
    const other = await seedOrg(test.db, 'Other');
    await test.db.work.commit(cause('k1'), async (unit) => void (await addCustomer(unit)));
    const theirs = await test.db.work.commit(cause('k1', other), async (unit) => void (await addCustomer(unit)));
    expect(theirs.replayed).toBe(false);
    expect(await test.db.work.receipt(acme.orgId, theirs.receiptId)).toBeUndefined();
  });

  it('that fails between two others harms neither', async () => {
    // The first holds the writer, so that the three behind it share a transaction.
    const outcomes = await Promise.allSettled(
      ['first', 'good', 'bad', 'good too'].map((name) =>
        test.db.work.commit(cause(name), async (unit) => {
          await addCustomer(unit, name);
          if (name === 'bad') throw new Error('bad');
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const names = await test.db.reader.customer.findMany({ orderBy: { number: 'asc' }, select: { name: true } });
    expect(names.map(({ name }) => name)).toEqual(['first', 'good', 'good too']);
  });

  it('is doomed by a failed statement even where the error is caught', async () => {
    const failed = test.db.work.commit(cause('k1'), async (unit) => {
      await unit.insert('customer', customer(7, 'One'));
      await unit.insert('customer', customer(7, 'Two')).catch(() => {});
    });
    await expect(failed).rejects.toMatchObject({ cause: { kind: 'UniqueConstraintViolation' } });
    expect(await test.db.reader.customer.count()).toBe(0);
  });

  it('holds Prisma calls, nested writes and raw SQL as well', async () => {
    const write = async (unit: Unit, fail: boolean) => {
      const { id } = await addCustomer(unit);
      await unit.tx.customer.update({
        where: { id },
        data: {
          contacts: {
            create: {
              orgId: acme.orgId,
              name: 'Bob',
              nameKey: 'bob',
              createdAt: unit.cause.at,
              updatedAt: unit.cause.at,
            },
          },
        },
      });
      await unit.tx.$executeRaw`INSERT INTO "CustomerSearch" (rowid, grams) VALUES (${id}, ${'1roc 1ock'})`;
      expect(await unit.tx.contact.count()).toBe(1);
      if (fail) throw new Error('no');
    };
    const found = () =>
      test.db.reader.$queryRaw`SELECT rowid AS id FROM "CustomerSearch" WHERE "CustomerSearch" MATCH '1roc'`;

    await expect(test.db.work.commit(cause('k1'), (unit) => write(unit, true))).rejects.toThrow('no');
    expect(await test.db.reader.contact.count()).toBe(0);
    expect(await found()).toEqual([]);

    await test.db.work.commit(cause('k2'), (unit) => write(unit, false));
    expect(await test.db.reader.contact.count()).toBe(1);
    expect(await found()).toHaveLength(1);
  });

  it('cannot be used after its end, nor the writer without one', async () => {
    let leaked: Unit | undefined;
    await test.db.work.commit(cause('k1'), async (unit) => {
      leaked = unit;
    });
    await expect(leaked?.nextNumber('customer')).rejects.toThrow('is over');
    expect(() => leaked?.tx.customer).toThrow('is over');

    let delegate: { count(): Promise<number> } | undefined;
    await test.db.work.background(async (tx) => {
      delegate = tx.customer;
    });
    await expect(delegate?.count()).rejects.toThrow('outside a unit');
  });
});

describe('a reader', () => {
  it('sees nothing of a unit that is not committed', async () => {
    let within = -1;
    let inside = -1;
    await test.db.work.commit(cause('k1'), async (unit) => {
      await addCustomer(unit);
      inside = await unit.tx.customer.count();
      within = await test.db.reader.customer.count();
    });
    expect({ inside, within, after: await test.db.reader.customer.count() }).toEqual({
      inside: 1,
      within: 0,
      after: 1,
    });
  });

  it('cannot write', async () => {
    await expect(test.db.reader.$queryRaw`DELETE FROM "Org" RETURNING id`).rejects.toThrow(/readonly/);
  });
});

describe('an update', () => {
  const stored = async () => {
    const { changes } = await test.db.work.commit(cause('add'), async (unit) => void (await addCustomer(unit)));
    const [change] = changes;
    if (change?.entity !== 'customer' || !change.after) throw new Error('no customer');
    return change.after;
  };

  it('moves the version and keeps before and after', async () => {
    const before = await stored();
    test.clock.advance(60_000);
    const written = await test.db.work.commit(cause('edit'), async (unit) => {
      const after = await unit.update('customer', before, { status: 'active', phone: '+491', tags: ['VIP', 'beta '] });
      expect(after).toMatchObject({ status: 'active', version: 2, updatedAt: test.clock.now(), tags: ['beta', 'VIP'] });
      expect(await unit.find('customer', before.id)).toEqual(after);
    });
    expect(written.changes).toMatchObject([
      { before: { ...before, tags: [] }, after: { status: 'active', phone: '+491', tags: ['beta', 'VIP'] } },
    ]);
    expect((await test.db.work.receipt(acme.orgId, written.receiptId))?.changes).toEqual(written.changes);
  });

  it('that changes nothing writes nothing', async () => {
    const before = await stored();
    const written = await test.db.work.commit(cause('edit'), async (unit) => {
      const same = { status: 'lead', touchedAt: new Date(before.touchedAt), phone: undefined, tags: [] };
      expect(await unit.update('customer', before, same)).toBe(before);
    });
    expect(written.changes).toEqual([]);
  });

  it('of a version that is gone is stale and shows what is there', async () => {
    const before = await stored();
    await test.db.work.commit(cause('one'), async (unit) => {
      await unit.update('customer', before, { name: 'Rockets GmbH' });
    });
    const late = test.db.work.commit(cause('two'), async (unit) => {
      await unit.update('customer', before, { name: 'Rockets Ltd' });
    });
    await expect(late).rejects.toThrow(Stale);
    await expect(late).rejects.toMatchObject({ entity: 'customer', id: before.id, row: { name: 'Rockets GmbH' } });
  });

  it('of another org changes nothing and shows nothing', async () => {
    const before = await stored();
    const other = await seedOrg(test.db, 'Other');
    const theft = test.db.work.commit(cause('steal', other), async (unit) => {
      expect(await unit.find('customer', before.id)).toBeUndefined();
      await unit.update('customer', before, { name: 'Mine' });
    });
    await expect(theft).rejects.toMatchObject({ name: 'Stale', row: undefined });
    const renamed = test.db.work.commit(cause('rename', other), async (unit) => {
      const [org] = await unit.tx.org.findMany({ where: { id: acme.orgId } });
      if (org) await unit.update('org', org, { name: 'Taken over' });
    });
    await expect(renamed).rejects.toThrow(Stale);
    expect(await test.db.reader.customer.findMany()).toMatchObject([{ name: 'Rockets', version: 1 }]);
    expect(await test.db.reader.org.findMany({ select: { name: true } })).toEqual([
      { name: 'Acme' },
      { name: 'Other' },
    ]);
  });

  it('keeps money beyond what a double holds', async () => {
    const { id } = await stored();
    const amount = 9_007_199_254_740_993n;
    const written = await test.db.work.commit(cause('deal'), async (unit) => {
      const deal = { number: 1, customerId: id, title: 'Plan', currency: 'USD', stage: 'lead', amount: 1n };
      await unit.update('deal', await unit.insert('deal', deal), { amount });
    });
    expect(written.changes.at(-1)).toMatchObject({ before: { amount: 1n }, after: { amount } });
    expect((await test.db.work.find(acme.orgId, 'deal'))?.changes).toEqual(written.changes);
    expect(await test.db.reader.deal.findMany({ select: { amount: true } })).toEqual([{ amount }]);
  });
});

describe('taking back', () => {
  it('marks both receipts, once, and an undo can be taken back itself', async () => {
    const { work } = test.db;
    const add = await work.commit(cause('add'), async (unit) => void (await addCustomer(unit)));
    const undo = await work.commit(cause('undo'), (unit) => unit.undoes(add.receiptId));
    expect(undo.undoesId).toBe(add.receiptId);
    expect(await work.find(acme.orgId, 'add')).toMatchObject({ undoneId: undo.receiptId });
    await expect(work.commit(cause('twice'), (unit) => unit.undoes(add.receiptId))).rejects.toThrow(AlreadyUndone);

    const redo = await work.commit(cause('redo'), (unit) => unit.undoes(undo.receiptId));
    expect(await work.find(acme.orgId, 'undo')).toMatchObject({ undoneId: redo.receiptId });
    expect(await work.find(acme.orgId, 'add')).toMatchObject({ undoneId: null });
  });

  it('cannot reach another org', async () => {
    const { work } = test.db;
    const other = await seedOrg(test.db, 'Other');
    const add = await work.commit(cause('add'), async (unit) => void (await addCustomer(unit)));
    await expect(work.commit(cause('undo', other), (unit) => unit.undoes(add.receiptId))).rejects.toThrow(
      AlreadyUndone,
    );
    expect(await work.find(acme.orgId, 'add')).toMatchObject({ undoneId: null });
  });
});

describe('a date', () => {
  it('is kept as whole milliseconds, the same through model calls and raw SQL', async () => {
    const at = new Date('2026-03-29T01:30:00.123Z');
    await test.db.work.commit(cause('k1', { at }), async (unit) => void (await addCustomer(unit)));
    const raw = await test.db.reader.$queryRaw<
      { kind: string; createdAt: Date }[]
    >`SELECT typeof("createdAt") AS kind, "createdAt" FROM "Customer" WHERE "createdAt" = ${at}`;
    expect(raw).toEqual([{ kind: 'integer', createdAt: at }]);
    expect(await test.db.reader.customer.count({ where: { createdAt: at } })).toBe(1);
    expect(await test.db.longRead('SELECT "createdAt" AS ms FROM "Customer" WHERE "createdAt" = ?', [at])).toEqual([
      { ms: at.getTime() },
    ]);
  });
});

describe('closing', () => {
  it('finishes what is queued and refuses what comes later', async () => {
    const done = ['a', 'b', 'c'].map((key) =>
      test.db.work.commit(cause(key), async (unit) => void (await addCustomer(unit))),
    );
    const closing = test.db.close();
    await expect(test.db.work.commit(cause('late'), async () => {})).rejects.toMatchObject({ name: 'DatabaseClosed' });
    expect((await Promise.all(done)).map(({ replayed }) => replayed)).toEqual([false, false, false]);
    await closing;
  });
});
