/** The app as Slack is to register it: what it listens to, what it may do, and where it is called. */
import { BOT_SCOPES } from './scopes.ts';

/** A command that can be begun from Slack's menus: on a message, or from anywhere. */
export interface Shortcut {
  /** `customer add` */
  readonly path: string;
  readonly type: 'message' | 'global';
  readonly name: string;
  readonly description: string;
}

export interface ManifestOptions {
  /** With its slash. */
  readonly command: string;
  /** Shown while the command is typed. */
  readonly usageHint: string;
  readonly shortcuts: readonly Shortcut[];
  /** Where this server is reached from outside; without it nothing but Socket Mode is possible. */
  readonly publicUrl?: string | undefined;
  /** Socket Mode, although there is a public URL. */
  readonly sockets?: boolean;
}

/** The one path Slack calls. */
export const EVENTS_PATH = '/slack/events';

/** Where people install Parley in their workspace, and where Slack sends them back to. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** `customer.add` → `customer add` */
export const pathOfShortcut = (callbackId: string): string => callbackId.replace('.', ' ');

export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'message.im',
  'reaction_added',
  'tokens_revoked',
  'user_change',
] as const;

/** A manifest of Slack's schema, version 1. */
export function slackManifest({ command, usageHint, shortcuts, publicUrl, sockets = false }: ManifestOptions) {
  const base = publicUrl?.replace(/\/+$/, '');
  const url = base && !sockets && `${base}${EVENTS_PATH}`;
  return {
    display_information: {
      name: 'Parley',
      description: 'The CRM that lives in your team’s chat',
      background_color: '#0f766e',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Parley', always_online: true },
      slash_commands: [
        {
          command,
          description: 'Customers, sales, follow-ups and numbers',
          usage_hint: usageHint,
          // So that #sales and @li arrive as ids, which names could not replace.
          should_escape: true,
          ...(url ? { url } : {}),
        },
      ],
      shortcuts: shortcuts.map(({ path, type, name, description }) => ({
        name,
        type,
        callback_id: path.replace(' ', '.'),
        description,
      })),
    },
    oauth_config: {
      // For workspaces that install Parley by themselves.
      ...(base ? { redirect_urls: [`${base}${REDIRECT_PATH}`] } : {}),
      scopes: { bot: [...BOT_SCOPES] },
    },
    settings: {
      event_subscriptions: { ...(url ? { request_url: url } : {}), bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, ...(url ? { request_url: url, message_menu_options_url: url } : {}) },
      org_deploy_enabled: false,
      socket_mode_enabled: !url,
      // Parley keeps tokens that do not expire.
      token_rotation_enabled: false,
    },
  };
}
