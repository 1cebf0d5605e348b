import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { createClient } from '../src/platforms/slack/web.ts';
import { silent } from './support/temp-database.ts';

/** The lines of the error a person reads who set these. */
function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

describe('with nothing set', () => {
  const untouched = readConfig({});

  it('Parley runs on this machine alone, in its zone', () => {
    expect(untouched).toEqual({
      databaseUrl: 'file:./data/parley.db',
      local: { chat: 'auto', port: 3978 },
      http: { host: '127.0.0.1', port: 3979 },
      slack: undefined,
      defaults: { locale: 'en', zone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'USD' },
      logLevel: 'info',
      unknown: [],
    });
  });

  it.each([
    'DATABASE_URL',
    'LOCAL_CHAT',
    'LOCAL_PORT',
    'HTTP_HOST',
    'HTTP_PORT',
    'PARLEY_LOCALE',
    'PARLEY_ZONE',
    'PARLEY_CURRENCY',
    'LOG_LEVEL',
    'SLACK_BOT_TOKEN',
    'SLACK_COMMAND',
  ])('an empty line for %s counts as not set', (name) => {
    expect(readConfig({ [name]: '' })).toEqual(untouched);
    expect(readConfig({ [name]: '  ' })).toEqual(untouched);
  });
});

describe('what is set', () => {
  it('is taken without the blanks around it', () => {
    const config = readConfig({
      DATABASE_URL: ' file:/srv/parley.db',
      LOCAL_CHAT: 'off ',
      HTTP_HOST: ' 0.0.0.0 ',
      PARLEY_LOCALE: ' zh',
      PARLEY_ZONE: ' Asia/Shanghai ',
      PARLEY_CURRENCY: ' cny ',
      LOG_LEVEL: 'debug ',
    });
    expect(config).toMatchObject({
      databaseUrl: 'file:/srv/parley.db',
      local: { chat: 'off' },
      http: { host: '0.0.0.0' },
      defaults: { locale: 'zh', zone: 'Asia/Shanghai', currency: 'CNY' },
      logLevel: 'debug',
    });
  });

  it.each([
    ['0', 0],
    [' 8080 ', 8080],
    ['65535', 65_535],
  ])('may be port %s', (text, port) => {
    const config = readConfig({ LOCAL_PORT: text, HTTP_PORT: text });
    expect([config.local.port, config.http.port]).toEqual([port, port]);
  });

  it('stays as it was read', () => {
    const config = readConfig({});
    expect(() => Object.assign(config, { logLevel: 'trace' })).toThrow(TypeError);
  });

  it('is pointed out where only the name looks like ours', () => {
    const wrong = ['PARLEY_LOCAL', 'SLACK_BOT_TOKN', 'DISCORD_TOKN', 'LOCAL_CHATS', 'HTTP_PROT'];
    const env = { PATH: '/bin', PARLEY_ZONE: 'Europe/Berlin', HTTP_PROXY: 'http://proxy:3128', LOCAL_PORT: '0' };
    const all = { ...env, ...Object.fromEntries(wrong.map((name) => [name, '1'])) };
    expect(readConfig(all).unknown).toEqual(wrong);
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    ['DATABASE_URL', 'parley.db', 'must be a SQLite file such as file:./data/parley.db'],
    ['DATABASE_URL', 'file:', 'must be a SQLite file such as file:./data/parley.db'],
    ['LOCAL_CHAT', 'yes', 'must be one of auto, on, off'],
    ['LOCAL_PORT', 'http', 'must be a port from 0 to 65535; leave it out for the default'],
    ['LOCAL_PORT', '-1', 'must be a port from 0 to 65535 (0 picks a free one)'],
    ['HTTP_PORT', '65536', 'must be a port from 0 to 65535'],
    ['HTTP_PORT', '80.5', 'must be a whole number'],
    ['PARLEY_LOCALE', 'de', 'must be en or zh'],
    ['PARLEY_ZONE', 'Berlin', 'must be an IANA time zone such as Europe/Berlin or Asia/Shanghai'],
    ['PARLEY_CURRENCY', 'euro', 'must be an ISO 4217 currency code such as USD, EUR or CNY'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
  ])('is named with what to do: %s=%s', (name, value, remedy) => {
    expect(problemsOf({ [name]: value })).toEqual([
      'Parley cannot start with these settings:',
      `  - ${name} ${remedy}. It is “${value}”: change it in the environment or in .env.`,
    ]);
  });

  it('is told with all the others at once, those of Slack too', () => {
    const [, ...problems] = problemsOf({
      LOG_LEVEL: 'loud',
      HTTP_PORT: 'x',
      PARLEY_ZONE: 'Berlin',
      SLACK_BOT_TOKEN: 'xoxb-1',
    });
    const named = problems.map((problem) => /^ {2}- (\w+)/.exec(problem)?.[1]);
    expect(named.sort()).toEqual(['HTTP_PORT', 'LOG_LEVEL', 'PARLEY_ZONE', 'SLACK_APP_TOKEN']);
  });

  it.each([
    'postgres://parley:hunter2@db.example.com/parley',
    '  postgres://parley:hunter2@db.example.com/parley',
    'postgresql+ssl://parley:hunter2@db.example.com/parley',
    'postgres://parley:hunter2@hunter2@db.example.com/parley',
  ])('never shows a password: %j', (url) => {
    const told = problemsOf({ DATABASE_URL: url }).join('\n');
    expect(told).not.toContain('hunter2');
    expect(told).toContain('@db.example.com/parley');
  });
});

describe('a token pasted into the wrong line', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'hunter2' };
  const tokens = [
    'xoxb-12-34-Kxyzabc',
    'xapp-1-A0-99-abcdef',
    '0123456789abcdef0123456789abcdef',
    `MTk4${'x'.repeat(22)}.Gab.abcdefgh`,
  ];

  it.each(
    ['SLACK_API_URL', 'SLACK_COMMAND', 'LOG_LEVEL', 'DATABASE_URL'].flatMap((name) =>
      tokens.map((token) => [name, token]),
    ),
  )('is not shown by what %s says of it (%#)', (name, token) => {
    const told = problemsOf({ ...slack, [String(name)]: token }).join('\n');
    expect(told).toContain(`${name} must be`);
    expect(told).not.toContain(String(token).slice(6));
  });
});

describe('half of the settings of Slack', () => {
  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing: set /],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing: install the app/],
    [{ SLACK_SIGNING_SECRET: 'hunter2' }, /SLACK_BOT_TOKEN is missing: install the app/],
  ])('say what is missing and show nothing of what is there: %j', (env, told) => {
    const problems = problemsOf(env).join('\n');
    expect(problems).toMatch(told);
    for (const secret of Object.values(env)) expect(problems).not.toContain(secret);
  });

  it.each(['https://slack-gov.com/api/', 'https://slack-gov.com/api'])('are whole with another API at %s', (url) => {
    const { slack } = readConfig({ ...SLACK, SLACK_API_URL: url });
    expect(createClient('xoxb-1', slack?.apiUrl, silent).slackApiUrl).toBe('https://slack-gov.com/api/');
  });
});
