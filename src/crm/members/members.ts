/** The verbs of members: who an account is, who is there, what they chose for themselves. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import { fold } from '../../values/fold.ts';
import type { Match, Suggestion } from '../match.ts';
import { causeOf, type Who } from '../who.ts';
import type { Account, AccountNews, IdentifiedMember, MemberRow, Newcomer } from './member.ts';
import { admit, chooseHome, identify, readAccounts, readHomes, readMembers, refreshAccount } from './store.ts';

export interface Members {
  /** Who an account is; undefined where it is nobody of ours. */
  identify(account: Account): Promise<IdentifiedMember | undefined>;
  /** Makes a member with their first account; a known account stays as it is. Gives the member's id. */
  admit(newcomer: Newcomer, at: Date): Promise<number>;
  /** Brings an account up to date with what its platform tells of it; false where it is nobody of ours. */
  refresh(account: Account, news: AccountNews, at: Date): Promise<boolean>;
  /** Those with access, by name. */
  list(orgId: number): Promise<readonly MemberRow[]>;
  /** The accounts of one workspace with their members. */
  accounts(
    orgId: number,
    workspaceId: number,
  ): Promise<readonly { account: string; memberId: number; name: string; access: string }[]>;
  /** Where an account is known, across orgs: the workspace its person chose last for direct messages first. */
  homes(platform: string, account: string): Promise<readonly { workspace: string; chosen: boolean }[]>;
  /** From now on the direct messages of this account are about that workspace. */
  chooseHome(account: Account, at: Date): Promise<void>;
  /** By `me`, exact name, or the beginning of a name or of a word in it. */
  match(who: Who, text: string): Promise<Match>;
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;
  /** Changes a person's own settings; null follows the platform, then the org. */
  prefer(who: Who, patch: Partial<Pick<MemberRow, 'locale' | 'zone'>>): Promise<Written>;
}

const ME = new Set(['me', 'myself', 'mine', 'i', '我', '我的', '自己', '我自己']);

export function createMembers({ db }: { readonly db: Database }): Members {
  async function match(who: Who, text: string): Promise<Match> {
    const typed = fold(text.replace(/^@/, ''));
    if (ME.has(typed)) return one(who.me);
    const all = await readMembers(db, who.org.id);
    const byId = /^m(\d+)$/.exec(typed);
    const exact = all.filter((each) => fold(each.name) === typed || String(each.id) === byId?.[1]);
    const near = exact.length > 0 ? exact : all.filter((each) => typed !== '' && startsWord(fold(each.name), typed));
    const [first] = near;
    if (!first) return { kind: 'none' };
    return near.length === 1 ? one(first) : { kind: 'several', options: near.slice(0, 10).map(toSuggestion) };
  }

  async function suggest(who: Who, query: string): Promise<readonly Suggestion[]> {
    const typed = fold(query.replace(/^@/, ''));
    const all = await readMembers(db, who.org.id);
    const mineFirst = [...all].sort((a, b) => Number(b.id === who.me.id) - Number(a.id === who.me.id));
    return mineFirst
      .filter((each) => startsWord(fold(each.name), typed))
      .slice(0, 25)
      .map(toSuggestion);
  }

  return {
    identify: (account) => identify(db, account),
    admit: (newcomer, at) => admit(db, newcomer, at),
    refresh: (account, news, at) => refreshAccount(db, account, news, at),
    list: (orgId) => readMembers(db, orgId),
    accounts: (orgId, workspaceId) => readAccounts(db, orgId, workspaceId),
    homes: (platform, account) => readHomes(db, platform, account),
    chooseHome: (account, at) => chooseHome(db, account, at),
    match,
    suggest,
    prefer: (who, patch) =>
      db.work.commit(causeOf(who), async (unit) => {
        const me = await unit.find('member', who.me.id);
        if (!me) throw new NotFound(problem('chat.gone'));
        await unit.update('member', me, patch);
      }),
  };
}

/** A member's ref carries the id: names are not unique. */
const refOf = ({ id }: { readonly id: number }): string => `M${id}`;

function one(member: { readonly id: number; readonly name: string }): Match {
  return { kind: 'one', found: { id: member.id, ref: refOf(member), name: member.name } };
}

function toSuggestion(member: { readonly id: number; readonly name: string }): Suggestion {
  return { label: member.name, value: refOf(member) };
}

function startsWord(name: string, typed: string): boolean {
  return name.startsWith(typed) || name.includes(` ${typed}`);
}
