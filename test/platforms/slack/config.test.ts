import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../src/config.ts';

const BOT = 'xoxb-1-secret';
const APP = 'xapp-1-secret';
const SECRET = '0123456789abcdef0123456789abcdef';
const OAUTH = {
  SLACK_SIGNING_SECRET: 's',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  PUBLIC_URL: 'https://crm.example.com/',
  PARLEY_SECRET: SECRET,
};

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings of Slack', () => {
  it('are absent where nothing of Slack is set', () => {
    expect(readConfig({}).slack).toBeUndefined();
    expect(readConfig({ SLACK_BOT_TOKEN: '', SLACK_COMMAND: '/sales' }).slack).toBeUndefined();
  });

  it('choose Socket Mode by the app-level token, also where a signing secret is set', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: 's3cret' };
    expect(readConfig(env).slack).toEqual({
      botToken: BOT,
      transport: { kind: 'socket', appToken: APP, chosen: true },
      oauth: undefined,
      apiUrl: undefined,
      command: '/crm',
    });
  });

  it('choose HTTP by the signing secret alone, with another command and API', () => {
    const env = {
      SLACK_BOT_TOKEN: BOT,
      SLACK_SIGNING_SECRET: 's',
      SLACK_COMMAND: '/deals',
      SLACK_API_URL: 'https://slack-gov.com/api/',
    };
    expect(readConfig(env).slack).toMatchObject({
      transport: { kind: 'http', signingSecret: 's' },
      command: '/deals',
      apiUrl: 'https://slack-gov.com/api/',
    });
  });

  it.each([
    [{}, undefined, 'http'],
    [{ SLACK_BOT_TOKEN: BOT }, BOT, 'http'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }, BOT, 'socket'],
    [{ SLACK_APP_TOKEN: APP }, undefined, 'socket'],
  ])('let other workspaces install Parley with OAuth, beside %j', (beside, botToken, kind) => {
    const { slack } = readConfig({ ...OAUTH, ...beside });
    expect(slack?.oauth).toEqual({
      clientId: '1.2',
      clientSecret: 'c',
      publicUrl: 'https://crm.example.com',
      secret: SECRET,
    });
    expect(slack?.botToken).toBe(botToken);
    expect(slack?.transport.kind).toBe(kind);
  });

  it.each([
    ['SLACK_CLIENT_ID', '', /^ {2}- SLACK_CLIENT_ID is missing: it stands beside SLACK_CLIENT_SECRET/m],
    ['SLACK_CLIENT_SECRET', '', /^ {2}- SLACK_CLIENT_SECRET is missing: it stands beside SLACK_CLIENT_ID/m],
    ['SLACK_SIGNING_SECRET', '', /^ {2}- SLACK_SIGNING_SECRET is missing: .* copy it from/m],
    ['PUBLIC_URL', '', /^ {2}- PUBLIC_URL is missing: .* such as https:\/\/crm.example.com/m],
    ['PUBLIC_URL', 'crm.example.com', /^ {2}- PUBLIC_URL must be a URL/m],
    ['PUBLIC_URL', 'http://crm.example.com', /^ {2}- PUBLIC_URL must begin with https/m],
    ['PUBLIC_URL', 'https://crm.example.com?team=1', /^ {2}- PUBLIC_URL must be an address alone/m],
    ['PARLEY_SECRET', '', /^ {2}- PARLEY_SECRET is missing: .*openssl rand/m],
    ['PARLEY_SECRET', 'hunter2', /^ {2}- PARLEY_SECRET is too short: /m],
  ])('say what OAuth lacks where %s is “%s”', (name, value, told) => {
    const message = problemsOf({ ...OAUTH, [name]: value });
    expect(message).toMatch(told);
    expect(message.match(/^ {2}- /gm)).toHaveLength(1);
    expect(message).not.toContain('hunter2');
  });

  it('say all at once what OAuth lacks', () => {
    const told = problemsOf({ SLACK_APP_TOKEN: APP, SLACK_CLIENT_ID: '1' });
    for (const name of ['SLACK_CLIENT_SECRET', 'PUBLIC_URL', 'PARLEY_SECRET', 'SLACK_SIGNING_SECRET']) {
      expect(told).toContain(`- ${name} is missing`);
    }
  });

  it('leave PUBLIC_URL and PARLEY_SECRET alone where nothing needs them', () => {
    const { slack } = readConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, PUBLIC_URL: 'x', PARLEY_SECRET: 'y' });
    expect(slack?.oauth).toBeUndefined();
  });

  it.each([
    [{ SLACK_BOT_TOKEN: BOT }, /SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing/],
    [{ SLACK_APP_TOKEN: APP }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_SIGNING_SECRET: 's' }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: APP }, /SLACK_BOT_TOKEN must be a bot token/],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: BOT }, /SLACK_APP_TOKEN must be an app-level token/],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: 'slack.com' }, /SLACK_API_URL must be a URL/],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_COMMAND: 'crm' }, /SLACK_COMMAND must be a slash/],
  ])('say what is missing or wrong in %j', (env, told) => {
    expect(problemsOf(env)).toMatch(told);
  });

  it('never print a secret', () => {
    const told = problemsOf({ SLACK_BOT_TOKEN: 'hunter2', SLACK_APP_TOKEN: 'hunter3' });
    expect(told).not.toMatch(/hunter/);
  });

  it('tell of a name that is misspelt', () => {
    expect(readConfig({ SLACK_BOT_TOKN: BOT, SLACK_CLIENT_IDS: '1' }).unknown).toEqual([
      'SLACK_BOT_TOKN',
      'SLACK_CLIENT_IDS',
    ]);
  });
});
