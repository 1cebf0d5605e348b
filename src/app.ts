/** The composition root: the one place that sees every layer and puts them together. */
import type { Logger } from 'pino';
import { createConversation } from './app/conversation.ts';
import { createHttpServer, type Readiness } from './app/http-server.ts';
import { createPlatforms, platformNames } from './app/platforms.ts';
import { createPostRendering } from './app/post-rendering.ts';
import { createCharts } from './charts/charts.ts';
import type { Platform } from './chat/platform.ts';
import { openPhrasebook } from './chat/understand/phrasebook.ts';
import type { Config } from './config.ts';
import { fillTexts } from './crm/search/texts/fill.ts';
import { openDatabase } from './data/database.ts';
import { acquireLock } from './data/lock.ts';
import { migrate } from './data/migrate.ts';
import { type AdapterWrap, databaseFile } from './data/sqlite.ts';
import { createDelivery } from './delivery/delivery.ts';
import { createPosts } from './schedule/posts.ts';
import { createScheduler, type Scheduler } from './schedule/scheduler.ts';
import type { Clock } from './values/clock.ts';

export interface AppOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  /** The project's root: where `prisma/migrations` and `dist/page` lie. */
  readonly root: string;
  /** Wraps the writer's connection (tests). */
  readonly adapter?: AdapterWrap;
  /** How long an answer waits for its chart, in ms (tests). */
  readonly chartMs?: number;
  /** A platform closed its connection for good, for a reason a person can mend. */
  readonly lost?: (why: Error) => void;
}

export interface App {
  readonly scheduler: Scheduler;
  /** Where the local chat is to be opened; undefined where it is off. */
  readonly localUrl: string | undefined;
  readonly httpPort: number;
  /** Takes nothing new, finishes what is under way, closes everything. A second call waits for the first. */
  stop(): Promise<void>;
}

const NOT_STARTED = { ready: false, why: 'not started' } as const;

/** Starts Parley; resolves when it can be used. @throws ConfigError, DatabaseRefused, Error */
export async function startApp({
  config,
  clock,
  log,
  root,
  adapter,
  chartMs,
  lost = () => {},
}: AppOptions): Promise<App> {
  const ready: Record<string, { ready: boolean; why?: string }> = {
    database: { ready: false, why: 'migrations are not done' },
    // Named before they are loaded, or Parley would seem usable meanwhile.
    ...Object.fromEntries(platformNames(config).map((name) => [name, NOT_STARTED])),
  };
  const platforms: Platform[] = [];
  const readiness = (): Readiness => ({
    ...ready,
    ...Object.fromEntries(platforms.map((platform) => [platform.name, platform.state()])),
  });
  const undo: (() => Promise<void>)[] = [];
  const stop = onlyOnce(async () => {
    ready.database = { ready: false, why: 'Parley is stopping' };
    for (const step of undo.splice(0).reverse()) await step();
  });

  try {
    const routes = () => platforms.flatMap(({ http }) => http ?? []);
    const http = createHttpServer({ ...config.http, readiness, routes });
    // A process that is about to end may hold the port as well as the lock: it is the lock that says who waits for whom.
    const answers = await http.start().then(
      () => true,
      () => false,
    );
    undo.push(() => http.stop());

    const file = databaseFile(config.databaseUrl, root);
    const lock = await acquireLock(file);
    undo.push(async () => {
      await http.stop(); // whoever waits for the lock wants the port next
      await lock.release();
    });
    if (!answers) await http.start();
    await migrate({ file, root, clock, log });
    const db = await openDatabase({ url: config.databaseUrl, root, clock, log, ...(adapter ? { adapter } : {}) });
    undo.push(() => db.close());
    ready.database = { ready: true };

    const { crm, registry, handle } = createConversation({
      db,
      clock,
      log,
      findPlace: async (ctx, text, use) => {
        const workspace = await crm.orgs.workspace(ctx.org.id, ctx.workspaceId);
        const platform = platforms.find(({ name }) => name === ctx.platform);
        return workspace && platform?.findPlace(workspace.externalId, text, use);
      },
      findRole: async (ctx, text) => {
        const workspace = await crm.orgs.workspace(ctx.org.id, ctx.workspaceId);
        const platform = platforms.find(({ name }) => name === ctx.platform);
        return workspace && platform?.findRole?.(workspace.externalId, text);
      },
      moved({ platform, externalId }) {
        platforms.find(({ name }) => name === platform)?.moved?.(externalId);
      },
    });

    const charts = createCharts({ log, ...(chartMs === undefined ? {} : { lateMs: chartMs }) });
    undo.push(() => charts.close());

    const { all, local } = await createPlatforms({ config, db, crm, registry, charts, clock, log, root, lost });
    platforms.push(...all);

    const { render, afterwards } = createPosts({
      digests: crm.digests,
      clock,
      renderOther: createPostRendering({ crm, registry, clock, platforms: () => platforms }),
    });
    const delivery = createDelivery({
      db,
      platforms: () => platforms,
      render,
      afterwards,
      clock,
      log,
      random: Math.random,
    });
    const scheduler = createScheduler({ db, crm, delivery, clock, log });

    for (const platform of platforms) {
      await platform.start(handle);
      undo.push(() => platform.stop());
    }
    scheduler.start();
    undo.push(async () => {
      await scheduler.stop();
      await delivery.stop();
    });
    const filling = new AbortController();
    const filled = fillTexts(db, filling.signal).then(
      (texts) => texts > 0 && log.info({ texts }, 'made what a migration gathered searchable'),
      (error: unknown) => log.error({ err: error }, 'what a migration gathered is not all searchable'),
    );
    undo.push(async () => {
      filling.abort();
      await filled;
    });
    // Whoever says the first sentence would wait half a second for it.
    openPhrasebook(registry).catch((error: unknown) => log.error({ err: error }, 'the phrases cannot be read'));
    return { scheduler, localUrl: local?.url(), httpPort: http.port(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function onlyOnce(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}
