/** The settings of Discord: the bot's token, and for development one server and another API. */

export interface DiscordConfig {
  readonly token: string;
  /** A server whose own commands are set, there at once; all servers' unless given. */
  readonly guildId: string | undefined;
  /** Base of the API without its version; the vendor's unless given. */
  readonly apiUrl: string | undefined;
}

export const DISCORD_VARIABLES = ['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'DISCORD_API_URL'] as const;

type Name = (typeof DISCORD_VARIABLES)[number];
type Env = Readonly<Record<string, string | undefined>>;

/** What is set of Discord; `config` is undefined where there is no token. Problems never show a secret. */
export function readDiscord(env: Env): {
  readonly config: DiscordConfig | undefined;
  readonly problems: readonly string[];
} {
  const read = (name: Name): string | undefined => env[name]?.trim() || undefined;
  const token = read('DISCORD_TOKEN')?.replace(/^Bot\s+/i, '');
  const guildId = read('DISCORD_GUILD_ID');
  const apiUrl = read('DISCORD_API_URL')?.replace(/\/+$/, '');
  if (!token) return { config: undefined, problems: [] };
  const problems: string[] = [];
  if (/\s/.test(token)) {
    problems.push(
      'DISCORD_TOKEN must be a bot token without blanks: copy it anew from the page “Bot” of your application.',
    );
  }
  if (guildId && !/^\d{1,21}$/.test(guildId)) {
    problems.push(
      `DISCORD_GUILD_ID must be the number of a server: right-click its name in Discord and choose “Copy Server ID”. It is “${guildId}”.`,
    );
  }
  if (apiUrl && !isHttpUrl(apiUrl)) {
    problems.push(`DISCORD_API_URL must be a URL such as https://discord.com/api. It is “${apiUrl}”.`);
  } else if (apiUrl && /\/v\d+$/.test(apiUrl)) {
    problems.push(
      `DISCORD_API_URL must not name the version, which is added: leave out what follows “/api”. It is “${apiUrl}”.`,
    );
  }
  return { config: problems.length > 0 ? undefined : { token, guildId, apiUrl }, problems };
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
