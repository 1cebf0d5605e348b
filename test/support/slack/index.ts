/**
 * A stand-in Slack: a real HTTP and WebSocket server as strict as the vendor, with people in it.
 *
 *     const slack = await startSlack();
 *     slack.deliverTo('http://127.0.0.1:3979/slack/events');   // or let the app open sockets
 *     const screen = await slack.person('U1').command('/crm customer add Acme');
 *
 * The clock is the test's own: it ages triggers, response_urls, tickets, and dates messages.
 */
import { type Clock, systemClock } from '../../../src/values/clock.ts';
import type { Json } from '../json.ts';
import { createFiles } from './api/files.ts';
import { wireUser } from './api/people.ts';
import { appOf, SAMPLE_MANIFEST, type SlackApp } from './app.ts';
import { type Browser, openBrowser } from './browser.ts';
import { addChannel, addUser, castOf, channelsOf, type NewChannel, type NewUser } from './cast.ts';
import type { Doing } from './client/act.ts';
import { createPerson, type Person } from './client/person.ts';
import { type Seen, seen } from './client/seen.ts';
import { quiet } from './client/settle.ts';
import type { ApiCall, Core } from './core.ts';
import type { Ack } from './delivery/ack.ts';
import { createEvents, type Events } from './delivery/events.ts';
import { deliverByHttp } from './delivery/http.ts';
import type { Payload } from './delivery/payload.ts';
import { createSockets, type Sockets } from './delivery/sockets.ts';
import { createEffects } from './effects.ts';
import { createInstallations } from './installations.ts';
import { TIMES } from './limits.ts';
import { createResponseUrls } from './response-urls.ts';
import { serve } from './server.ts';
import { createTriggers } from './triggers.ts';
import { createTroubles, type Troubles } from './trouble.ts';
import { createWorld, findUser, type Installation, type Team, teamOf, type User } from './world.ts';

export type { Browser, Page } from './browser.ts';
export type { Person } from './client/person.ts';
export type { Screen } from './client/screen.ts';
export type { Seen } from './client/seen.ts';

export interface SlackOptions {
  readonly clock?: Clock;
  readonly manifest?: Json;
  /** How long an ack is waited for, where a test cannot wait three seconds. */
  readonly ackMs?: number;
  /** How long an answer is waited for. */
  readonly answerMs?: number;
  /** Workspaces the app is installed in from the start. */
  readonly installedIn?: readonly string[];
}

export interface Slack {
  /** What an app is given as the base of the Web API. */
  readonly apiUrl: string;
  readonly app: SlackApp;
  readonly sockets: Sockets;
  readonly events: Events;
  readonly troubles: Troubles;
  /** Every call the app made, with how it ended. */
  readonly calls: readonly ApiCall[];
  /** What was refused so far, as `method: reason`. */
  refusals(): readonly string[];
  /** Another manifest, as after the app's settings were changed. */
  configure(manifest: Json): void;
  /** Deliver over HTTP to this request URL; undefined: over sockets. */
  deliverTo(url: string | undefined): void;
  deliver(teamId: string, payload: Payload): Promise<Ack>;
  person(id: string): Person;
  channel(id: string): ChannelView;
  team(id?: string): Team;
  user(id: string): User;
  addUser(teamId: string, user: NewUser): void;
  addChannel(teamId: string, channel: NewChannel): void;
  /** By hand, from the app's settings: gives the token. */
  install(teamId?: string, installer?: string): Installation;
  /** A browser of this person's, signed in to Slack. @param language accept-language */
  browser(userId: string, language?: string): Browser;
  uninstall(teamId?: string): Promise<void>;
  /** Someone leaves the company: their account is deactivated. */
  deactivate(userId: string): Promise<void>;
  /** Nothing is under way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface ChannelView {
  /** What everyone there sees. */
  messages(): readonly Seen[];
  /** Invites the app; it is told. */
  inviteApp(by?: string): Promise<void>;
  removeApp(): void;
  archive(): void;
}

