/** The verbs of digests: what people set up, preview, post at once and look back on. */
import type { Database } from '../../data/database.ts';
import type { Unit, Written } from '../../data/work.ts';
import type { Locale } from '../../language/locale.ts';
import { problem } from '../../language/problem.ts';
import { nextRun } from '../../values/cadence.ts';
import { InvalidInput, NotFound } from '../../values/errors.ts';
import { formatRef, readRef } from '../../values/ref.ts';
import { requireVersion } from '../conflict.ts';
import type { Match, Suggestion } from '../match.ts';
import { createStats } from '../stats/stats.ts';
import { causeOf, type Who } from '../who.ts';
import { type DigestRow, type DigestRunRow, manualSlot, type Section, writeSections } from './digest.ts';
import { createFigures, type DigestFigures } from './figures.ts';
import { createDigestRuns, type DigestRuns } from './runs/runs.ts';
import { insertPost, insertRun, runOfSlot, runsOf } from './runs/store.ts';
import { liveDigest, liveDigests } from './store.ts';

export interface NewDigest {
  /** Channel as `publish` takes it, and as people read it. */
  readonly place: string;
  readonly placeName: string;
  /** As it was said, and as five cron fields. */
  readonly cadence: string;
  readonly cron: string;
  /** IANA */
  readonly zone: string;
  readonly sections: readonly Section[];
  readonly locale: Locale;
}

/** Undefined leaves a value as it is. */
export type DigestPatch = { readonly [K in keyof NewDigest]?: NewDigest[K] | undefined };

export interface Digests {
  /** @throws InvalidInput where the cadence never comes. */
  add(who: Who, input: NewDigest): Promise<Written>;
  /**
   * `version` is the one the person saw, where a form showed it.
   * @throws NotFound, InvalidInput, Conflict with the differences where someone was faster.
   */
  edit(who: Who, id: number, patch: DigestPatch, version?: number): Promise<Written>;
  /** @throws NotFound, InvalidInput where it is paused already. */
  pause(who: Who, id: number): Promise<Written>;
  /** Runs missed meanwhile are not made up for. @throws NotFound, InvalidInput where it is not paused. */
  resume(who: Who, id: number): Promise<Written>;
  /** Soft: its history stays. @throws NotFound */
  remove(who: Who, id: number): Promise<Written>;
  /** Posts now what was composed (`view` as JSON), beside the cadence. @throws NotFound */
  run(who: Who, id: number, view: string): Promise<Written>;
  /** The run that the interaction of this key asked for. */
  ranBy(who: Who, key: string): Promise<{ readonly digest: DigestRow; readonly run: DigestRunRow } | undefined>;
  /** By number; not the removed ones. */
  list(who: Who): Promise<DigestRow[]>;
  /** @throws NotFound for another org's, and for a removed one. */
  get(who: Who, id: number): Promise<DigestRow>;
  /** Newest first. Page from 1. @throws NotFound */
  history(
    who: Who,
    id: number,
    page: number,
  ): Promise<{ readonly runs: readonly DigestRunRow[]; readonly more: boolean }>;
  /** By ref, or by the name of its channel. */
  match(who: Who, text: string): Promise<Match>;
  /** At most 25. */
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;
  /** What the digest has to tell at a planned instant. */
  figures(digest: DigestRow, plannedAt: Date): Promise<DigestFigures>;
  /** What the schedule and the outbox do with digests, across orgs. */
  readonly runs: DigestRuns;
}

const PAGE = 15;

