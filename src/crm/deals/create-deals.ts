/** The verbs of deals over the database. */

import type { Database } from '../../data/database.ts';
import { problem } from '../../language/problem.ts';
import { addDays } from '../../values/day.ts';
import { NotFound } from '../../values/errors.ts';
import { OPEN_STAGES } from './deal.ts';
import type { Deals } from './deals.ts';
import { type FindDeps, matchDeal, suggestDeals } from './find.ts';
import { readPipeline } from './pipeline.ts';
import { findProducts } from './product-store.ts';
import { productKey } from './products.ts';
import { dealsAmong, findDeal, namesOf, toDeal } from './store.ts';
import { titledDeals } from './titled.ts';
import { countWon } from './totals.ts';
import { addDeal, closeDeal, editDeal, logSale, moveDeal } from './write.ts';

const OPEN_OF_A_CUSTOMER = 25;

export function createDeals(deps: FindDeps & { readonly db: Database }): Deals {
  const { db } = deps;

  const openOf: Deals['openOf'] = (who, customerId) =>
    dealsAmong(db.reader, { orgId: who.org.id, customerIds: [customerId], stages: OPEN_STAGES }, 0, OPEN_OF_A_CUSTOMER);

  return {
    add: (who, deal) => addDeal(db, who, deal),
    logSale: (who, sale) => logSale(db, who, sale),
    closeWith: (who, dealId, sale) => closeDeal(db, who, dealId, sale),
    move: (who, move) => moveDeal(db, who, move),
    edit: (who, edit) => editDeal(db, who, edit),

    async get(who, id) {
      const deal = await findDeal(db.reader, who.org.id, { id });
      if (!deal) throw new NotFound(problem('deal.unknown'));
      return deal;
    },
    byNumber: (who, number) => findDeal(db.reader, who.org.id, { number }),
    openOf,
    async closedBy(who, { customerId, product }) {
      const open = await openOf(who, customerId);
      if (product === undefined || open.length === 1) return open;
      return open.filter((deal) => [deal.product?.name ?? '', deal.title].some((name) => alike(name, product)));
    },
    pipeline: (who, filter, page = 1) => readPipeline(db, who, filter, page),
    wonInMonth(who, ownerId, day, upTo) {
      const from = `${day.slice(0, 7)}-01`;
      const to = `${addDays(from, 31).slice(0, 7)}-01`;
      return countWon(db, who.org.id, ownerId, from, to, upTo);
    },
    async describe(who, row) {
      return toDeal(row, await namesOf(db.reader, who.org.id, row));
    },
    titled: (who, text) => titledDeals(deps, who, text),
    match: (who, text) => matchDeal(deps, who, text),
    suggest: (who, query) => suggestDeals(deps, who, query),
    async suggestProducts(who, query) {
      const products = await findProducts(db.reader, who.org.id, productKey(query), 25);
      return products.map(({ name }) => ({ label: name, value: name }));
    },
  };
}

const alike = (a: string, b: string): boolean => a !== '' && productKey(a) === productKey(b);
