/** The Home: my day, for those who opened it, fresh after what they do, at most once in a while a person. */
import type { Clock } from '../../values/clock.ts';
import { type ConverseDeps, converse } from './converse.ts';
import type { HomeStore } from './home-store.ts';
import type { Installations } from './installations.ts';
import { HOME_MS, HOMES_AT_ONCE } from './limits.ts';
import { actorOf, ownPlace } from './origin.ts';
import type { Received } from './receive.ts';
import { renderBlocks } from './render-view.ts';
import { failureOf } from './web.ts';

/** The command whose answer is shown. */
export const HOME = 'my day';

export interface Home {
  /** Someone opened it: from now on theirs is kept fresh. On disk when it resolves. */
  opened(who: Whose): Promise<void>;
  /** Publishes it, as soon as it may be again. */
  refresh(who: Whose): Promise<void>;
  /** Someone did something, or something was done to their access. */
  acted(who: Whose): Promise<void>;
  /** A workspace shows the records of another company now: so do the Homes that may be open there. */
  moved(team: string): Promise<void>;
  /** What waits for its turn is left to the next opening. */
  stop(): void;
}

export interface Whose {
  readonly team: string;
  readonly account: string;
}

interface Turn {
  /** When it was published last. */
  readonly at: number;
  /** Ends the wait for the next time, where one is under way. */
  end?: () => void;
}

export interface HomeDeps extends ConverseDeps {
  readonly installations: Installations;
  readonly homes: HomeStore;
  readonly clock: Clock;
}

export function createHome(deps: HomeDeps): Home {
  const { installations, homes, clock, log } = deps;
  /** When each was published last, and what waits until it may be again. */
  const turns = new Map<string, Turn>();
  let stopped = false;

  async function publish({ team, account }: Whose): Promise<void> {
    const received = receivedFor(team, account, clock.now());
    const answered = await converse(deps, received);
    if (answered?.answer.kind !== 'view') return;
    const { installation, answer } = answered;
    const blocks = renderBlocks(answer.view, { locale: answer.locale, surface: 'home' });
    await installation.client.views.publish({ user_id: account, view: { type: 'home', blocks } });
  }

  /** Now, or when its time has come; whatever happens meanwhile is in that one. */
  async function refresh(who: Whose): Promise<void> {
    const key = `${who.team}:${who.account}`;
    const now = clock.now().getTime();
    const turn = turns.get(key);
    if (stopped || turn?.end) return;
    const wait = turn ? Math.min(turn.at + HOME_MS - now, HOME_MS) : 0;
    if (turn && wait > 0) await pause(turn, wait);
    if (stopped) return;
    forgetOld(now);
    turns.set(key, { at: clock.now().getTime() });
    try {
      await publish(who);
    } catch (error) {
      log.warn({ ...failureOf(error), account: who.account }, 'a Home could not be published');
    }
  }

  function pause(turn: Turn, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      turn.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function forgetOld(now: number): void {
    for (const [key, { at, end }] of turns) if (!end && at + HOME_MS < now) turns.delete(key);
  }

  return {
    async opened({ team, account }) {
      const installation = installations.get(team);
      if (!installation) return;
      await homes.opened({ ...(await installations.tenancyOf(installation)), account }, clock.now());
    },
    refresh,
    async acted(who) {
      const installation = installations.get(who.team);
      if (!installation) return;
      const { workspaceId } = installation;
      if (await homes.has({ workspaceId, account: who.account })) await refresh(who);
    },
    async moved(team) {
      const installation = installations.get(team);
      if (!installation) return;
      const accounts = await homes.openedLast(await installations.tenancyOf(installation), HOMES_AT_ONCE);
      await Promise.all(accounts.map((account) => refresh({ team, account })));
    },
    stop() {
      stopped = true;
      for (const { end } of turns.values()) end?.();
    },
  };
}

function receivedFor(team: string, account: string, now: Date): Received {
  const place = ownPlace(account);
  return {
    team,
    account,
    origin: { place },
    interaction: {
      key: `slack:home:${team}:${account}:${now.getTime()}`,
      actor: actorOf(team, account),
      place,
      canOpenForm: false,
      kind: 'command',
      path: HOME,
      values: {},
    },
  };
}
