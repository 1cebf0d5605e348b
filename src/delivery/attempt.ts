/**
 * One attempt at one post.
 *
 * The row is marked as being sent before the platform hears of it, so a row found in that state may have arrived: it is
 * looked up by its key before it is sent again, and where the platform cannot look, it is flagged rather than doubled.
 */
import { type Platform, type Publication, PublishFailed } from '../chat/platform.ts';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';
import type { DeliveryDeps } from './delivery.ts';
import type { GivenUp, OutboxRow, Rendered } from './outbox-row.ts';
import { mark, noteShown, take, type Unsettled, workspaceOf } from './store.ts';

/** `settled`: the next of the place may go. `put off` and `left alone` (nothing was tried): those behind it wait. */
export type Attempted = 'settled' | 'put off' | 'left alone';

interface Usable {
  readonly orgId: number;
  readonly platform: Platform;
  readonly workspace: string;
}

export function createAttempt({ db, platforms, render, clock, log, afterwards, random }: DeliveryDeps) {
  async function usable(workspaceId: number): Promise<Usable | undefined> {
    const workspace = await workspaceOf(db, workspaceId);
    const platform = platforms().find(({ name }) => name === workspace?.platform);
    if (!workspace || !platform?.state().ready) return undefined;
    return { orgId: workspace.orgId, platform, workspace: workspace.externalId };
  }

  async function sent(row: OutboxRow, rendered: Rendered, messageId: string): Promise<Attempted> {
    const at = clock.now();
    await db.work.background(async (tx) => {
      if (!(await mark(tx, row, { state: 'sent', messageId, sentAt: at, error: null }))) return;
      await noteShown(tx, row, messageId, rendered.refs ?? [], at);
      await afterwards.sent(tx, row, at);
    });
    return 'settled';
  }

  async function dropped(row: OutboxRow): Promise<Attempted> {
    await db.work.background(async (tx) => {
      if (await mark(tx, row, { state: 'dropped' })) await afterwards.dropped(tx, row);
    });
    return 'settled';
  }

  async function giveUp(row: OutboxRow, how: GivenUp, why: string): Promise<Attempted> {
    log.error({ outbox: row.id, org: row.orgId, topic: row.topic, how, why }, 'a post was given up');
    const cause = {
      orgId: row.orgId,
      memberId: null,
      key: `outbox:${row.id}:${how}`,
      command: 'delivery',
      at: clock.now(),
    };
    await db.work.commit(cause, async (unit) => {
      const state = how === 'unsure' ? 'unsure' : 'failed';
      if (await mark(unit.tx, row, { state, error: why })) await afterwards.gaveUp(unit, row, how, why);
    });
    return 'settled';
  }

  /** `state`: `sending` keeps the doubt whether it arrived, `waiting` says it did not. */
  async function putOff(row: OutboxRow, state: 'sending' | 'waiting', failed: Failure): Promise<Attempted> {
    if (row.attempts >= MOST_ATTEMPTS) return giveUp(row, state === 'sending' ? 'unsure' : 'exhausted', failed.why);
    const ms = backOff(row.attempts, failed.afterMs, random());
    const dueAt = new Date(clock.now().getTime() + ms);
    log.warn({ outbox: row.id, org: row.orgId, attempts: row.attempts, ms, why: failed.why }, 'a post is put off');
    await db.work.background((tx) => mark(tx, row, { state, dueAt, error: failed.why }));
    return 'put off';
  }

  /** What stands in the channel already, as far as that can be known. */
  async function lookUp({ platform }: Usable, post: Publication): Promise<Looked> {
    try {
      return await platform.findPublished(post);
    } catch (error) {
      return failureOf(error);
    }
  }

  async function publish({ platform }: Usable, row: OutboxRow, rendered: Rendered, post: Publication) {
    let published: { readonly messageId: string };
    try {
      published = await platform.publish(post);
    } catch (error) {
      const failed = failureOf(error);
      switch (failed.kind) {
        case 'later':
          return putOff(row, 'waiting', failed);
        case 'unsure':
          return putOff(row, 'sending', failed);
        case 'gone':
          return giveUp(row, 'gone', failed.why);
        default:
          return failed.kind satisfies never;
      }
    }
    return sent(row, rendered, published.messageId);
  }

  return async function attempt(seen: Unsettled): Promise<Attempted> {
    const where = await usable(seen.workspaceId);
    if (!where) return 'left alone'; // it stays as it is until the platform can be used
    const uncertain = seen.state === 'sending';
    const row = await take(db, seen, clock.now());
    if (!row) return 'left alone';
    // The workspace joined another org meanwhile: what this one says is not for the people there.
    if (row.orgId !== where.orgId) return dropped(row);
    let rendered: Rendered | 'drop';
    try {
      rendered = await render(row);
    } catch (error) {
      log.error({ err: error, outbox: row.id }, 'a post could not be worded');
      return putOff(row, uncertain ? 'sending' : 'waiting', {
        kind: 'later',
        afterMs: 0,
        why: 'it could not be worded',
      });
    }
    if (rendered === 'drop') return dropped(row);
    const post = {
      workspace: where.workspace,
      place: row.place,
      view: rendered.view,
      locale: rendered.locale,
      dedupeKey: row.dedupeKey,
      ...(uncertain && seen.triedAt ? { since: seen.triedAt } : {}),
    };
    if (!uncertain) return publish(where, row, rendered, post);
    const found = await lookUp(where, post);
    if (found === 'unknown') return giveUp(row, 'unsure', row.error ?? 'Parley stopped while it was sending');
    if (found === 'absent') return publish(where, row, rendered, post);
    if ('messageId' in found) return sent(row, rendered, found.messageId);
    return found.kind === 'gone' ? giveUp(row, 'gone', found.why) : putOff(row, 'sending', found);
  };
}

interface Failure {
  readonly kind: PublishFailed['kind'];
  readonly afterMs: number;
  readonly why: string;
}

type Looked = { readonly messageId: string } | 'absent' | 'unknown' | Failure;

/** An error no platform foresaw leaves it open whether the post arrived. */
function failureOf(error: unknown): Failure {
  if (error instanceof PublishFailed) return { kind: error.kind, afterMs: error.afterMs, why: error.message };
  return { kind: 'unsure', afterMs: 0, why: error instanceof Error ? error.message : String(error) };
}
