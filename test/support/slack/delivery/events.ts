/** Events: told to the app where it asked for them, and told again where it did not acknowledge. */

import type { Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { TIMES } from '../limits.ts';
import type { Channel, Team } from '../world.ts';
import type { Ack } from './ack.ts';
import type { Payload } from './payload.ts';

export interface Events {
  tell(team: Team, event: Json, about: { readonly name: string; readonly channel?: Channel }): void;
  /** Resolves when nothing is under way (what waits for a later retry does not count). */
  settled(): Promise<void>;
  /** Sends again what is due by the clock; how many that were. */
  retryDue(): Promise<number>;
  /** Every delivery, in order. */
  readonly log: EventDelivery[];
}

export interface EventDelivery {
  readonly team: Team;
  readonly payload: Payload;
  readonly ack: Ack;
}

/** What the scope of an event must be; those not named here need none beyond the subscription. */
const SCOPES: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  reaction_added: 'reactions:read',
  member_joined_channel: 'channels:read',
  user_change: 'users:read',
  team_join: 'users:read',
};

interface Owed {
  readonly team: Team;
  readonly payload: Payload;
  readonly dueAt: number;
}

export function createEvents(core: Pick<Core, 'world' | 'deliver' | 'app'>): Events {
  const { world } = core;
  const log: EventDelivery[] = [];
  const underWay = new Set<Promise<void>>();
  let owed: Owed[] = [];

  const attempt = async (team: Team, payload: Payload): Promise<void> => {
    const ack = await core.deliver(team, payload);
    log.push({ team, payload, ack });
    if (ack.outcome === 'acknowledged' || ack.noRetry) return;
    const tried = payload.retry?.num ?? 0;
    const wait = TIMES.eventRetriesMs[tried];
    if (wait === undefined) return;
    const again = { ...payload, retry: { num: tried + 1, reason: ack.outcome } };
    if (wait === 0) start(team, again);
    else owed.push({ team, payload: again, dueAt: world.clock.now().getTime() + wait });
  };
  const start = (team: Team, payload: Payload): void => {
    const running: Promise<void> = attempt(team, payload).finally(() => underWay.delete(running));
    underWay.add(running);
  };
  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  return {
    log,
    settled,
    tell(team, event, { name, channel }) {
      const { installation } = team;
      if (!installation?.active || !core.app().events.has(name)) return;
      const scope = SCOPES[name];
      if (scope && !installation.scopes.has(scope)) return;
      if (channel && !channel.members.has(installation.botUserId)) return;
      const body = {
        token: core.app().verificationToken,
        team_id: team.id,
        api_app_id: core.app().id,
        event,
        type: 'event_callback',
        event_id: world.id('Ev'),
        event_time: Math.floor(world.clock.now().getTime() / 1000),
        authorizations: [
          {
            enterprise_id: null,
            team_id: team.id,
            user_id: installation.botUserId,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        is_ext_shared_channel: false,
        event_context: world.id('EC'),
      };
      start(team, { kind: 'events_api', body });
    },
    async retryDue() {
      const now = world.clock.now().getTime();
      const due = owed.filter(({ dueAt }) => dueAt <= now);
      owed = owed.filter(({ dueAt }) => dueAt > now);
      for (const { team, payload } of due) start(team, payload);
      await settled();
      return due.length;
    },
  };
}