export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
  const { clock = systemClock, ackMs = TIMES.ackMs, answerMs = 4_000, installedIn = ['T1', 'T2'] } = options;
  let app = appOf(options.manifest ?? SAMPLE_MANIFEST);
  let url: string | undefined;
  let serving: Awaited<ReturnType<typeof serve>>;
  const origin = () => serving.origin;

  const world = createWorld(clock);
  const sockets = createSockets(world, () => app);
  const deliver = (_team: Team, payload: Payload): Promise<Ack> =>
    url === undefined ? sockets.deliver(payload, ackMs) : deliverByHttp({ app, url, ackMs }, payload);
  const events = createEvents({ world, deliver, app: () => app });
  const core: Core = {
    world,
    effects: createEffects(),
    triggers: createTriggers(world),
    troubles: createTroubles(),
    responseUrls: createResponseUrls(() => clock.now()),
    calls: [],
    app: () => app,
    deliver,
    tell: events.tell,
  };
  const installations = createInstallations(core);
  castOf(world);
  const installerOf = (team: Team) => [...team.users.values()].find(({ isOwner }) => isOwner)?.id ?? '';
  const install = (teamId = 'T1', installer?: string) => {
    const team = teamOf(world, teamId);
    return installations.install(team, installer ?? installerOf(team), app.scopes);
  };
  for (const teamId of installedIn) install(teamId);
  channelsOf(world);
  serving = await serve(
    { core, installations, files: createFiles(origin), ticket: () => sockets.ticket(origin()) },
    sockets,
  );

  const patience = { core, events, underWay: () => serving.underWay(), answerMs, quietMs: 15 };
  const userOf = (id: string): User => {
    const user = findUser(world, id);
    if (!user) throw new Error(`There is nobody ${id}`);
    return user;
  };
  const doing = (id: string): Doing => {
    const user = userOf(id);
    const team = [...world.teams.values()].find(({ users }) => users.has(id));
    return { core, team: team ?? teamOf(world, user.teamId), user, origin: origin(), patience };
  };

  return {
    apiUrl: `${origin()}/api/`,
    get app() {
      return app;
    },
    sockets,
    events,
    troubles: core.troubles,
    calls: core.calls,
    refusals: () =>
      core.calls.filter(({ outcome }) => outcome !== 'ok').map(({ method, outcome }) => `${method}: ${outcome}`),
    configure(manifest) {
      app = appOf(manifest);
    },
    deliverTo(next) {
      url = next;
    },
    deliver: (teamId, payload) => deliver(teamOf(world, teamId), payload),
    person(id) {
      const someone = doing(id);
      return createPerson(someone, () => {
        const [first] = [...someone.team.channels.values()].filter(({ kind }) => kind === 'public');
        if (!first) throw new Error('There is no channel');
        return first;
      });
    },
    channel: (id) => channelView(core, id, patience),
    team: (id = 'T1') => teamOf(world, id),
    user: userOf,
    addUser: (teamId, user) => void addUser(teamOf(world, teamId), user),
    addChannel: (teamId, channel) => addChannel(teamOf(world, teamId), channel),
    install,
    browser: (userId, language) => openBrowser(origin(), userOf(userId).id, language),
    async uninstall(teamId = 'T1') {
      installations.uninstall(teamOf(world, teamId));
      await quiet(patience);
    },
    async deactivate(userId) {
      const { team, user } = doing(userId);
      user.deleted = true;
      const shown = wireUser(team, user, { locale: true, scopes: new Set() });
      core.tell(team, { type: 'user_change', user: shown, event_ts: world.ts() }, { name: 'user_change' });
      await quiet(patience);
    },
    settled: () => quiet(patience),
    close: () => serving.close(),
  };
}

function channelView(core: Core, id: string, patience: Parameters<typeof quiet>[0]): ChannelView {
  const team = [...core.world.teams.values()].find(({ channels }) => channels.has(id));
  const channel = team?.channels.get(id);
  if (!team || !channel) throw new Error(`There is no channel ${id}`);
  const bot = () => team.installation?.botUserId ?? '';
  return {
    messages: () => channel.messages.filter(({ onlyTo }) => onlyTo === undefined).map((message) => seen(core, message)),
    async inviteApp(by = 'U1') {
      channel.members.add(bot());
      const where = { channel: id, channel_type: channel.kind === 'private' ? 'G' : 'C' };
      const event = { type: 'member_joined_channel', user: bot(), ...where, team: team.id, inviter: by };
      core.tell(team, { ...event, event_ts: core.world.ts() }, { name: 'member_joined_channel', channel });
      await quiet(patience);
    },
    removeApp: () => void channel.members.delete(bot()),
    archive() {
      channel.archived = true;
    },
  };
}
