/** What Parley says of itself when it comes: once in a channel, and once to the first admin of a workspace. */
import type { NewPost } from '../../data/work.ts';
import type { Clock } from '../../values/clock.ts';
import type { Tenancy } from './installations.ts';
import type { WelcomeRef } from './welcome.ts';

export interface Arrival {
  /** Parley was added to a channel. */
  joined(tenancy: Tenancy, channel: string): Promise<void>;
  /** An admin comes for the first time; told where they are the first of the workspace. */
  admin(tenancy: Tenancy, account: string): Promise<void>;
}

export interface ArrivalDeps {
  /** Stores a post, once by its key. */
  say(orgId: number, post: NewPost & { readonly dueAt: Date }): Promise<void>;
  readonly clock: Clock;
}

/** First steps come after the answer the person waits for, and when they are let in, so that their language is known. */
const MOMENT_MS = 5_000;

export function createArrival({ say, clock }: ArrivalDeps): Arrival {
  const post = ({ orgId, workspaceId }: Tenancy, place: string, ref: WelcomeRef, to: string, afterMs: number) =>
    say(orgId, {
      ...{ workspaceId, place, ref },
      topic: 'welcome',
      dedupeKey: `welcome:${workspaceId}:${to}`,
      dueAt: new Date(clock.now().getTime() + afterMs),
    });
  return {
    joined: (tenancy, channel) => post(tenancy, channel, 'channel', channel, 0),
    admin: (tenancy, account) => post(tenancy, `@${account}`, 'admin', 'admin', MOMENT_MS),
  };
}
