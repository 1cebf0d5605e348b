/** The connection to Discord: tried until there is one, kept by the client library, and closed for good. */
import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { PlatformState } from '../../chat/platform.ts';
import { failureOf } from './api.ts';
import { createClient } from './client.ts';
import type { DiscordConfig } from './config.ts';
import { DiscordRefused, FATAL_CLOSES } from './errors.ts';

export interface ConnectionDeps {
  readonly config: DiscordConfig;
  /** What there is to do once the servers are there, before it can be used. @throws DiscordRefused */
  settle(client: Client): Promise<void>;
  /** Discord closed it for good: nothing more can come of this process. */
  readonly lost: (why: Error) => void;
  readonly log: Logger;
}

export interface Connection {
  /** The client that is connected now, or being connected. */
  client(): Client | undefined;
  /**
   * Resolves when it can be used, or must be tried again later. `hear` is given every client before it connects.
   * @throws DiscordRefused
   */
  open(hear: (client: Client) => void): Promise<void>;
  /** Whether what comes over a client is taken up: from `close` on nothing is. */
  isOpen(over: Client): boolean;
  /** It stays connected until `finish` has answered what is under way. */
  close(finish: () => Promise<void>): Promise<void>;
  state(): PlatformState;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

export function createConnection({ config, settle, lost, log }: ConnectionDeps): Connection {
  let client: Client | undefined;
  /** The gateway is open. */
  let connected = false;
  /** Its servers are known and Discord knows the commands. */
  let settled = false;
  let closed = false;
  let why = 'not started';
  let retry: NodeJS.Timeout | undefined;
  let opening: Promise<void> = Promise.resolve();
  /** Ends the wait for the servers of a client that is being connected. */
  let abandon: (reason: Error) => void = () => {};

  /** Resolves when every server is there and it is settled. @throws DiscordRefused; whatever a failed call throws */
  async function connect(hear: (client: Client) => void): Promise<void> {
    const next = createClient(config);
    client = next;
    let started = false;
    const ready = new Promise<void>((resolve, reject) => {
      abandon = reject;
      next.once(Events.ClientReady, () => resolve());
      next.on(Events.ShardDisconnect, ({ code }) => {
        const refused = new DiscordRefused(FATAL_CLOSES[code] ?? `Discord closed the connection for good (${code}).`);
        reject(refused);
        if (next !== client) return;
        connected = false;
        why = refused.message;
        if (started && !closed) lost(refused);
      });
    });
    ready.catch(() => {}); // a refused login is told by login itself
    follow(next);
    hear(next);
    const login = next.login(config.token);
    try {
      await Promise.race([login, ready]);
      await ready;
      started = true;
      connected = true;
      await settle(next);
      settled = true;
    } catch (error) {
      client = undefined;
      connected = false;
      // One that is destroyed while it logs in comes up all the same, and a stop does not wait for that.
      if (closed && !started) login.catch(() => {}).then(() => next.destroy());
      else await next.destroy();
      throw refusalOf(error);
    }
  }

  /** Notes when the gateway goes and comes. */
  function follow(next: Client): void {
    next.on(Events.ShardReconnecting, () => {
      connected = false;
      why = 'the connection to Discord is being made anew';
    });
    for (const event of [Events.ShardResume, Events.ShardReady] as const)
      next.on(event, () => {
        connected = true;
      });
    next.on(Events.Error, (error) => log.error({ err: error }, 'the client of Discord reports an error'));
    next.on(Events.ShardError, (error) => log.warn({ err: error }, 'the connection to Discord reports an error'));
    next.on(Events.Warn, (message) => log.warn({ message }, 'the client of Discord warns'));
  }

  /** What a person must mend stops the start; what may pass by itself is tried until it has. */
  async function connectOrWait(hear: (client: Client) => void, wait: number): Promise<void> {
    try {
      await connect(hear);
    } catch (error) {
      if (closed) return;
      if (error instanceof DiscordRefused) throw error;
      why = `Discord cannot be reached: ${failureOf(error).kind}`;
      log.error({ err: error, wait }, 'Discord cannot be reached, trying again');
      retry = setTimeout(() => {
        opening = connectOrWait(hear, Math.min(wait * 2, LONGEST_WAIT_MS)).catch((refused: Error) => {
          why = refused.message;
          lost(refused);
        });
      }, wait);
    }
  }

  return {
    client: () => client,
    isOpen: (over) => over === client && !closed,
    async open(hear) {
      closed = false;
      const first = connectOrWait(hear, FIRST_WAIT_MS);
      opening = first.catch(() => {}); // told to whoever opens it
      await first;
    },
    async close(finish) {
      closed = true;
      clearTimeout(retry);
      abandon(new Error('Parley is stopping'));
      await opening;
      await finish();
      await client?.destroy();
      client = undefined;
      connected = false;
      settled = false;
    },
    state() {
      if (closed) return { ready: false, why: 'stopped' };
      return connected && settled ? { ready: true } : { ready: false, why };
    },
  };
}

function refusalOf(error: unknown): unknown {
  const { code, status } = (error ?? {}) as { readonly code?: unknown; readonly status?: unknown };
  if (code === 'TokenInvalid' || status === 401) return new DiscordRefused(FATAL_CLOSES[4004] ?? '');
  if (error instanceof Error && /disallowed intents/i.test(error.message)) {
    return new DiscordRefused(FATAL_CLOSES[4014] ?? '');
  }
  return error;
}
