/** The local chat: a page on loopback that works like a team chat, with Parley in it. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Charts } from '../../chat/charts.ts';
import type { Platform } from '../../chat/platform.ts';
import type { Database } from '../../data/database.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import type { Clock } from '../../values/clock.ts';
import { checkAssets } from './assets.ts';
import { createLive } from './live.ts';
import { createPeople, type NewOrg, openHome, type People, type Roster } from './people.ts';
import type { Menu } from './protocol.ts';
import { findPlace, findPublished, publish } from './publish.ts';
import type { Deps } from './respond.ts';
import { createServer } from './server.ts';
import { createStore, type Store } from './store.ts';

export type { NewOrg } from './people.ts';
export type { Menu, MenuCommand, MenuField } from './protocol.ts';

export interface LocalOptions {
  readonly db: Database;
  /** Who is there: the CRM's orgs and members. */
  readonly roster: Roster;
  readonly charts: Charts;
  readonly clock: Clock;
  readonly log: Logger;
  /** 0 picks a free one. */
  readonly port: number;
  /** What the URL must carry: at least 128 bits of chance. */
  readonly key: string;
  /** The folder with the bundled main.js and main.css. */
  readonly pageDir: string;
  /** What a new org starts with. */
  readonly fresh: NewOrg;
  /** The commands of the slash menu, in a reader's language. */
  readonly menu: Menu;
}

export interface LocalPlatform extends Platform {
  readonly name: 'local';
  /** What to open in a browser, with the key; undefined until it listens. */
  url(): string | undefined;
}

const HOST = '127.0.0.1';

/** How often a stop looks for connections that have nothing more to say, in ms. */
const IDLE_MS = 20;

export function createLocalPlatform(options: LocalOptions): LocalPlatform {
  const { db, roster, charts, clock, log, port, key, pageDir, menu } = options;
  let open: (Deps & { readonly people: People; readonly server: Server }) | undefined;
  const streams = new Set<() => void>();
  let stopping = false;
  const closing = (end: () => void) => {
    streams.add(end);
    // A page whose stream has just ended comes back over the connection it still has.
    if (stopping) queueMicrotask(end);
    return () => streams.delete(end);
  };
  const opened = () => {
    if (!open) throw new Error('the local chat is not started');
    return open;
  };
  const boundPort = () => (open?.server.address() as AddressInfo | null | undefined)?.port ?? port;

  return {
    name: 'local',
    url: () => open && `http://${HOST}:${boundPort()}/?key=${encodeURIComponent(key)}`,
    state: () => (open ? { ready: true } : { ready: false, why: 'not listening' }),
    async start(handle) {
      await checkAssets(pageDir);
      const findHome = await openHome(roster, options.fresh, clock.now());
      const store = createStore(db, findHome);
      await openChannels(store, options.fresh.locale, clock.now());
      const live = createLive(randomBytes(6).toString('base64url').replaceAll('-', '_'));
      const shared = { store, people: createPeople(roster, findHome), live, clock };
      const app = createServer({
        ...shared,
        handle,
        charts,
        menu,
        log,
        pageDir,
        closing,
        guard: { key, port: boundPort },
      });
      const server = createAdaptorServer({ fetch: app.fetch }) as Server;
      await listen(server, port);
      open = { ...shared, server };
    },
    async stop() {
      const { server } = opened();
      stopping = true;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const end of streams) end();
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
      await closed;
      clearInterval(idle);
      stopping = false;
      open = undefined;
    },
    publish: async (post) => publish(opened(), opened().people, post),
    findPublished: async (post) => findPublished(opened(), post),
    moved: () => open?.live.moved(),
    findPlace: async (workspace, text) => findPlace(opened(), workspace, text),
  };
}

/** A new workspace has two channels to begin with. */
async function openChannels(store: Store, locale: Locale, at: Date): Promise<void> {
  if ((await store.channels()).length > 0) return;
  const t = translator(locale);
  for (const name of [t('local.channelGeneral'), t('local.channelSales')]) await store.addChannel(name, at);
}

/** @throws Error with the port and the way out where it is taken. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Set LOCAL_PORT to another one, or to 0 for a free one.`)
          : error,
      );
    server.once('error', refuse);
    server.listen(port, HOST, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}
