/** Which deal a person means: by ref, by the customer it is with, or by its title. */
import type { Database } from '../../data/database.ts';
import { translator } from '../../language/translate.ts';
import { formatMoney } from '../../values/money.ts';
import { formatRef, readRef } from '../../values/ref.ts';
import type { Found, Match, Suggestion } from '../match.ts';
import { FIT, readAsked } from '../search/asked.ts';
import type { Search } from '../search/search.ts';
import { findTexts, type TextFound, textsNamed } from '../search/texts/texts.ts';
import { customersOf } from '../store.ts';
import type { Who } from '../who.ts';
import { customerAndTitle } from './customer-and-title.ts';
import { type Deal, OPEN_STAGES, STAGES } from './deal.ts';
import { dealsAmong, dealsOfStage, dealsTitled, findDeal } from './store.ts';
import { stageName } from './wording.ts';

export interface FindDeps {
  readonly db: Pick<Database, 'reader'>;
  readonly search: Pick<Search, 'match' | 'suggest'>;
}

const SEVERAL = 10;
const SUGGESTED = 25;
/** Titles whose deals are looked up. */
const TITLES = 30;
/** Of the suggestions, so many are the deals of customers where titles fit as well. */
const OF_CUSTOMERS = 15;

/** `the harbour lights deal`, `灯光改造这个商机`: what says only that it is a deal. */
const SAID_OF_DEALS = /^the\s+|\s+(?:deal|opportunity)$|[的这那个]*(?:商机|单子)$/giu;

/** As it was said; else without the words that say it is a deal. */
export async function matchDeal(deps: FindDeps, who: Who, text: string): Promise<Match> {
  const found = await matchNamed(deps, who, text);
  const bare = text.replace(SAID_OF_DEALS, '').trim();
  return found.kind === 'none' && bare !== text && bare !== '' ? matchNamed(deps, who, bare) : found;
}

/**
 * By ref; by customer or title where either is called so; else by words of the title, else by both said in one. Open deals
 * count first; where there are none, the latest ones.
 */
async function matchNamed(deps: FindDeps, who: Who, text: string): Promise<Match> {
  const { db, search } = deps;
  const ref = readRef(text);
  if (ref?.noun === 'deal') {
    const deal = await findDeal(db.reader, who.org.id, { number: ref.number });
    return deal && !deal.archivedAt ? { kind: 'one', found: foundDeal(deal) } : { kind: 'none' };
  }
  if (ref && ref.noun !== 'customer') return { kind: 'none' };
  const customers = await search.match(who, text);
  const ids = await customersOf(db.reader, who.org.id, customers);
  const ofCustomers = await dealsOfAny(db, who, ids, SEVERAL);
  const asked = readAsked(ref ? '' : text);
  const titles = await textsNamed(db.reader, who.org.id, 'deal', asked);
  const exact = titles.filter(({ fit }) => fit === FIT.exact);
  const meant = exact.length > 0 || ofCustomers.length > 0 ? exact : titles;
  const deals = distinct([...(await dealsTitledAny(db, who, meant, SEVERAL)), ...ofCustomers]).slice(0, SEVERAL);
  const found = deals.length > 0 || ref ? deals : await dealsOfBoth(deps, who, text);
  const [only] = found;
  if (!only) return { kind: 'none' };
  return found.length === 1
    ? { kind: 'one', found: foundDeal(only) }
    : { kind: 'several', options: found.map((deal) => suggestion(who, deal)) };
}

/** My open deals while nothing is typed; else those of the customers and the titles the text fits, or the deal of a ref. */
export async function suggestDeals({ db, search }: FindDeps, who: Who, query: string): Promise<Suggestion[]> {
  const text = query.trim();
  if (text === '') return (await mine(db, who)).map((deal) => suggestion(who, deal));
  const ref = readRef(text);
  const exact = ref?.noun === 'deal' ? await findDeal(db.reader, who.org.id, { number: ref.number }) : undefined;
  const customers = await search.suggest(who, text);
  const ids = await customersOf(db.reader, who.org.id, { kind: 'several', options: customers.slice(0, SEVERAL) });
  const ofCustomers = await dealsOfAny(db, who, ids, SUGGESTED);
  const titles = await findTexts(db.reader, who.org.id, 'deal', readAsked(text));
  const titled = await dealsTitledAny(db, who, titles, SUGGESTED);
  const room = Math.max(OF_CUSTOMERS, SUGGESTED - titled.length);
  return distinct([
    ...(exact && !exact.archivedAt ? [exact] : []),
    ...ofCustomers.slice(0, room),
    ...titled,
    ...ofCustomers.slice(room),
  ])
    .slice(0, SUGGESTED)
    .map((deal) => suggestion(who, deal));
}

const distinct = (deals: readonly Deal[]): Deal[] => [...new Map(deals.map((deal) => [deal.id, deal])).values()];

/** `D34 Acme · annual plan`, then stage and amount. */
function suggestion(who: Who, deal: Deal): Suggestion {
  const locale = who.locale ?? who.org.locale;
  return {
    label: `${formatRef('deal', deal.number)} ${nameOf(deal)}`,
    value: formatRef('deal', deal.number),
    detail: `${stageName(translator(locale), deal.stage)} · ${formatMoney(deal.amount, locale)}`,
  };
}

const nameOf = (deal: Deal): string => [deal.customer.name, deal.title].filter((part) => part !== '').join(' · ');

export const foundDeal = (deal: Deal): Found => ({
  id: deal.id,
  ref: formatRef('deal', deal.number),
  name: nameOf(deal),
  customer: {
    id: deal.customer.id,
    ref: formatRef('customer', deal.customer.number),
    name: deal.customer.name,
  },
});

async function mine(db: FindDeps['db'], who: Who): Promise<Deal[]> {
  const wanted = { orgId: who.org.id, ownerId: who.me.id };
  const found = await Promise.all(
    OPEN_STAGES.map((stage) => dealsOfStage(db.reader, { ...wanted, stage }, 0, SUGGESTED)),
  );
  return found
    .flat()
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, SUGGESTED);
}

async function dealsOfBoth(deps: FindDeps, who: Who, text: string): Promise<Deal[]> {
  const both = await customerAndTitle(deps, who, text);
  if (!both) return [];
  const wanted = { orgId: who.org.id, ...both };
  const open = await dealsAmong(deps.db.reader, { ...wanted, stages: OPEN_STAGES }, 0, SEVERAL);
  return open.length > 0 ? open : dealsAmong(deps.db.reader, { ...wanted, stages: STAGES }, 0, SEVERAL);
}

async function dealsOfAny(db: FindDeps['db'], who: Who, ids: readonly number[], take: number): Promise<Deal[]> {
  const wanted = { orgId: who.org.id, customerIds: ids };
  const open = await dealsAmong(db.reader, { ...wanted, stages: OPEN_STAGES }, 0, take);
  return open.length > 0 ? open : dealsAmong(db.reader, { ...wanted, stages: STAGES }, 0, take);
}

async function dealsTitledAny(
  db: FindDeps['db'],
  who: Who,
  titles: readonly TextFound[],
  take: number,
): Promise<Deal[]> {
  const some = titles.slice(0, TITLES);
  const open = await dealsTitled(db.reader, { orgId: who.org.id, stages: OPEN_STAGES }, some, take);
  return open.length > 0 ? open : dealsTitled(db.reader, { orgId: who.org.id, stages: STAGES }, some, take);
}
