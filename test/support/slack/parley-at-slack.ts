/** The whole of Parley, as it is started, in two workspaces of the stand-in Slack. */
import type { Logger } from 'pino';
import { manifestOf } from '../../../src/app/slack-manifest.ts';
import { type App, startApp } from '../../../src/app.ts';
import { createCommands } from '../../../src/commands/index.ts';
import { readConfig } from '../../../src/config.ts';
import { freePort } from '../free-port.ts';
import type { Json } from '../json.ts';
import { newDatabaseFile, root, silent } from '../temp-database.ts';
import { createTestClock, type TestClock } from '../test-clock.ts';
import type { Transport } from './bolt-app.ts';
import { type Slack, type SlackOptions, startSlack } from './index.ts';

export interface ParleyAtSlack {
  readonly slack: Slack;
  readonly clock: TestClock;
  readonly app: App;
  /** Where a workspace installs Parley, with the option `oauth`. */
  readonly installUrl: string;
  readonly manifest: Json;
  readonly databasePath: string;
  /** Moves the clock to an instant and lets the schedule and the outbox do what is due. */
  tickAt(instant: string): Promise<void>;
  /** Stops the process and starts another on the same database, with these settings changed. */
  restart(changed?: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export interface ParleyOptions extends Pick<SlackOptions, 'installedIn' | 'manifest'> {
  readonly transport?: Transport;
  /** Whether workspaces can install Parley by themselves. */
  readonly oauth?: boolean;
  /** The host in the address under which browsers reach it. */
  readonly publicHost?: string;
  readonly log?: Logger;
  readonly now?: string;
  /** Further settings, over those that follow from the stand-in. */
  readonly env?: (slack: Slack) => Readonly<Record<string, string>>;
}

export const PARLEY_SECRET = 'a secret of thirty-two letters ..';

export async function openParley(options: ParleyOptions = {}): Promise<ParleyAtSlack> {
  const {
    transport = 'sockets',
    oauth = false,
    publicHost = '127.0.0.1',
    log = silent,
    now = '2026-05-13T10:00:00Z',
    env,
    ...world
  } = options;
  const clock = createTestClock(new Date(now));
  const port = oauth ? await freePort() : 0;
  const publicUrl = `http://${publicHost}:${port}`;
  const sockets = transport === 'sockets';
  const own = manifestOf(createCommands(), { command: '/crm', sockets, ...(oauth ? { publicUrl } : {}) });
  const manifest: Json = world.manifest ?? own;
  const slack = await startSlack({ clock, ...world, manifest });
  const file = await newDatabaseFile();

  const start = async (changed: Readonly<Record<string, string>> = {}) => {
    const config = readConfig({
      DATABASE_URL: `file:${file.path}`,
      HTTP_PORT: String(port),
      LOCAL_CHAT: 'off',
      PARLEY_ZONE: 'Europe/Berlin',
      PARLEY_CURRENCY: 'EUR',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.team().installation?.botToken ?? '',
      ...(sockets ? { SLACK_APP_TOKEN: slack.app.appToken } : {}),
      ...(!sockets || oauth ? { SLACK_SIGNING_SECRET: slack.app.signingSecret } : {}),
      ...(oauth ? oauthSettings(slack, publicUrl) : {}),
      ...env?.(slack),
      ...changed,
    });
    const app = await startApp({ config, clock, log, root });
    if (!sockets) slack.deliverTo(`http://127.0.0.1:${app.httpPort}/slack/events`);
    return app;
  };
  let app = await start();

  return {
    slack,
    clock,
    get app() {
      return app;
    },
    installUrl: `${publicUrl}/slack/install`,
    manifest,
    databasePath: file.path,
    async tickAt(instant) {
      clock.set(new Date(instant));
      await app.scheduler.tick(clock.now());
      await slack.settled();
    },
    async restart(changed) {
      await app.stop();
      app = await start(changed);
    },
    async close() {
      await app.stop();
      await slack.close();
      await file.remove();
    },
  };
}

const oauthSettings = ({ app }: Slack, publicUrl: string) => ({
  SLACK_CLIENT_ID: app.clientId,
  SLACK_CLIENT_SECRET: app.clientSecret,
  PUBLIC_URL: publicUrl,
  PARLEY_SECRET,
});
