import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer } from '../../src/app/http-server.ts';

let server: HttpServer;
let slackReady: boolean;
beforeEach(async () => {
  slackReady = false;
  server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    readiness: () => ({ database: { ready: true }, slack: { ready: slackReady } }),
    routes: () => [{ prefix: '/slack/', serve: (_request, response) => response.end('to slack') }],
  });
  await server.start();
});
afterEach(() => server.stop());

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port()}${path}`, init);

describe('health', () => {
  it('is alive from the start, and ready when every part is', async () => {
    expect(await (await ask('/healthz')).json()).toEqual({ alive: true });
    const before = await ask('/readyz');
    expect([before.status, await before.json()]).toEqual([
      503,
      { ready: false, parts: { database: { ready: true }, slack: { ready: false } } },
    ]);
    slackReady = true;
    const after = await ask('/readyz?probe=1');
    expect([after.status, await after.json()]).toMatchObject([200, { ready: true }]);
  });

  it('is never kept by a cache, and answers HEAD without a body', async () => {
    const head = await ask('/readyz', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('cache-control')]).toEqual([503, '', 'no-store']);
  });

  it('says what there is where something else is asked for, and takes nothing in', async () => {
    expect((await ask('/')).status).toBe(404);
    expect(await (await ask('/customers')).json()).toEqual({ error: 'not found: try /healthz or /readyz' });
    expect((await ask('/healthz', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('hands a platform the paths that are its own', async () => {
    expect(await (await ask('/slack/events', { method: 'POST', body: '{}' })).text()).toBe('to slack');
  });
});
