/** The numbers a digest tells: read when its slot is claimed, worded by `views/digest.ts`. */
import type { Database } from '../../data/database.ts';
import { addDays, dayOf, startOfDay } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import type { Answer, Figures, Group } from '../stats/answer.ts';
import type { Question } from '../stats/question.ts';
import type { Stats } from '../stats/stats.ts';
import type { Who } from '../who.ts';
import { type DigestRow, readSections } from './digest.ts';
import { type Span, spanOf } from './span.ts';
import { countQuietDeals, lastPostedAt, latestCustomers, latestWins, orgOf, type Win } from './store.ts';

/** What happened from the day `from` to the day before `to`, and what stands now; undefined sections were not asked for. */
export interface DigestFigures extends Span {
  readonly plannedAt: Date;
  /** The day it is planned for, on the org's calendar. */
  readonly today: string;
  readonly won?: { readonly since: Figures; readonly month: Figures; readonly latest: readonly Win[] };
  readonly fresh?: { readonly count: number; readonly names: readonly string[] };
  readonly pipeline?: { readonly total: Figures; readonly stages: readonly Group[]; readonly quiet: number };
  /** People with overdue follow-ups. */
  readonly followups?: { readonly overdue: number; readonly people: readonly Group[] };
  readonly service?: { readonly total: number; readonly kinds: readonly Group[] };
}

export type { Win } from './store.ts';

/** A deal nobody touched for so many days is quiet. */
export const QUIET_DAYS = 14;

/** Names told of wins and new customers. */
const NAMES = 5;

export function createFigures({ db, stats }: { readonly db: Database; readonly stats: Stats }) {
  return async function figures(digest: DigestRow, plannedAt: Date): Promise<DigestFigures> {
    const org = await orgOf(db, digest.orgId);
    const span = spanOf(digest, plannedAt, await lastPostedAt(db, digest, plannedAt), org.zone);
    const today = dayOf(plannedAt, org.zone);
    const who = asOwner(digest, org, plannedAt);
    const ask = (question: Question): Promise<Answer> => stats.answer(who, question);
    const range = (from: string, to: string): Period => ({ kind: 'range', from, to });
    const period = range(span.from, span.to);
    const sections = new Set(readSections(digest.sections));

    async function won() {
      const monthToDate = range(`${today.slice(0, 8)}01`, addDays(today, 1));
      const [since, month] = await Promise.all([
        ask({ metric: 'sales', period }),
        ask({ metric: 'sales', period: monthToDate }),
      ]);
      const latest = since.total.count > 0 ? await latestWins(db, digest.orgId, span, NAMES) : [];
      return { since: since.total, month: month.total, latest };
    }

    async function fresh() {
      const { total } = await ask({ metric: 'newCustomers', period });
      const instants = { from: startOfDay(span.from, org.zone), to: startOfDay(span.to, org.zone) };
      const names = total.count > 0 ? await latestCustomers(db, digest.orgId, instants, NAMES) : [];
      return { count: total.count, names };
    }

    async function pipeline() {
      const quietSince = new Date(plannedAt.getTime() - QUIET_DAYS * 86_400_000);
      const [open, quiet] = await Promise.all([
        ask({ metric: 'pipeline', by: 'stage' }),
        countQuietDeals(db, digest.orgId, quietSince),
      ]);
      return { total: open.total, stages: open.groups, quiet };
    }

    async function followups() {
      const answer = await ask({ metric: 'followUps', by: 'owner', period: range(today, addDays(today, 1)) });
      const people = answer.groups.filter(({ figures }) => figures.late > 0);
      return { overdue: answer.total.late, people };
    }

    async function service() {
      const { total, groups } = await ask({ metric: 'service', by: 'kind', period });
      return { total: total.count, kinds: groups.filter(({ figures }) => figures.count > 0) };
    }

    return {
      ...span,
      plannedAt,
      today,
      ...(sections.has('won') && { won: await won() }),
      ...(sections.has('new') && { fresh: await fresh() }),
      ...(sections.has('pipeline') && { pipeline: await pipeline() }),
      ...(sections.has('followups') && { followups: await followups() }),
      ...(sections.has('service') && { service: await service() }),
    };
  };
}

/** Statistics are asked by somebody at some time; they give everybody of the org the same. */
function asOwner(digest: DigestRow, org: Who['org'], now: Date): Who {
  return {
    org,
    me: { id: digest.ownerId, name: '', access: 'admin' },
    workspaceId: digest.workspaceId,
    key: '',
    command: 'digest',
    place: { channel: digest.place },
    now,
  };
}
