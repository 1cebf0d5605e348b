/** Answers questions about numbers. */
import type { Database } from '../../data/database.ts';
import { problem } from '../../language/problem.ts';
import { dayOf } from '../../values/day.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Period } from '../../values/period.ts';
import { LEVELS, STATUSES } from '../customers/customer.ts';
import { OPEN_STAGES } from '../deals/deal.ts';
import { NOTE_KINDS } from '../notes/note.ts';
import type { Who } from '../who.ts';
import type { Answer, Group } from './answer.ts';
import { type Asked, type By, bysOf, meant, type Question } from './question.ts';
import { daysOf, instantsOf, periodAround, presentPeriods } from './span.ts';
import * as store from './store.ts';
import { compareFigures, createTally, type Part, subtract, type Tally } from './tally.ts';

export interface Stats {
  /**
   * Days are those of the org's zone: everybody gets the same figures.
   * @throws InvalidInput at `by` where the metric cannot be split so.
   */
  answer(who: Who, question: Question): Promise<Answer>;
}

/** Groups told one by one unless asked otherwise. */
const TOP = 20;

/** Words in the order people think of them. */
const ORDERS: Readonly<Partial<Record<By, readonly string[]>>> = {
  stage: OPEN_STAGES,
  status: STATUSES,
  level: LEVELS,
  kind: NOTE_KINDS,
};

export function createStats({ db }: { readonly db: Pick<Database, 'longRead'> }): Stats {
  return {
    async answer(who, question) {
      const { id: orgId, zone, currency } = who.org;
      const asked = meant(question, presentPeriods(who.now, zone));
      if (asked.by && !bysOf(asked.metric).includes(asked.by)) {
        const wrong = problem(`stats.splits.${asked.metric}`);
        throw new InvalidInput(wrong, { by: wrong });
      }
      const top = question.top ?? TOP;

      const parts = await read(who, asked, top);
      const total = createTally(currency);
      const tallies = new Map<Group['key'], Tally>();
      for (const part of parts.groups) {
        const tally = tallies.get(part.key) ?? createTally(currency);
        tally.add(part);
        tallies.set(part.key, tally);
      }
      for (const part of parts.total) total.add(part);

      const whole = total.figures();
      const groups = asked.by ? await name(orgId, asked.by, tallies) : [];
      const shown = order(asked.by, groups, top);
      const rest = subtract(
        whole,
        shown.map(({ figures }) => figures),
      );
      return {
        asked,
        total: whole,
        groups: shown,
        others: asked.by && rest.count > 0 ? rest : undefined,
        nearest: whole.count === 0 && asked.period ? await nearest(who, asked, asked.period) : undefined,
      };
    },
  };

  /** `groups` may be the biggest only, `total` is of all. */
  async function read(
    { org, now }: Who,
    { metric, by, period }: Asked,
    top: number,
  ): Promise<{ readonly groups: readonly Part[]; readonly total: readonly Part[] }> {
    switch (metric) {
      case 'sales':
      case 'pipeline': {
        const where = metric === 'sales' && period ? store.wonDeals(org.id, daysOf(period)) : store.openDeals(org.id);
        if (by !== 'customer') return both(await store.dealParts(db, where, by));
        const biggest = await store.ofTopCustomers(db, where, org.currency, top);
        return { groups: await store.dealParts(db, biggest, by), total: await store.dealParts(db, where, undefined) };
      }
      case 'customers':
        return both(await store.customerParts(db, org.id, by, org.zone));
      case 'newCustomers':
        return both(await store.customerParts(db, org.id, by, org.zone, period && instantsOf(period, org.zone)));
      case 'service': {
        const span = instantsOf(period ?? presentPeriods(now, org.zone).thisMonth, org.zone);
        return both(await store.noteParts(db, org.id, by, org.zone, span));
      }
      case 'followUps': {
        const until = instantsOf(period ?? presentPeriods(now, org.zone).today, org.zone);
        return both(await store.taskParts(db, org.id, by, { before: until.to, now }));
      }
      default:
        return metric satisfies never;
    }
  }

  async function name(orgId: number, by: By, tallies: ReadonlyMap<Group['key'], Tally>): Promise<Group[]> {
    const ids = [...tallies.keys()].filter((key) => typeof key === 'number');
    const names =
      by === 'owner' || by === 'customer' || by === 'product' ? await store.namesOf(db, orgId, by, ids) : undefined;
    return [...tallies].map(([key, tally]) => {
      const named = typeof key === 'number' ? names?.get(key) : undefined;
      return { key, name: named?.name ?? null, number: named?.number ?? null, figures: tally.figures() };
    });
  }

  async function nearest({ org }: Who, { metric }: Asked, period: Period): Promise<Period | undefined> {
    const around = (day: string | undefined) => day && periodAround(day, period, org.weekStart);
    const instant = async (of: 'Customer' | 'Note') => {
      const at = await store.nearestInstant(db, of, org.id, instantsOf(period, org.zone).from);
      return at && dayOf(at, org.zone);
    };
    switch (metric) {
      case 'sales':
        return around(await store.nearestWon(db, org.id, daysOf(period).from)) || undefined;
      case 'newCustomers':
        return around(await instant('Customer')) || undefined;
      case 'service':
        return around(await instant('Note')) || undefined;
      case 'pipeline':
      case 'customers':
      case 'followUps':
        return undefined;
      default:
        return metric satisfies never;
    }
  }
}

const both = (parts: readonly Part[]) => ({ groups: parts, total: parts });

/** The groups to be told, in order: of months the latest, of everything else the biggest. */
function order(by: By | undefined, groups: readonly Group[], top: number): readonly Group[] {
  if (by === 'month')
    return groups.toSorted((a, b) => (String(a.key) < String(b.key) ? -1 : 1)).slice(-Math.max(top, 36));
  const words = by && ORDERS[by];
  if (words) {
    const place = ({ key }: Group) => (typeof key === 'string' ? words.indexOf(key) : words.length);
    return groups.toSorted((a, b) => place(a) - place(b));
  }
  return groups.toSorted((a, b) => compareFigures(a.figures, b.figures) || Number(a.key) - Number(b.key)).slice(0, top);
}
