/** Slack: the whole of Parley in its workspaces, over Socket Mode or HTTP. */
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { createBackground } from '../../chat/background.ts';
import type { Handle, Platform, PlatformState } from '../../chat/platform.ts';
import type { TellOnce } from '../../chat/tell-once.ts';
import type { Database } from '../../data/database.ts';
import type { Clock } from '../../values/clock.ts';
import { type ArrivalDeps, createArrival } from './arrival.ts';
import type { SlackConfig } from './config.ts';
import { SlackRefused, TOKEN_DEAD } from './errors.ts';
import { handOver } from './files.ts';
import { createHome, type Home } from './home.ts';
import { createHomeStore } from './home-store.ts';
import { createHttpRoutes } from './http-routes.ts';
import { createInstall } from './install.ts';
import { createInstallations, type NewOrg, type OrgRoster } from './installations.ts';
import { listen } from './listeners.ts';
import { boltLogger } from './log.ts';
import { EVENTS_PATH, INSTALL_PATH } from './manifest.ts';
import type { AccountOfMember } from './open-form.ts';
import { createPeople, type MemberRoster } from './people.ts';
import { createPlaces } from './place.ts';
import { createPublisher } from './publish.ts';
import { createSocketReceiver } from './socket-receiver.ts';
import { createInstallStore } from './store.ts';
import { failureOf, webOptions } from './web.ts';
import { welcome } from './welcome.ts';

