/** Whose a token is, and what it may do: asked of Slack itself. */
import type { WebClient } from '@slack/web-api';
import { SlackRefused, TOKEN_DEAD, TokenRefused } from './errors.ts';
import type { Log } from './log.ts';
import { BOT_SCOPES } from './scopes.ts';
import { failureOf } from './web.ts';

export interface TokenOwner {
  readonly team: string;
  readonly teamName: string;
  readonly enterprise: string | undefined;
  readonly botUserId: string;
  readonly botId: string;
  /** Undefined where Slack did not say. */
  readonly scopes: ReadonlySet<string> | undefined;
}

/** Whom SLACK_BOT_TOKEN belongs to. @throws SlackRefused; whatever a failed call throws */
export async function askOwner(client: WebClient): Promise<TokenOwner> {
  const told = await client.auth.test().catch((error: unknown) => {
    const failed = failureOf(error);
    if (failed.kind === 'refused' && TOKEN_DEAD.has(failed.code)) {
      throw new TokenRefused(
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

/** What is missing will be refused where it is needed. */
export function warnOfScopes(log: Log, team: string, granted: ReadonlySet<string> | undefined): void {
  const missing = granted ? BOT_SCOPES.filter((scope) => !granted.has(scope)) : [];
  if (missing.length === 0) return;
  log.warn(
    { team, missing },
    'the Slack app lacks permissions: some things will be refused until it is installed anew with them',
  );
}
