import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../src/config.ts';

const TOKEN = 'MTIz.abc.hunter2';

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings of Discord', () => {
  it('are absent without a token', () => {
    expect(readConfig({}).discord).toBeUndefined();
    expect(readConfig({ DISCORD_TOKEN: ' ', DISCORD_GUILD_ID: '12' }).discord).toBeUndefined();
  });

  it('are a token alone, as it is copied', () => {
    const discord = { token: TOKEN, guildId: undefined, apiUrl: undefined };
    expect(readConfig({ DISCORD_TOKEN: ` ${TOKEN} ` }).discord).toEqual(discord);
    expect(readConfig({ DISCORD_TOKEN: `Bot ${TOKEN}` }).discord).toEqual(discord);
  });

  it.each(['https://discord.example/api', 'https://discord.example/api/'])('take another API at %s', (url) => {
    const { discord } = readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: url, DISCORD_GUILD_ID: '1234' });
    expect(discord).toMatchObject({ apiUrl: 'https://discord.example/api', guildId: '1234' });
  });

  it.each([
    [{ DISCORD_TOKEN: 'MTIz hunter2' }, /DISCORD_TOKEN must be a bot token without blanks: copy it anew/],
    [
      { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: 'Acme' },
      /DISCORD_GUILD_ID must be the number of a server: right-click/,
    ],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'discord.com' }, /DISCORD_API_URL must be a URL such as/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'https://discord.com/api/v10' }, /must not name the version/],
  ])('say what is wrong in %j, and never the token', (env, told) => {
    expect(problemsOf(env)).toMatch(told);
    expect(problemsOf(env)).not.toContain('hunter2');
  });

  it('tell of a name that is misspelt', () => {
    expect(readConfig({ DISCORD_TOKN: TOKEN }).unknown).toEqual(['DISCORD_TOKN']);
  });
});
