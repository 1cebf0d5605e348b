/** The verbs of digests: what people set up, and what the schedule does with it. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import type { Locale } from '../../language/locale.ts';
import type { Who } from '../who.ts';
import type { DigestRow, DigestRunRow, Section } from './digest.ts';
import type { DigestFigures } from './figures.ts';
import type { DigestRuns } from './runs.ts';

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

export type DigestPatch = Partial<NewDigest>;

export interface Digests {
  /** @throws InvalidInput where the cadence never comes. */
  add(who: Who, input: NewDigest): Promise<Written>;
  /**
   * `version` is the one the person saw, where a form showed it.
   * @throws NotFound, Conflict, InvalidInput
   */
  edit(who: Who, id: number, patch: DigestPatch, version?: number): Promise<Written>;
  /** @throws NotFound, InvalidInput where it is paused already. */
  pause(who: Who, id: number): Promise<Written>;
  /** Runs missed meanwhile are not made up for. @throws NotFound, InvalidInput where it is not paused. */
  resume(who: Who, id: number): Promise<Written>;
  /** Soft: its history stays. @throws NotFound */
  remove(who: Who, id: number): Promise<Written>;
  /** Posts now what was composed (`view` as JSON), beside its cadence. @throws NotFound */
  run(who: Who, id: number, view: string): Promise<Written>;
  /** The run that the interaction of this key asked for. */
  ranBy(who: Who, key: string): Promise<{ readonly digest: DigestRow; readonly run: DigestRunRow } | undefined>;
  /** By number; not the removed ones. */
  list(who: Who): Promise<DigestRow[]>;
  /** @throws NotFound for another org's, and for a removed one. */
  get(who: Who, id: number): Promise<DigestRow>;
  /** Newest first. */
  history(
    who: Who,
    id: number,
    page: number,
  ): Promise<{ readonly runs: readonly DigestRunRow[]; readonly more: boolean }>;
  /** What the digest has to tell at a planned instant. */
  figures(digest: DigestRow, plannedAt: Date): Promise<DigestFigures>;
  /** What the schedule and the outbox do with digests, across orgs. */
  readonly runs: DigestRuns;
}

export function createDigests(_deps: { readonly db: Database }): Digests {
  throw new Error('not yet');
}
