/** The parts of Slack's payloads that are read. What is optional here is missing in some real ones. */

export interface TeamPart {
  readonly id: string;
  readonly domain?: string;
  readonly enterprise_id?: string;
}

export interface UserPart {
  readonly id: string;
  readonly username?: string;
  readonly name?: string;
  readonly team_id?: string;
}

export interface CommandBody {
  readonly team_id: string;
  readonly channel_id: string;
  readonly channel_name?: string;
  readonly user_id: string;
  readonly user_name?: string;
  readonly command: string;
  readonly text?: string;
  readonly response_url: string;
  readonly trigger_id: string;
}

export interface ViewPart {
  readonly id: string;
  readonly hash?: string;
  readonly type?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly app_installed_team_id?: string;
  readonly blocks?: readonly { readonly type: string; readonly block_id?: string }[];
  readonly state?: { readonly values?: Readonly<Record<string, Readonly<Record<string, StateValue>>>> };
}

export interface StateValue {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_user?: string | null;
  readonly selected_conversation?: string | null;
  readonly selected_date?: string | null;
}

interface Interactive {
  readonly team?: TeamPart | null;
  readonly user: UserPart;
}

export interface ActionsBody extends Interactive {
  readonly type: 'block_actions';
  readonly trigger_id: string;
  readonly response_url?: string;
  readonly container?: {
    readonly type?: string;
    readonly message_ts?: string;
    readonly channel_id?: string;
    readonly thread_ts?: string;
    readonly is_ephemeral?: boolean;
  };
  readonly channel?: { readonly id: string; readonly name?: string };
  readonly message?: { readonly ts?: string; readonly thread_ts?: string };
  readonly view?: ViewPart;
  readonly actions: readonly ActionPart[];
}

export interface ActionPart extends StateValue {
  readonly action_id: string;
  readonly block_id?: string;
  readonly value?: string | null;
}

export interface SubmitBody extends Interactive {
  readonly type: 'view_submission';
  readonly trigger_id?: string;
  readonly view: ViewPart;
}

export interface SuggestionBody extends Interactive {
  readonly type: 'block_suggestion';
  readonly action_id: string;
  readonly block_id: string;
  readonly value: string;
  readonly view?: ViewPart;
}

export interface ShortcutBody extends Interactive {
  readonly type: 'shortcut' | 'message_action';
  readonly callback_id: string;
  readonly trigger_id: string;
  readonly response_url?: string;
  readonly channel?: { readonly id: string; readonly name?: string };
  readonly message_ts?: string;
  readonly message?: MessagePart;
}

export interface MessagePart {
  readonly user?: string;
  readonly username?: string;
  readonly bot_id?: string;
  readonly bot_profile?: { readonly name?: string };
  readonly text?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
}

export interface EventBody {
  readonly team_id: string;
  readonly event_id: string;
  /** In seconds. */
  readonly event_time?: number;
  readonly is_ext_shared_channel?: boolean;
  readonly authorizations?: readonly { readonly team_id?: string | null; readonly is_enterprise_install?: boolean }[];
  readonly event: EventPart;
}

export interface EventPart {
  readonly type: string;
  readonly subtype?: string;
  readonly user?: string | ProfilePart;
  readonly bot_id?: string;
  readonly text?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly channel?: string | { readonly id: string };
  readonly channel_type?: string;
  /** Their names; what they hold would take another permission. */
  readonly files?: readonly { readonly name?: string }[];
  readonly tab?: string;
  readonly inviter?: string;
  /** Of an emoji: `thumbsup::skin-tone-3`. */
  readonly reaction?: string;
  /** What was reacted to. */
  readonly item?: { readonly type: string; readonly channel?: string; readonly ts?: string };
  readonly tokens?: { readonly bot?: readonly string[]; readonly oauth?: readonly string[] };
}

/** A user as users.info and the event user_change tell of one. */
export interface ProfilePart {
  readonly id: string;
  readonly team_id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly is_stranger?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_primary_owner?: boolean;
  readonly tz?: string;
  readonly locale?: string;
  readonly enterprise_user?: { readonly enterprise_id?: string; readonly teams?: readonly string[] };
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
}
