/** Reads and writes of customers that go beyond the unit of work. */
import type { Tx, Unit } from '../../data/work.ts';
import type { CustomerRow } from './customer.ts';

/** Notes that something happened with a customer (a note, a deal): moves it up the lists, without a version of its own. */
export async function touchCustomer(unit: Unit, customerId: number, at: Date): Promise<void> {
  await unit.tx.$executeRaw`UPDATE "Customer" SET "touchedAt" = ${at}
    WHERE "id" = ${customerId} AND "orgId" = ${unit.cause.orgId} AND "touchedAt" < ${at}`;
}

/** Makes the customer be found by what it is called now; an archived one is found no more. Call it after every write. */
export declare function reindexCustomer(tx: Tx, customer: CustomerRow): Promise<void>;
