/** Prisma for the time of one unit: a promise that nobody awaited would otherwise write into somebody else's. */

import type { Tx } from './work.ts';

export interface Lease {
  readonly tx: Tx;
  /** @throws Error once the lease is over. */
  alive(): void;
  end(): void;
}

export function lease(client: Tx, holder: string): Lease {
  let over = false;
  function alive(): void {
    if (over) throw new Error(`the unit of ${holder} is over`);
  }
  const tx = new Proxy(client, {
    get(target, name) {
      alive();
      return Reflect.get(target, name);
    },
  });
  return {
    tx,
    alive,
    end() {
      over = true;
    },
  };
}
