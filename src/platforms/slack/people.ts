/** Who may use Parley in a workspace: its full members, let in when they first come. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locale } from '../../language/locale.ts';
import type { Clock } from '../../values/clock.ts';
import type { Arrival } from './arrival.ts';
import type { Installation, Installations } from './installations.ts';
import { QUOTE_MS } from './limits.ts';
import type { Log } from './log.ts';
import { factsOf, fetchProfile, type Refused, refusalOf } from './profile.ts';
import type { ProfilePart } from './wire.ts';

export interface Account {
  readonly team: string;
  readonly account: string;
}

export interface People {
  /** Undefined for a member, who is let in where they are new; else why not. */
  refuse(account: Account): Promise<Refused | undefined>;
  /** Names of members by account, for those that can be let in. */
  names(team: string, accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The name of anyone Slack knows, let in or not; undefined where it does not tell. */
  nameOf(account: Account): Promise<string | undefined>;
  /** The language a member reads; undefined for who is none (yet). */
  localeOf(account: Account): Promise<Locale | undefined>;
  /** What names a member in a field (`M12`), let in where they are new; undefined for who is none. */
  refOf(account: Account): Promise<string | undefined>;
  /** Makes who installed Parley an admin; one who is new and cannot be looked up now is let in with their first word. */
  welcome(installer: Account): Promise<void>;
  /** Slack told that someone's profile changed. False where they may not use Parley (any more). */
  changed(team: string, profile: ProfilePart): Promise<boolean>;
}

interface SlackAccount {
  readonly platform: 'slack';
  readonly workspace: string;
  readonly account: string;
}

interface KnownMember {
  readonly org: { readonly locale: Locale };
  readonly me: { readonly id: number; readonly name: string; readonly locale: Locale | null };
  /** What Slack told of the account. */
  readonly locale?: Locale;
}

/** The part of the records that people need; the CRM's own verbs fill it as they are. */
export interface MemberRoster {
  identify(account: SlackAccount): Promise<KnownMember | undefined>;
  admit(
    newcomer: {
      readonly workspaceId: number;
      readonly account: string;
      readonly name: string;
      readonly access: 'admin' | 'member';
      readonly locale?: Locale;
      readonly zone?: string;
    },
    at: Date,
  ): Promise<number>;
  refresh(
    account: SlackAccount,
    news: {
      readonly open: boolean;
      readonly name?: string | undefined;
      readonly admin?: boolean | undefined;
      readonly locale?: Locale | undefined;
      readonly zone?: string | undefined;
    },
    at: Date,
  ): Promise<boolean>;
}

