/**
 * Who may use Parley in a server, where anyone may come: its administrators, and members of the roles they allowed.
 * Told by each payload anew, or asked of Discord where a direct message tells nothing.
 */
import { PermissionFlagsBits, type REST, Routes } from 'discord.js';
import type { Log } from '../../chat/machine.ts';
import { type Locale, localeOf } from '../../language/locale.ts';
import type { Clock } from '../../values/clock.ts';
import { failureOf } from './api.ts';
import { NO_MEMBER } from './errors.ts';
import type { Guild } from './guilds.ts';
import { nameOf, type Presence } from './presence.ts';
import type { MemberPart, UserPart } from './wire.ts';

interface DiscordAccount {
  readonly platform: 'discord';
  readonly workspace: string;
  readonly account: string;
}

/** The part of the records that people need; the CRM's own verbs fill it as they are. */
export interface MemberRoster {
  identify(account: DiscordAccount): Promise<{ readonly me: { readonly id: number } } | undefined>;
  admit(
    newcomer: {
      readonly workspaceId: number;
      readonly account: string;
      readonly name: string;
      readonly access: 'admin' | 'member';
      readonly locale?: Locale;
    },
    at: Date,
  ): Promise<number>;
  refresh(
    account: DiscordAccount,
    news: {
      readonly open: boolean;
      readonly name?: string | undefined;
      readonly access?: 'admin' | 'member' | undefined;
      readonly locale?: Locale | undefined;
    },
    at: Date,
  ): Promise<boolean>;
  list(orgId: number): Promise<readonly { readonly name: string; readonly access: 'admin' | 'member' }[]>;
}

/** The roles that administrators let in. */
export interface RoleRoster {
  allowed(orgId: number, workspaceId: number): Promise<readonly { readonly role: string }[]>;
}

export interface People {
  /** Whether someone may use Parley there; who may is let in where they are new. */
  mayUse(who: Presence, guild: Guild): Promise<boolean>;
  /** The same for an account of which no payload tells; `unreachable` where Discord did not say. */
  mayUseDirectly(account: string, guild: Guild): Promise<boolean | 'unreachable'>;
  /** Whether an account may read what Parley says there, as things are: nothing is noted of them. @throws whatever the call throws */
  mayRead(account: string, guild: Guild): Promise<boolean>;
  /** Whom to ask to be let in. */
  admins(guild: Guild): Promise<readonly string[]>;
}

export interface PeopleDeps {
  readonly members: MemberRoster;
  readonly roles: RoleRoster;
  readonly rest: () => REST;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long what Discord said of a member is believed, in ms. */
const BELIEVED_MS = 30_000;

/** People remembered; the oldest are forgotten. */
const REMEMBERED = 5_000;

export function createPeople({ members, roles, rest, clock, log }: PeopleDeps): People {
  /** What is stored of each person, so that only what changed is stored again. */
  const stored = new Map<string, string>();
  const asked = new Map<string, { readonly until: number; readonly member: MemberPart | undefined }>();
  const named = (account: string, { id }: Guild): DiscordAccount => ({ platform: 'discord', workspace: id, account });

  const isAdmin = ({ account, roles: has, permissions }: Presence, guild: Guild): boolean =>
    account === guild.ownerId ||
    (permissions !== undefined && (BigInt(permissions) & PermissionFlagsBits.Administrator) !== 0n) ||
    [...has, guild.id].some((role) => guild.isAdminRole(role)); // the role of everyone has the server's own number

  async function letIn(who: Presence, guild: Guild, access: 'admin' | 'member'): Promise<void> {
    const { account, name } = who;
    const locale = localeOf(who.locale);
    const key = `${guild.id}:${account}`;
    const facts = JSON.stringify([name, access, locale ?? null]);
    const known = await members.identify(named(account, guild));
    if (known && stored.get(key) === facts) return;
    const { workspaceId } = guild;
    const now = clock.now();
    if (!known) {
      await members.admit({ workspaceId, account, name, access, ...(locale ? { locale } : {}) }, now);
    }
    await members.refresh(named(account, guild), { open: true, name, access, locale }, now);
    remember(stored, key, facts);
  }

  async function shutOut({ account }: Presence, guild: Guild): Promise<void> {
    const key = `${guild.id}:${account}`;
    if (stored.get(key) === SHUT) return;
    await members.refresh(named(account, guild), { open: false, access: 'member' }, clock.now());
    remember(stored, key, SHUT);
  }

  const isLetIn = async (who: Presence, guild: Guild): Promise<boolean> =>
    (await roles.allowed(guild.orgId, guild.workspaceId)).some(({ role }) => has(who, guild, role));

  async function mayUse(who: Presence, guild: Guild): Promise<boolean> {
    const admin = isAdmin(who, guild);
    const open = admin || (await isLetIn(who, guild));
    if (open) await letIn(who, guild, admin ? 'admin' : 'member');
    else await shutOut(who, guild);
    return open;
  }

  async function memberOf(account: string, guild: Guild): Promise<MemberPart | undefined> {
    const key = `${guild.id}:${account}`;
    const now = clock.now().getTime();
    const before = asked.get(key);
    if (before && before.until > now) return before.member;
    const member = await fetchMember(account, guild);
    remember(asked, key, { until: now + BELIEVED_MS, member });
    return member;
  }

  async function fetchMember(account: string, guild: Guild): Promise<MemberPart | undefined> {
    try {
      return (await rest().get(Routes.guildMember(guild.id, account))) as MemberPart;
    } catch (error) {
      const failed = failureOf(error);
      if (failed.kind === 'refused' && NO_MEMBER.has(failed.code)) return undefined;
      throw error;
    }
  }

  function presence(account: string, member: MemberPart | undefined, guild: Guild): Presence {
    const user: UserPart = member?.user ?? { id: account };
    return { account, name: nameOf(user, member), guild: guild.id, roles: member?.roles ?? [] };
  }

  return {
    mayUse,
    async mayRead(account, guild) {
      const member = await memberOf(account, guild);
      if (!member) return false;
      const who = presence(account, member, guild);
      return isAdmin(who, guild) || isLetIn(who, guild);
    },
    async mayUseDirectly(account, guild) {
      try {
        const member = await memberOf(account, guild);
        const who = presence(account, member, guild);
        if (member) return await mayUse(who, guild);
        await shutOut(who, guild);
        return false;
      } catch (error) {
        log.warn({ ...failureOf(error), account, guild: guild.id }, 'a member could not be looked up');
        return 'unreachable';
      }
    },
    async admins({ orgId }) {
      const all = await members.list(orgId);
      return all.filter(({ access }) => access === 'admin').map(({ name }) => name);
    },
  };
}

const SHUT = 'shut';

const has = ({ roles }: Presence, guild: Guild, role: string): boolean => role === guild.id || roles.includes(role);

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  if (map.size >= REMEMBERED) for (const oldest of [...map.keys()].slice(0, REMEMBERED / 2)) map.delete(oldest);
  map.set(key, value);
}
