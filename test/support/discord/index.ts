/**
 * A stand-in Discord: a real REST and gateway server as strict as the vendor, with people in it.
 *
 *     const discord = await startDiscord({ clock });
 *     // the app is started with DISCORD_TOKEN = discord.token, DISCORD_API_URL = discord.url
 *     const bob = discord.person('Bob').in('sales');
 *     const screen = await bob.types('/customer add', { name: 'Acme' });
 *     await bob.presses('Undo');
 *
 * The clock is the test's own: it ages interactions and nonces, and dates messages. Nobody can do what Discord's own
 * client would not let them: commands that are not registered, options that are not declared, buttons that are not there.
 */
import { type Clock, systemClock } from '../../../src/values/clock.ts';
import type { Json } from '../json.ts';
import { addGuild, addUser, castOf } from './cast.ts';
import { createPerson, type Person, placeFor } from './client/person.ts';
import { type Seen, seen } from './client/seen.ts';
import { quiet } from './client/settle.ts';
import type { ApiCall, Core } from './core.ts';
import { createEffects } from './effects.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import type { Event } from './gateway/tell.ts';
import { type GuildView, guildView } from './guild-view.ts';
import { createInteractions } from './interactions.ts';
import { TIMES } from './limits.ts';
import { serve } from './server.ts';
import { createTroubles, type Troubles } from './trouble.ts';
import { createWorld, type User } from './world.ts';

export type { Person } from './client/person.ts';
export type { Screen } from './client/screen.ts';
export type { Seen } from './client/seen.ts';
export type { GuildView } from './guild-view.ts';
export { PERMISSION } from './permissions.ts';

export interface DiscordOptions {
  readonly clock?: Clock;
  /** Privileged intents that are turned on in the developer's portal: none. */
  readonly privileged?: number;
  /** How long an answer is waited for, where a test cannot wait three seconds. */
  readonly answerMs?: number;
}

export interface Discord {
  /** What an app is given as the base of the API: `DISCORD_API_URL`. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly gateway: Gateway;
  readonly troubles: Troubles;
  /** Every request the app made, with how it ended. */
  readonly calls: readonly ApiCall[];
  /** What was refused so far, as `route: code words`. */
  refusals(): readonly string[];
  /** The commands of everywhere, or of one server. */
  commands(guild?: string): readonly Json[];
  person(name: string): Person;
  guild(name?: string): GuildView;
  /** A new server, without the app until it is invited. */
  addGuild(name: string, owner: string): GuildView;
  /** What everyone sees in a channel or thread. */
  messages(channel: string, guild?: string): readonly Seen[];
  /** Takes no direct messages any more, or again. */
  closesDirectMessages(person: string, closes?: boolean): void;
  /** Another token, as after it leaked: the old one is worth nothing. */
  resetToken(): string;
  /** The gateway has an app that listens. */
  connected(): Promise<void>;
  /** Nothing is under way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const { clock = systemClock, privileged = 0, answerMs = TIMES.answerMs } = options;
  const world = createWorld(clock);
  const bot = addUser(world, { name: 'Parley', bot: true });
  const application = { id: world.id(), botId: bot.id, token: tokenOf(bot, 1), privileged };
  let serving: Awaited<ReturnType<typeof serve>>;
  const gateway = createGateway(() => core);
  const told: Event[] = [];
  const core: Core = {
    world,
    application,
    effects: createEffects(),
    troubles: createTroubles(),
    interactions: createInteractions(world),
    modals: new Map(),
    commands: new Map(),
    uploads: [],
    calls: [],
    origin: () => serving.origin,
    tell(event) {
      told.push(event);
      gateway.tell(event);
    },
    told,
  };
  castOf(world, application);
  serving = await serve(() => core, gateway);

  const patience = { underWay: () => serving.underWay(), answerMs, quietMs: 30 };
  const offered = new Map<string, Map<string, readonly Json[]>>();
  const userOf = (name: string): User => {
    const found = [...world.users.values()].find(({ id, globalName }) => id === name || globalName === name);
    if (!found) throw new Error(`There is nobody ${name}`);
    return found;
  };
  const guildOf = (name: string) => {
    const found = [...world.guilds.values()].find((each) => each.id === name || each.name === name);
    if (!found) throw new Error(`There is no server ${name}`);
    return found;
  };
  let tokens = 1;

  return {
    url: `${serving.origin}/api`,
    get token() {
      return application.token;
    },
    applicationId: application.id,
    botId: bot.id,
    gateway,
    troubles: core.troubles,
    calls: core.calls,
    refusals: () =>
      core.calls.filter(({ outcome }) => outcome !== 'ok').map(({ route, outcome }) => `${route}: ${outcome}`),
    commands: (guild) => core.commands.get(guild === undefined ? '' : guildOf(guild).id) ?? [],
    person(name) {
      const user = userOf(name);
      const picked = offered.get(user.id) ?? new Map<string, readonly Json[]>();
      offered.set(user.id, picked);
      const first = [...world.guilds.values()].find(({ members }) => members.has(user.id));
      const channel = placeFor({ core, user }, first ? 'general' : 'dm', first?.id);
      return createPerson({ core, user, patience, channel, offered: picked });
    },
    guild: (name = 'Acme') => guildView(core, guildOf(name)),
    addGuild: (name, owner) => guildView(core, addGuild(world, { name, ownerId: userOf(owner).id })),
    messages(name, guild = 'Acme') {
      const { messages } = guildView(core, guildOf(guild)).channel(name);
      return messages.filter(({ onlyTo }) => onlyTo === undefined).map((message) => seen(core, message));
    },
    closesDirectMessages(name, closes = true) {
      userOf(name).dmsClosed = closes;
    },
    resetToken() {
      tokens += 1;
      application.token = tokenOf(bot, tokens);
      return application.token;
    },
    connected: () => gateway.whenConnected(),
    settled: () => quiet(core, patience),
    close: () => serving.close(),
  };
}

/** In the shape of a real one: whose it is, when it was made, and what nobody can guess. */
const tokenOf = ({ id }: User, count: number): string =>
  `${Buffer.from(id).toString('base64url')}.stand${count}.${'a-token-of-the-stand-in'.repeat(2)}`;