export interface PeopleDeps {
  readonly members: MemberRoster;
  readonly installations: Pick<Installations, 'get' | 'tenancyOf'>;
  readonly arrival: Pick<Arrival, 'admin'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long a refusal, or silence, is believed before Slack is asked again, in ms. */
const BELIEVED_MS = 10 * 60_000;

export function createPeople({ members, installations, arrival, clock, log }: PeopleDeps): People {
  /** Only spares questions: whether someone still has access is read from the records each time. */
  const seen = new Set<string>();
  /** Undefined: let in for now, since Slack did not say. */
  const believed = new Map<string, { readonly why: Refused | undefined; readonly until: number }>();
  const asking = new Map<string, Promise<Refused | 'unsaid' | undefined>>();
  const keyOf = ({ team, account }: Account) => `${team}:${account}`;
  const named = ({ team, account }: Account): SlackAccount => ({ platform: 'slack', workspace: team, account });

  async function ask(who: Account): Promise<Refused | 'unsaid' | undefined> {
    return (await members.identify(named(who))) ? checkAgain(who) : lookUp(who);
  }

  /**
   * Once a process: what Slack tells of someone while Parley is down, that they are a guest now, it does not tell later.
   * Where it is slow to say they are let in for now; what it says then counts all the same.
   */
  function checkAgain(who: Account): Promise<Refused | 'unsaid' | undefined> {
    return Promise.race([closeIfRefused(who), sleep(QUOTE_MS, 'unsaid' as const, { ref: false })]);
  }

  async function closeIfRefused(who: Account): Promise<Refused | 'unsaid' | undefined> {
    const installation = installations.get(who.team);
    const profile = installation && (await fetchProfile(installation, who.account, log));
    if (!installation || typeof profile !== 'object') return 'unsaid';
    const why = refusalOf(profile, installation);
    if (why) await members.refresh(named(who), { open: false }, clock.now());
    return why;
  }

  async function lookUp(who: Account): Promise<Refused | undefined> {
    const installation = installations.get(who.team);
    if (!installation) return 'unreachable';
    const profile = await fetchProfile(installation, who.account, log);
    if (typeof profile === 'string') return profile;
    const why = refusalOf(profile, installation);
    if (why) return why;
    await letIn(who, installation, profile);
    return undefined;
  }

  async function letIn(who: Account, installation: Installation, profile: ProfilePart) {
    const tenancy = await installations.tenancyOf(installation);
    const { name, locale, zone, ...facts } = factsOf(profile);
    const admin = facts.admin || installation.installedBy === who.account;
    const access = admin ? 'admin' : 'member';
    // Before they are let in, which happens once: the process may die between the two.
    if (admin) await arrival.admin(tenancy, who.account);
    const newcomer = { workspaceId: tenancy.workspaceId, account: who.account, name, access } as const;
    await members.admit({ ...newcomer, ...(locale ? { locale } : {}), ...(zone ? { zone } : {}) }, clock.now());
    // One who was here before and lost access by the workspace's doing has it again.
    await members.refresh(named(who), { open: true, name, admin, locale, zone }, clock.now());
  }

  async function refuse(who: Account): Promise<Refused | undefined> {
    const key = keyOf(who);
    if (seen.has(key)) return undefined;
    const before = believed.get(key);
    if (before && before.until > clock.now().getTime()) return before.why;
    const answer = asking.get(key) ?? ask(who).finally(() => asking.delete(key));
    asking.set(key, answer);
    const said = await answer;
    const why = said === 'unsaid' ? undefined : said;
    if (!said) seen.add(key);
    else if (said !== 'unreachable') believed.set(key, { why, until: clock.now().getTime() + BELIEVED_MS });
    return why;
  }

  return {
    refuse,
    async names(team, accounts) {
      const found = new Map<string, string>();
      for (const account of accounts.slice(0, 10)) {
        if (await refuse({ team, account })) continue;
        const known = await members.identify(named({ team, account }));
        if (known) found.set(account, known.me.name);
      }
      return found;
    },
    async nameOf(who) {
      const known = await members.identify(named(who));
      if (known) return known.me.name;
      const installation = installations.get(who.team);
      const profile = installation && (await fetchProfile(installation, who.account, log));
      return typeof profile === 'object' ? factsOf(profile).name : undefined;
    },
    async localeOf(who) {
      const known = await members.identify(named(who));
      return known && (known.me.locale ?? known.locale ?? known.org.locale);
    },
    async refOf(who) {
      if (await refuse(who)) return undefined;
      const known = await members.identify(named(who));
      return known && `M${known.me.id}`;
    },
    async welcome(installer) {
      const why = await lookUp(installer);
      if (why === 'unreachable' || why === 'noProfile') {
        await members.refresh(named(installer), { open: true, admin: true }, clock.now());
      }
    },
    async changed(team, profile) {
      const who = { team, account: profile.id };
      const installation = installations.get(team);
      if (!installation) return false;
      believed.delete(keyOf(who));
      const open = refusalOf(profile, installation) === undefined;
      if (!open) seen.delete(keyOf(who));
      await members.refresh(named(who), { open, ...factsOf(profile) }, clock.now());
      return open;
    },
  };
}