export interface SlackOptions {
  readonly config: SlackConfig;
  readonly db: Database;
  /** The CRM's orgs and members. */
  readonly roster: {
    readonly orgs: OrgRoster;
    readonly members: MemberRoster & {
      accounts(orgId: number, workspaceId: number): Promise<readonly AccountOfMember[]>;
    };
    readonly reactions: {
      /** The emoji that keeps a message of a channel; undefined where reactions are off. */
      emojiIn(orgId: number, workspaceId: number, place: string): Promise<string | undefined>;
    };
  };
  /** Puts a post into the outbox, once by its key. */
  readonly say: ArrivalDeps['say'];
  readonly tellOnce: TellOnce;
  readonly clock: Clock;
  readonly log: Logger;
  /** What a new workspace's org starts with. */
  readonly fresh: NewOrg;
  /** Connections of Socket Mode kept open; 2 unless given. */
  readonly sockets?: number;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

const CHOSEN = 'Slack is connected in Socket Mode: SLACK_APP_TOKEN is set; SLACK_SIGNING_SECRET alone would mean HTTP';

export function createSlackPlatform(options: SlackOptions): Platform {
  const { config, db, roster, say, tellOnce, clock, log, fresh } = options;
  const { transport, oauth, apiUrl } = config;
  const store = createInstallStore(db);
  const installations = createInstallations({ config, store, orgs: roster.orgs, fresh, clock, log });
  const arrival = createArrival({ say, clock });
  const people = createPeople({ members: roster.members, installations, arrival, clock, log });
  const install = oauth && createInstall({ oauth, config, installations, people, store, clock, log });
  const places = createPlaces(installations);
  const publisher = createPublisher({ installations, people, log });
  const background = createBackground(log);
  let state: PlatformState = { ready: false, why: 'not started' };
  let home: Home | undefined;
  let stopping = false;
  let retry: NodeJS.Timeout | undefined;

  const socket =
    transport.kind === 'socket'
      ? createSocketReceiver({ appToken: transport.appToken, apiUrl, log, sockets: options.sockets ?? 2 })
      : undefined;
  const http =
    transport.kind === 'http'
      ? new HTTPReceiver({
          signingSecret: transport.signingSecret,
          endpoints: [EVENTS_PATH],
          processBeforeResponse: true,
          logger: boltLogger(log),
        })
      : undefined;

  function createApp(handle: Handle, receiver: Receiver): App {
    const app = new App({
      receiver,
      authorize: async ({ teamId = '' }) => {
        const installation = installations.get(teamId);
        if (!installation) throw new Error(`Parley is not installed in ${teamId}`);
        const { token: botToken, botId, botUserId } = installation;
        return { botToken, botId, botUserId, teamId };
      },
      clientOptions: webOptions(apiUrl, log),
      logger: boltLogger(log),
      convoStore: false,
    });
    app.error(async (error) => {
      // What a workspace without Parley sends is acknowledged and forgotten; a fault is delivered again.
      if (error.code === 'slack_bolt_authorization_error') return;
      throw error;
    });
    const conversing = { handle, installations, people, locale: fresh.locale, log };
    const opened = createHome({ ...conversing, homes: createHomeStore(db), clock });
    home = opened;
    listen(app, {
      ...conversing,
      arrival,
      places,
      reactions: {
        async emojiIn(installation, channel) {
          const { orgId, workspaceId } = await installations.tenancyOf(installation);
          return roster.reactions.emojiIn(orgId, workspaceId, channel);
        },
      },
      background,
      tellOnce,
      clock,
      async accounts(installation) {
        const { orgId, workspaceId } = await installations.tenancyOf(installation);
        return roster.members.accounts(orgId, workspaceId);
      },
      acted(done) {
        background.track(handOver({ installations, tellOnce, log }, done));
        background.track(opened.acted(done.received));
      },
      async homeOpened(who) {
        await opened.opened(who);
        background.track(opened.refresh(who));
      },
      shutOut: (who) => void background.track(opened.acted(who)),
    });
    return app;
  }

  async function connect(): Promise<void> {
    await installations.open();
    if (socket) await socket.start().catch(refuseDeadToken);
    state = { ready: true };
    log.info(
      { transport: transport.kind },
      transport.kind === 'socket' && transport.chosen ? CHOSEN : 'Slack is connected',
    );
    if (oauth) log.info({ url: `${oauth.publicUrl}${INSTALL_PATH}` }, 'workspaces can install Parley');
  }

  /** What a person must mend stops the start; what may pass by itself is tried until it has. */
  async function connectOrWait(wait: number): Promise<void> {
    try {
      await connect();
    } catch (error) {
      if (error instanceof SlackRefused) throw error;
      state = {
        ready: false,
        why: `Slack cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
      };
      log.error({ err: error, wait }, 'Slack cannot be reached, trying again');
      if (stopping) return;
      retry = setTimeout(() => {
        connectOrWait(Math.min(wait * 2, LONGEST_WAIT_MS)).catch((refused: unknown) => {
          state = { ready: false, why: String(refused) };
          log.error({ err: refused }, 'Slack refuses the settings');
        });
      }, wait);
    }
  }

  return {
    name: 'slack',
    async start(handle) {
      createApp(handle, socket ?? (http as HTTPReceiver));
      await connectOrWait(FIRST_WAIT_MS);
    },
    async stop() {
      stopping = true;
      clearTimeout(retry);
      state = { ready: false, why: 'stopped' };
      home?.stop();
      await socket?.stop();
      await background.idle();
    },
    state() {
      if (state.ready && socket && !socket.connected()) return { ready: false, why: 'no connection to Slack' };
      return state;
    },
    publish: (post) => publisher.publish(post),
    findPublished: (post) => publisher.findPublished(post),
    moved(team) {
      if (home) background.track(home.moved(team));
    },
    findPlace: (workspace, text, use) => places.find(workspace, text, use),
    welcome: (ref, words) => welcome(config.command, ref, words),
    http: createHttpRoutes({ events: http, install, ready: () => state.ready, track: background.track }),
  };
}

function refuseDeadToken(error: unknown): never {
  const failed = failureOf(error);
  if (failed.kind === 'refused' && (TOKEN_DEAD.has(failed.code) || failed.code === 'not_allowed_token_type')) {
    throw new SlackRefused(
      `Slack does not accept SLACK_APP_TOKEN (${failed.code}). Make an app-level token with the scope connections:write, and see that Socket Mode is on for the app.`,
    );
  }
  throw error;
}
