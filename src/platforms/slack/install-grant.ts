/** What came of an installation: what Slack granted, why it cannot be kept, or what went wrong. */
import { ErrorCode, type Installation as Grant } from '@slack/oauth';
import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { InstallProblem } from './install-page.ts';
import type { Granted } from './installations.ts';
import { failureOf } from './web.ts';

/** @throws Error where Slack granted something else than was asked for */
export function grantedBy({ team, enterprise, bot, user }: Grant): Granted {
  if (!team || !bot) throw new Error('Slack granted no bot of a workspace');
  return {
    team: team.id,
    teamName: team.name ?? team.id,
    enterprise: enterprise?.id,
    token: bot.token,
    botUserId: bot.userId,
    botId: bot.id,
    scopes: bot.scopes,
    installedBy: user.id,
  };
}

/** Why a grant cannot be kept: one CRM a workspace, and a token that does not run out. */
export function unfit({ isEnterpriseInstall, bot }: Grant): 'orgWide' | 'expiringToken' | undefined {
  if (isEnterpriseInstall) return 'orgWide';
  return bot?.refreshToken ? 'expiringToken' : undefined;
}

/** Codes of Slack that a person mends by beginning anew. */
const STALE_CODE: ReadonlySet<string> = new Set(['invalid_code', 'code_already_used', 'code_expired']);

export function problemOf(error: unknown): InstallProblem {
  switch ((error as { readonly code?: unknown }).code) {
    case ErrorCode.AuthorizationError:
      return 'cancelled';
    case ErrorCode.MissingStateError:
    case ErrorCode.InvalidStateError:
    case ErrorCode.MissingCodeError:
      return 'badLink';
    default:
  }
  if ([WebAPIRequestError, WebAPIHTTPError, WebAPIRateLimitedError].some((kind) => error instanceof kind)) {
    return 'unreachable';
  }
  const failed = failureOf(error);
  if (failed.kind !== 'refused') return 'fault';
  return STALE_CODE.has(failed.code) ? 'badLink' : 'misconfigured';
}