export function createDigests({ db }: { readonly db: Database }): Digests {
  const commit = (who: Who, id: number, change: (digest: DigestRow, unit: Unit) => Promise<unknown>) =>
    db.work.commit(causeOf(who), async (unit) => {
      const digest = await unit.find('digest', id);
      if (!digest || digest.archivedAt) throw new NotFound(problem('digest.unknown'));
      await change(digest, unit);
    });

  async function get(who: Who, id: number): Promise<DigestRow> {
    const digest = await liveDigest(db, who.org.id, { id });
    if (!digest) throw new NotFound(problem('digest.unknown'));
    return digest;
  }

  async function near(who: Who, text: string): Promise<DigestRow[]> {
    const wanted = channelKey(text);
    const all = await liveDigests(db, who.org.id);
    const ref = readRef(text);
    if (ref?.noun === 'digest') return all.filter(({ number }) => number === ref.number);
    return all.filter((digest) => channelKey(digest.placeName).startsWith(wanted));
  }

  return {
    add: (who, { sections, ...input }) =>
      db.work.commit(causeOf(who), async (unit) => {
        await unit.insert('digest', {
          ...input,
          number: await unit.nextNumber('digest'),
          workspaceId: who.workspaceId,
          sections: writeSections(sections),
          ownerId: who.me.id,
          nextRunAt: firstRun(input, who.now),
        });
      }),

    edit: (who, id, { sections, ...patch }, version) =>
      commit(who, id, async (digest, unit) => {
        const ref = formatRef('digest', digest.number);
        await requireVersion(unit, who, 'digest', digest, version, (by) =>
          problem('digest.changedMeanwhile', { ref, ...by }),
        );
        const cron = patch.cron ?? digest.cron;
        const zone = patch.zone ?? digest.zone;
        // A slot due this very minute stays due where only what is told, or where, was changed.
        const moved = cron !== digest.cron || zone !== digest.zone;
        await unit.update('digest', digest, {
          ...patch,
          ...(patch.place === undefined ? {} : { workspaceId: who.workspaceId }),
          ...(sections === undefined ? {} : { sections: writeSections(sections) }),
          ...(moved && !digest.pausedAt ? { nextRunAt: firstRun({ cron, zone }, who.now) } : {}),
        });
      }),

    pause: (who, id) =>
      commit(who, id, async (digest, unit) => {
        const ref = formatRef('digest', digest.number);
        if (digest.pausedAt) throw new InvalidInput(problem('digest.pausedAlready', { ref }));
        await unit.update('digest', digest, { pausedAt: who.now, pausedReason: null, nextRunAt: null });
      }),

    resume: (who, id) =>
      commit(who, id, async (digest, unit) => {
        const ref = formatRef('digest', digest.number);
        if (!digest.pausedAt) throw new InvalidInput(problem('digest.notPaused', { ref }));
        const nextRunAt = firstRun(digest, who.now);
        await unit.update('digest', digest, { pausedAt: null, pausedReason: null, nextRunAt });
      }),

    remove: (who, id) =>
      commit(who, id, (digest, unit) => unit.update('digest', digest, { archivedAt: who.now, nextRunAt: null })),

    run: (who, id, view) =>
      commit(who, id, async (digest, unit) => {
        const slot = manualSlot(who.key);
        const run = { slot, plannedAt: who.now, late: false, view, now: who.now };
        const runId = await insertRun(unit.tx, digest, run);
        if (runId !== undefined) await insertPost(unit.tx, { digest, slot }, runId, who.now);
      }),

    ranBy: (who, key) => runOfSlot(db, who.org.id, manualSlot(key)),
    list: (who) => liveDigests(db, who.org.id),
    get,

    async history(who, id, page) {
      await get(who, id);
      const runs = await runsOf(db, who.org.id, id, { skip: (page - 1) * PAGE, take: PAGE + 1 });
      return { runs: runs.slice(0, PAGE), more: runs.length > PAGE };
    },

    async match(who, text) {
      const found = await near(who, text);
      const [only] = found;
      if (!only) return { kind: 'none' };
      if (found.length > 1) return { kind: 'several', options: found.slice(0, 10).map(suggestionOf) };
      const ref = formatRef('digest', only.number);
      return { kind: 'one', found: { id: only.id, ref, name: only.placeName } };
    },
    suggest: async (who, query) => (await near(who, query)).slice(0, 25).map(suggestionOf),

    figures: createFigures({ db, stats: createStats({ db }) }),
    runs: createDigestRuns({ db }),
  };
}

/** @throws InvalidInput at the cadence where it never comes. */
function firstRun({ cron, zone }: { readonly cron: string; readonly zone: string }, now: Date): Date {
  const next = nextRun(cron, zone, now);
  if (!next) throw new InvalidInput(problem('digest.never'), { cadence: problem('digest.never') });
  return next;
}

/** Channels are named with and without their sign. */
const channelKey = (name: string): string => name.trim().replace(/^[#@]/, '').toLowerCase();

function suggestionOf({ number, placeName, cadence }: DigestRow): Suggestion {
  const ref = formatRef('digest', number);
  return { label: `${ref} · ${placeName}`, value: ref, detail: cadence };
}
