/** What the stand-in refuses when an app is installed from a browser. */
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClock } from '../test-clock.ts';
import { SAMPLE_MANIFEST } from './app.ts';
import { type Slack, startSlack } from './index.ts';

const back = 'https://crm.example.com/slack/oauth_redirect';
const clock = createTestClock();
let slack: Slack;
beforeAll(async () => {
  const manifest = { ...SAMPLE_MANIFEST, oauth_config: { redirect_urls: [back] } };
  slack = await startSlack({ clock, manifest, installedIn: [] });
});
afterAll(() => slack.close());

function link(changed: Record<string, string> = {}): string {
  const asked = { client_id: slack.app.clientId, scope: 'commands,chat:write', redirect_uri: back, state: 's1' };
  return `${new URL(slack.apiUrl).origin}/oauth/v2/authorize?${new URLSearchParams({ ...asked, ...changed })}`;
}

/** What Bob's browser would go back with. */
async function agree(): Promise<URLSearchParams> {
  const body = new URLSearchParams({ answer: 'allow' });
  const answer = await fetch(link(), { method: 'POST', redirect: 'manual', headers: { cookie: 'd=U2' }, body });
  return new URL(answer.headers.get('location') ?? '').searchParams;
}

const code = async (): Promise<string> => (await agree()).get('code') ?? '';

function exchange(given: string, changed: Record<string, string> = {}): Promise<string | undefined> {
  const { clientId: client_id, clientSecret: client_secret } = slack.app;
  const client = new WebClient(undefined, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  return client.oauth.v2.access({ client_id, client_secret, code: given, redirect_uri: back, ...changed }).then(
    () => 'ok',
    (error: { data?: { error?: string } }) => error.data?.error,
  );
}

describe('Slack’s page', () => {
  it.each([
    [{ client_id: '1' }, 'Invalid client_id'],
    [{ scope: '' }, 'No scopes requested'],
    [{ redirect_uri: 'https://evil.example.com/slack/oauth_redirect' }, 'redirect_uri did not match'],
    [{ redirect_uri: `${back}.evil.example.com` }, 'redirect_uri did not match'],
  ])('refuses a link that has %j', async (changed, told) => {
    const page = await slack.browser('U2').open(link(changed));
    expect(page.status).toBe(400);
    expect(page.text).toContain(told);
  });

  it('does not let a guest install an app', async () => {
    expect((await slack.browser('U4').open(link())).text).toContain('You do not have permission');
  });

  it('gives the app’s state back, with a code that is good once', async () => {
    const given = await agree();
    expect(given.get('state')).toBe('s1');
    expect(await exchange(given.get('code') ?? '')).toBe('ok');
    expect(await exchange(given.get('code') ?? '')).toBe('invalid_code');
    expect(slack.team().installation).toMatchObject({ installer: 'U2', scopes: new Set(['commands', 'chat:write']) });
  });
});

describe('a code', () => {
  it('is good for this app and for where it was sent', async () => {
    expect(await exchange(await code(), { client_secret: 'another' })).toBe('bad_client_secret');
    expect(await exchange(await code(), { client_id: 'another' })).toBe('invalid_client_id');
    expect(await exchange(await code(), { redirect_uri: 'https://crm.example.com/' })).toBe('bad_redirect_uri');
  });

  it('and for ten minutes', async () => {
    const late = await code();
    clock.advance(10 * 60_000 + 1);
    expect(await exchange(late)).toBe('invalid_code');
  });
});
