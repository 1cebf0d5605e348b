/** The workspace Parley is in: the one of the configured token. */
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../language/locale.ts';
import type { Clock } from '../../values/clock.ts';
import type { SlackConfig } from './config.ts';
import { SlackRefused, TOKEN_DEAD } from './errors.ts';
import type { Log } from './log.ts';
import { BOT_SCOPES } from './scopes.ts';
import { createClient, failureOf } from './web.ts';

export interface Installation {
  readonly team: string;
  readonly enterprise: string | undefined;
  readonly orgId: number;
  readonly workspaceId: number;
  readonly token: string;
  readonly botUserId: string;
  readonly botId: string;
  /** Undefined where Slack did not say. */
  readonly scopes: ReadonlySet<string> | undefined;
  readonly client: WebClient;
}

export interface Installations {
  /** Asks Slack whom the configured token belongs to. @throws SlackRefused; whatever a failed call throws */
  checkConfigured(): Promise<void>;
  /** Undefined where Parley is not, or no longer, in that workspace. */
  get(team: string): Installation | undefined;
  /** The workspace took Parley away: nothing is sent there any more, its records stay. */
  revoked(team: string): void;
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
}

export interface InstallationDeps {
  readonly config: SlackConfig;
  readonly orgs: OrgRoster;
  readonly fresh: NewOrg;
  readonly clock: Clock;
  readonly log: Log;
}

export function createInstallations({ config, orgs, fresh, clock, log }: InstallationDeps): Installations {
  const { botToken, apiUrl } = config;
  let configured: Installation | undefined;
  return {
    async checkConfigured() {
      const client = createClient(botToken, apiUrl, log);
      const told = await askWhose(client);
      const workspace = { platform: 'slack', externalId: told.team, name: told.teamName };
      const { id: workspaceId, orgId } = await orgs.ensureWorkspace(
        workspace,
        { ...fresh, name: told.teamName },
        clock.now(),
      );
      warnOfScopes(log, told.scopes);
      const { team, enterprise, botUserId, botId, scopes } = told;
      configured = { team, enterprise, botUserId, botId, scopes, orgId, workspaceId, client, token: botToken };
    },
    get: (team) => (configured?.team === team ? configured : undefined),
    revoked(team) {
      if (configured?.team === team) configured = undefined;
    },
  };
}

interface Whose {
  readonly team: string;
  readonly teamName: string;
  readonly enterprise: string | undefined;
  readonly botUserId: string;
  readonly botId: string;
  readonly scopes: ReadonlySet<string> | undefined;
}

async function askWhose(client: WebClient): Promise<Whose> {
  const told = await client.auth.test().catch((error: unknown) => {
    const failed = failureOf(error);
    if (failed.kind === 'refused' && TOKEN_DEAD.has(failed.code)) {
      throw new SlackRefused(
        `Slack does not accept SLACK_BOT_TOKEN (${failed.code}). Copy the “Bot User OAuth Token” from your app’s page “OAuth & Permissions” again.`,
      );
    }
    throw error;
  });
  const { team_id: team, user_id: botUserId, bot_id: botId } = told;
  if (told.is_enterprise_install) {
    throw new SlackRefused(
      'SLACK_BOT_TOKEN belongs to an installation for a whole Enterprise organisation. Parley keeps one CRM a workspace: install the app to a single workspace and use that token.',
    );
  }
  if (!team || !botUserId || !botId) {
    throw new SlackRefused('SLACK_BOT_TOKEN is not the token of a bot. Use the one that begins with xoxb-.');
  }
  const scopes = told.response_metadata?.scopes;
  return {
    ...{ team, botUserId, botId },
    teamName: told.team ?? team,
    enterprise: told.enterprise_id,
    scopes: scopes && new Set(scopes),
  };
}

function warnOfScopes(log: Log, granted: ReadonlySet<string> | undefined): void {
  const missing = granted ? BOT_SCOPES.filter((scope) => !granted.has(scope)) : [];
  if (missing.length === 0) return;
  log.warn(
    { missing },
    'the Slack app lacks permissions: some things will be refused until it is installed anew with them',
  );
}
