/** What is done once a day: tidying up, and setting right what a wrong clock left behind. */
import type { Logger } from 'pino';
import type { DigestRuns } from '../crm/digests/runs/runs.ts';
import { forgetLinks } from '../crm/links/store.ts';
import type { Database } from '../data/database.ts';
import { forgetSent } from '../delivery/store.ts';
import { forgetAsides } from './store.ts';

const DAY_MS = 86_400_000;

/** Sent posts are kept a while for whoever asks what became of one. */
const KEEP_SENT_DAYS = 30;

/** An expired question is kept a while, so that a press on it is told that it expired. */
const KEEP_EXPIRED_DAYS = 7;

export async function tidyUp(
  { db, runs, log }: { readonly db: Database; readonly runs: DigestRuns; readonly log: Logger },
  now: Date,
): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const asides = await forgetAsides(db, daysAgo(KEEP_EXPIRED_DAYS));
  const codes = await forgetLinks(db, daysAgo(1));
  const posts = await forgetSent(db, daysAgo(KEEP_SENT_DAYS));
  const realigned = await runs.realign(now);
  log.info({ asides, codes, posts, realigned }, 'tidied up');
}
