/** What the data layer reports to the layers above, which word it for people. */

import type { AnyRow, Entity } from './entities.ts';

/** Someone was faster: the row is no longer the version that was to be changed (or is not there in this org). */
export class Stale extends Error {
  readonly entity: Entity;
  readonly id: number;
  /** The row as it is now; undefined where this org has no such row. */
  readonly row: AnyRow | undefined;

  constructor(entity: Entity, id: number, row: AnyRow | undefined) {
    super(`${entity} ${id} is not the version that was to be changed`);
    this.name = 'Stale';
    this.entity = entity;
    this.id = id;
    this.row = row;
  }
}

/** The receipt was taken back before (or this org has no such receipt). */
export class AlreadyUndone extends Error {
  readonly receiptId: number;

  constructor(receiptId: number) {
    super(`receipt ${receiptId} cannot be taken back`);
    this.name = 'AlreadyUndone';
    this.receiptId = receiptId;
  }
}

/** Work handed in after `close()` began. */
export class DatabaseClosed extends Error {
  constructor() {
    super('the database is closing: no new work is taken');
    this.name = 'DatabaseClosed';
  }
}

/** The database file cannot be used as it is; the message says what to do. Stops the start. */
export class DatabaseRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseRefused';
  }
}
