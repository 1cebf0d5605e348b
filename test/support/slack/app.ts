/** The app as it is registered with Slack: its secrets, and what it asks to be told. */
import { asJson, asList, asText, at, type Json } from '../json.ts';

export interface SlackApp {
  readonly id: string;
  readonly name: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For Socket Mode. */
  readonly appToken: string;
  /** Sent with every payload since ever; nobody should look at it. */
  readonly verificationToken: string;
  readonly commands: readonly { readonly command: string; readonly escape: boolean }[];
  readonly shortcuts: readonly Shortcut[];
  readonly events: ReadonlySet<string>;
  readonly scopes: readonly string[];
  /** Whether people can write to it in its direct message. */
  readonly messagesTab: boolean;
  /** Whether it has a Home. */
  readonly homeTab: boolean;
  readonly redirectUrls: readonly string[];
  /** Tokens run out and are renewed. */
  readonly tokenRotation: boolean;
}

export interface Shortcut {
  readonly name: string;
  readonly type: 'message' | 'global';
  readonly callbackId: string;
}

const SECRETS = {
  id: 'A0PARLEY',
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
  clientId: '1111.2222',
  clientSecret: 'client-secret-of-parley',
  appToken: 'xapp-1-A0PARLEY-1-abcdef',
  verificationToken: 'verification-token',
} as const;

/** An app with the settings of a manifest. */
export function appOf(manifest: Json): SlackApp {
  const { features, settings } = { features: asJson(manifest.features), settings: asJson(manifest.settings) };
  const scopes = at(manifest, 'oauth_config', 'scopes', 'bot');
  const events = at(settings, 'event_subscriptions', 'bot_events');
  const urls = at(manifest, 'oauth_config', 'redirect_urls');
  return {
    ...SECRETS,
    name: asText(at(manifest, 'display_information', 'name')),
    commands: asList(features.slash_commands).map(({ command, should_escape }) => ({
      command: asText(command),
      escape: should_escape === true,
    })),
    shortcuts: asList(features.shortcuts).map(({ name, type, callback_id: id }) => ({
      name: asText(name),
      type: type === 'message' ? 'message' : 'global',
      callbackId: asText(id),
    })),
    events: new Set(Array.isArray(events) ? events.map(String) : []),
    scopes: Array.isArray(scopes) ? scopes.map(String) : [],
    messagesTab: at(features, 'app_home', 'messages_tab_enabled') === true,
    homeTab: at(features, 'app_home', 'home_tab_enabled') === true,
    redirectUrls: Array.isArray(urls) ? urls.map(String) : [],
    tokenRotation: settings.token_rotation_enabled === true,
  };
}

/** What an app like Parley asks for, for tests of the stand-in itself. */
export const SAMPLE_MANIFEST: Json = {
  display_information: { name: 'Parley' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'Parley' },
    slash_commands: [{ command: '/crm', description: 'The CRM', should_escape: true }],
    shortcuts: [
      { name: 'Add to CRM', type: 'message', callback_id: 'add_to_crm', description: 'Keep this message' },
      { name: 'New customer', type: 'global', callback_id: 'new_customer', description: 'Add a customer' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'channels:history',
        'channels:read',
        'chat:write',
        'commands',
        'files:write',
        'groups:history',
        'groups:read',
        'im:history',
        'im:read',
        'im:write',
        'reactions:read',
        'team:read',
        'users:read',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'app_mention',
        'app_uninstalled',
        'member_joined_channel',
        'message.channels',
        'message.im',
        'reaction_added',
        'tokens_revoked',
        'user_change',
      ],
    },
  },
};
