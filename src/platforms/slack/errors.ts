/** What Slack's error codes mean for Parley. Knows nothing of its client library, so that naming an error loads none. */

/** Stops the start for a reason a person can mend. */
export class SlackRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SlackRefused';
  }
}

/** The configured token is worth nothing (any more). */
export class TokenRefused extends SlackRefused {}

const set = (...codes: readonly string[]): ReadonlySet<string> => new Set(codes);

/** The token is worth nothing any more. */
export const TOKEN_DEAD = set(
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
  'team_disabled',
  'user_removed_from_team',
);

/** A place cannot be posted to until a person acts. */
export const PLACE_CLOSED = set(
  'app_access_restricted',
  'as_user_not_supported',
  'cannot_dm_bot',
  'channel_not_found',
  'ekm_access_denied',
  'is_archived',
  'is_inactive',
  'messages_tab_disabled',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_in_channel',
  'access_denied',
  'posting_to_general_channel_denied',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'slack_connect_file_link_sharing_blocked',
  'team_access_not_granted',
  'team_not_found',
  'user_disabled',
  'user_not_found',
  'users_not_found',
  'user_not_visible',
  'two_factor_setup_required',
);

/** Nothing was done; it may work later. */
export const TRY_LATER = set(
  'accesslimited',
  'message_limit_exceeded',
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'org_login_required', // while a workspace moves into an organisation
  'org_user_not_in_team',
  'deprecated_endpoint',
  'method_deprecated',
);

/** The message itself was refused: what it says can still be sent as text. */
export const BAD_MESSAGE = set(
  'block_mismatch',
  'blocks_too_long',
  'invalid_attachments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'only_one_table_allowed',
);
