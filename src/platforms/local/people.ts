/** The people of the local workspace: made on the first start, acted as by whoever sits at this machine. */
import { type Locale, localeOf } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { LIMITS } from './limits.ts';
import type { Person } from './protocol.ts';

/** The local workspace's name towards the rest of the house (Actor, Publication). */
export const WORKSPACE = 'local';

/** The workspace every row of the local chat belongs to, in the org it is of now. */
export interface Home {
  readonly orgId: number;
  readonly workspaceId: number;
}

/** Asked each time: the local chat can be linked to another's org, as any workspace. */
export type FindHome = () => Promise<Home>;

/** What a new org starts with. */
export interface NewOrg {
  readonly locale: Locale;
  /** IANA */
  readonly zone: string;
  /** ISO 4217 */
  readonly currency: string;
}

/** The part of the records that a local workspace needs; the CRM's own verbs fill it as they are. */
export interface Roster {
  readonly orgs: {
    ensureWorkspace(
      workspace: { readonly platform: string; readonly externalId: string; readonly name: string },
      defaults: NewOrg & { readonly name: string },
      at: Date,
    ): Promise<{ readonly id: number; readonly orgId: number }>;
    orgOf(workspaceId: number): Promise<number>;
    get(orgId: number): Promise<{ readonly name: string; readonly locale: Locale; readonly zone: string } | undefined>;
  };
  readonly members: {
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
    accounts(
      orgId: number,
      workspaceId: number,
    ): Promise<readonly { readonly account: string; readonly name: string; readonly access: string }[]>;
    identify(account: { readonly platform: string; readonly workspace: string; readonly account: string }): Promise<
      | {
          readonly me: {
            readonly name: string;
            readonly access: string;
            readonly locale: Locale | null;
            readonly zone: string | null;
          };
          readonly locale?: Locale;
        }
      | undefined
    >;
    refresh(
      account: { readonly platform: string; readonly workspace: string; readonly account: string },
      news: { readonly open: boolean; readonly locale?: Locale; readonly zone?: string | undefined },
      at: Date,
    ): Promise<boolean>;
  };
}

export interface Profile extends Person {
  /** The person's own choice, else what their account is known to speak. */
  readonly locale: Locale | undefined;
  readonly zone: string | undefined;
}

export interface OrgFace {
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
}

export interface People {
  org(): Promise<OrgFace>;
  all(): Promise<readonly Person[]>;
  find(account: string): Promise<Profile | undefined>;
  /** Keeps the language (and zone) of the browser somebody of no known language came with first. */
  learn(
    account: string,
    browser: { readonly locale: Locale; readonly zone: string | undefined },
    at: Date,
  ): Promise<void>;
  /** Adds a member with an account made of the name; undefined where the workspace is full. */
  add(name: string, at: Date): Promise<Person | undefined>;
}

const FIRST_PEOPLE: readonly (Person & { readonly locale?: Locale })[] = [
  { account: 'alex', name: 'Alex', admin: true },
  { account: 'sam', name: 'Sam', admin: false },
  { account: 'xiaolin', name: '小林', admin: false, locale: 'zh' },
];

/** Finds the local workspace; a new one gets its org and three people to act as. */
export async function openHome({ orgs, members }: Roster, fresh: NewOrg, at: Date): Promise<FindHome> {
  const name = translator(fresh.locale)('local.orgName');
  const workspace = { platform: 'local', externalId: WORKSPACE, name };
  const { id: workspaceId, orgId } = await orgs.ensureWorkspace(workspace, { ...fresh, name }, at);
  if ((await members.accounts(orgId, workspaceId)).length === 0) {
    for (const person of FIRST_PEOPLE) {
      const { account, name, admin, locale } = person;
      await members.admit(
        { workspaceId, account, name, access: admin ? 'admin' : 'member', ...(locale && { locale }) },
        at,
      );
    }
  }
  return async () => ({ orgId: await orgs.orgOf(workspaceId), workspaceId });
}

export function createPeople({ orgs, members }: Roster, findHome: FindHome): People {
  const all = async () => {
    const { orgId, workspaceId } = await findHome();
    const rows = await members.accounts(orgId, workspaceId);
    return rows.map(({ account, name, access }) => ({ account, name, admin: access === 'admin' }));
  };
  return {
    all,
    async org() {
      const { orgId } = await findHome();
      const org = await orgs.get(orgId);
      if (!org) throw new Error('the local workspace has lost its org');
      return { name: org.name, locale: org.locale, zone: org.zone };
    },
    async find(account) {
      const known = await members.identify({ platform: 'local', workspace: WORKSPACE, account });
      if (!known) return undefined;
      const { me, locale } = known;
      return {
        account,
        name: me.name,
        admin: me.access === 'admin',
        locale: me.locale ?? localeOf(locale),
        zone: me.zone ?? undefined,
      };
    },
    async learn(account, browser, at) {
      await members.refresh({ platform: 'local', workspace: WORKSPACE, account }, { open: true, ...browser }, at);
    },
    async add(name, at) {
      const { workspaceId } = await findHome();
      const known = await all();
      if (known.length >= LIMITS.people) return undefined;
      const account = freeAccount(name, new Set(known.map((person) => person.account)));
      await members.admit({ workspaceId, account, name, access: 'member' }, at);
      return { account, name, admin: false };
    },
  };
}

/** `Ben O’Neil` -> `ben-o-neil`, or `person` where no Latin letter is left; numbered until it is free. */
export function freeAccount(name: string, taken: ReadonlySet<string>): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const stem = latin.replace(/^-+|-+$/g, '').slice(0, 30) || 'person';
  for (let number = 1; ; number += 1) {
    const account = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(account) && account !== 'parley') return account;
  }
}
