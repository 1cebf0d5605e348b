import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chat, KEY, openChat } from './open-chat.ts';

describe('the guard of the local chat', () => {
  let chat: Chat;
  beforeAll(async () => {
    chat = await openChat();
  });
  afterAll(() => chat.close());

  /** A request with headers that fetch would not let through. */
  const raw = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(chat.base);
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const port = () => new URL(chat.base).port;

  it('answers the printed URL with the page itself and a cookie that no script can read', async () => {
    const response = await fetch(chat.platform.url() ?? '', { redirect: 'error' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<script type="module" src="/assets/main.js">');
    expect(response.headers.get('set-cookie')).toMatch(/^parley_key_\d+=.+; Path=\/; HttpOnly; SameSite=Strict$/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('goes on with the cookie alone', async () => {
    const first = await fetch(chat.platform.url() ?? '');
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetch(`${chat.base}/`, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(`${chat.base}/api/state`, { headers: { cookie } })).status).toBe(200);
  });

  it.each([
    ['no key', '/'],
    ['a wrong key', '/?key=guessed'],
    ['the beginning of the key', `/?key=${KEY.slice(0, 8)}`],
    ['an empty key', '/?key='],
  ])('refuses %s with a page that says what to do', async (_, path) => {
    const response = await fetch(`${chat.base}${path}`, { headers: { 'accept-language': 'zh-CN,zh' } });
    expect(response.status).toBe(403);
    const text = await response.text();
    expect(text).toContain('请打开那个地址');
    expect(text).not.toContain('main.js');
  });

  it('refuses every read and write of data without the key', async () => {
    const headers = { origin: chat.base, 'content-type': 'application/json' };
    for (const path of ['/api/state', '/api/messages?as=alex&place=general', '/api/events?as=alex', '/api/files/1/0']) {
      expect((await fetch(`${chat.base}${path}`)).status, path).toBe(403);
    }
    for (const path of ['/api/deeds', '/api/people', '/api/channels', '/assets/main.js']) {
      expect((await fetch(`${chat.base}${path}`, { method: 'POST', headers, body: '{}' })).status, path).toBe(403);
    }
  });

  it('refuses a host that is not this machine: a name that was bent to it', async () => {
    for (const host of ['evil.example', `evil.example:${port()}`, '127.0.0.1', '127.0.0.1:1', `127.0.0.1.:${port()}`]) {
      expect((await raw(`/?key=${KEY}`, { host })).status, host).toBe(403);
    }
    for (const host of [`127.0.0.1:${port()}`, `localhost:${port()}`, `[::1]:${port()}`]) {
      expect((await raw(`/?key=${KEY}`, { host })).status, host).toBe(200);
    }
  });

  it('refuses a post from another page, or from nowhere', async () => {
    const body = JSON.stringify({ name: 'Mallory' });
    const headers = { 'x-parley-key': KEY, 'content-type': 'application/json', host: `127.0.0.1:${port()}` };
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:1`, `https://127.0.0.1:${port()}`]) {
      expect((await raw('/api/people', { ...headers, origin }, 'POST', body)).status, origin).toBe(403);
    }
    expect((await raw('/api/people', headers, 'POST', body)).status).toBe(403);
    expect((await chat.state('alex')).people.map(({ name }) => name)).not.toContain('Mallory');
  });

  it('takes no form of another site, which cannot say it is JSON', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ name: 'Mallory' }),
    };
    expect((await chat.fetch('/api/people', init)).status).toBe(400);
  });

  it('knows two methods', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await chat.fetch('/api/people', { method });
      expect(response.status, method).toBe(405);
    }
  });

  it('refuses a body that is too large, and goes on', async () => {
    const response = await chat.post('/api/deeds', { text: 'x'.repeat(3_000_000) });
    expect(response.status).toBe(413);
    expect((await chat.fetch('/api/state')).status).toBe(200);
  });

  it('shows no file beside its own', async () => {
    for (const name of ['main.map', '..%2f..%2fpackage.json', '%2e%2e/package.json']) {
      expect((await chat.fetch(`/assets/${name}`)).status, name).toBe(404);
    }
  });
});
