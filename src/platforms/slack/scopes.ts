/** The permissions the bot asks for, each with what it is for. */

export const SCOPES = {
  'app_mentions:read': 'hear “@Parley …” in channels',
  'channels:history':
    'find a post of our own again before it is sent twice, and read a message that is kept by a reaction',
  'channels:read': 'see whether we may post in a channel before a digest is set up for it',
  'chat:write': 'answer, and post digests',
  commands: 'the slash command and the shortcuts',
  'files:write': 'hand over a list as a file',
  'groups:history': 'the same in private channels',
  'groups:read': 'the same for private channels',
  'im:history': 'hear what is said to Parley directly',
  'im:write': 'open a direct message for a reminder',
  'reactions:read': 'keep a message by a reaction, in the channels where an admin turned that on',
  'users:read': 'tell members from guests, and know their names, zones and languages',
} as const;

export type Scope = keyof typeof SCOPES;

export const BOT_SCOPES = Object.keys(SCOPES) as readonly Scope[];
