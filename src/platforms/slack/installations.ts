/** The workspaces Parley is in: the one of the configured token, and those that installed it themselves. */
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../language/locale.ts';
import type { Clock } from '../../values/clock.ts';
import type { SlackConfig } from './config.ts';
import { SlackRefused, TokenRefused } from './errors.ts';
import type { Log } from './log.ts';
import { deriveKey, seal, unseal } from './secrets.ts';
import type { InstallStore, StoredInstall } from './store.ts';
import { askOwner, warnOfScopes } from './token-owner.ts';
import { createClient } from './web.ts';

export interface Installation {
  readonly team: string;
  readonly enterprise: string | undefined;
  readonly workspaceId: number;
  readonly token: string;
  readonly botUserId: string;
  readonly botId: string;
  /** Undefined where Slack did not say. */
  readonly scopes: ReadonlySet<string> | undefined;
  /** The account that installed it, where that is known: an admin. */
  readonly installedBy: string | undefined;
  readonly client: WebClient;
}

interface Known extends Installation {
  /** When it was certainly there. */
  readonly since: Date;
}

/** Slack tells for hours of an earlier installation's end, and counts in seconds: this one may live on. */
const isLate = (at: Date, { since }: Known): boolean => at.getTime() + 1_000 <= since.getTime();

/** What Slack hands over when a person agreed to an installation. */
export interface Granted extends Pick<Installation, 'team' | 'enterprise' | 'token' | 'botUserId' | 'botId'> {
  readonly teamName: string;
  readonly scopes: readonly string[];
  readonly installedBy: string;
}

export interface Installations {
  /**
   * Reads the workspaces that installed Parley, and asks Slack whom the configured token belongs to.
   * @throws SlackRefused; whatever a failed call throws
   */
  open(): Promise<void>;
  /** Undefined where Parley is not, or no longer, in that workspace. */
  get(team: string): Installation | undefined;
  /** The workspace in the org it is of now. */
  tenancyOf(installation: Pick<Installation, 'workspaceId'>): Promise<Tenancy>;
  /** A workspace installed Parley, anew or again: its org is the one it had. */
  installed(granted: Granted): Promise<void>;
  /** The workspace took Parley away at an instant: nothing is sent there any more, its records stay. */
  revoked(team: string, at: Date): Promise<void>;
}

/** A workspace in its org. */
export interface Tenancy {
  readonly orgId: number;
  readonly workspaceId: number;
}

/** What a new workspace's org starts with. */
export interface NewOrg {
  readonly locale: Locale;
  readonly zone: string;
  readonly currency: string;
}

/** The part of the records that a workspace needs; the CRM's own verbs fill it as they are. */
export interface OrgRoster {
  ensureWorkspace(
    workspace: { readonly platform: string; readonly externalId: string; readonly name: string },
    defaults: NewOrg & { readonly name: string },
    at: Date,
  ): Promise<{ readonly id: number; readonly orgId: number }>;
  /** Whose records the workspace shows now. */
  orgOf(workspaceId: number): Promise<number>;
  /** The workspaces of a platform that whoever set this Parley up runs. */
  own(platform: 'slack', workspaceIds: readonly number[]): Promise<void>;
}

export interface InstallationDeps {
  readonly config: SlackConfig;
  readonly store: InstallStore;
  readonly orgs: OrgRoster;
  readonly fresh: NewOrg;
  readonly clock: Clock;
  readonly log: Log;
}

export function createInstallations({ config, store, orgs, fresh, clock, log }: InstallationDeps): Installations {
  const { botToken, oauth, apiUrl } = config;
  const key = oauth && deriveKey(oauth.secret, 'slack tokens');
  const stored = new Map<string, Known>();
  let configured: Known | undefined;

  const ensureWorkspace = (team: string, name: string) =>
    orgs.ensureWorkspace({ platform: 'slack', externalId: team, name }, { ...fresh, name }, clock.now());

  const tenancyOf = async ({ workspaceId }: Pick<Installation, 'workspaceId'>): Promise<Tenancy> => ({
    orgId: await orgs.orgOf(workspaceId),
    workspaceId,
  });

  function remember(
    { scopes, enterprise, installedAt: since, orgId: _, ...install }: StoredInstall,
    token: string,
  ): void {
    stored.set(install.team, {
      ...install,
      since,
      token,
      enterprise: enterprise ?? undefined,
      scopes: new Set(scopes.split(',').filter(Boolean)),
      client: createClient(token, apiUrl, log),
    });
  }

  async function readStored(): Promise<void> {
    const all = await store.all();
    if (!key) {
      const teams = all.map(({ team }) => team);
      const why = 'these workspaces installed Parley by OAuth and are not served without SLACK_CLIENT_ID';
      if (teams.length > 0) log.warn({ teams }, why);
      return;
    }
    const opened = all.map((install) => ({ install, token: unseal(install.token, key, install.team) }));
    const locked = opened.filter(({ token }) => token === undefined).length;
    if (locked > 0) throw wrongSecret(locked);
    for (const { install, token } of opened) if (token !== undefined) remember(install, token);
  }

  async function checkConfigured(token: string): Promise<void> {
    const client = createClient(token, apiUrl, log);
    const told = await askOwner(client);
    const { team, teamName, enterprise, botUserId, botId, scopes } = told;
    const { id: workspaceId } = await ensureWorkspace(team, teamName);
    // Who installs Parley by a link is anybody; this one's token is in the settings.
    await orgs.own('slack', [workspaceId]);
    warnOfScopes(log, team, scopes);
    const whose = { team, enterprise, botUserId, botId, scopes, workspaceId };
    configured = { ...whose, client, token, installedBy: undefined, since: clock.now() };
  }

  return {
    async open() {
      await readStored();
      if (!botToken) return;
      try {
        await checkConfigured(botToken);
      } catch (error) {
        // One workspace that took Parley away must not keep it from all the others.
        if (!oauth || !(error instanceof TokenRefused)) throw error;
        log.error({ err: error }, 'the workspace of SLACK_BOT_TOKEN is not served');
      }
    },
    tenancyOf,
    get: (team) => (configured?.team === team ? configured : stored.get(team)),
    async installed({ team, teamName, token, enterprise, scopes, ...granted }) {
      if (!key) throw new Error('nothing can be installed without SLACK_CLIENT_ID');
      const { id: workspaceId, orgId } = await ensureWorkspace(team, teamName);
      const install: StoredInstall = {
        ...{ ...granted, team, orgId, workspaceId, installedAt: clock.now() },
        token: seal(token, key, team),
        enterprise: enterprise ?? null,
        scopes: scopes.join(','),
      };
      await store.save(install);
      remember(install, token);
      warnOfScopes(log, team, new Set(scopes));
    },
    async revoked(team, at) {
      const install = stored.get(team);
      if (install && !isLate(at, install)) {
        await store.revoke(await tenancyOf(install), at);
        stored.delete(team);
      }
      if (configured?.team === team && !isLate(at, configured)) configured = undefined;
    },
  };
}

function wrongSecret(workspaces: number): SlackRefused {
  return new SlackRefused(
    `PARLEY_SECRET does not open the stored tokens of ${workspaces} Slack workspace(s): it is another one than they were encrypted with. Set the former PARLEY_SECRET. If it is lost, delete them (sqlite3 <the database file> "DELETE FROM SlackInstall") and have those workspaces install Parley again; their records stay.`,
  );
}
