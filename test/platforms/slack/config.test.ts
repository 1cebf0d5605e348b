import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../src/config.ts';

const BOT = 'xoxb-1-secret';
const APP = 'xapp-1-secret';

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
      transport: { kind: 'socket', appToken: APP },
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

  it('tell of a name that is misspelt, or not known yet', () => {
    expect(readConfig({ SLACK_BOT_TOKN: BOT, SLACK_CLIENT_ID: '1' }).unknown).toEqual([
      'SLACK_BOT_TOKN',
      'SLACK_CLIENT_ID',
    ]);
  });
});
