/** Answers requests of the API: who asks, whether trouble is due, and in Discord's words what came of it. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiCall, Core } from '../core.ts';
import { LIMITS } from '../limits.ts';
import { isCode, Refused, refusedFor } from '../refused.ts';
import type { Trouble } from '../trouble.ts';
import { readBody } from './body.ts';
import { callbackRoutes } from './callback.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { messageRoutes } from './messages.ts';
import { peopleRoutes } from './people.ts';
import { matchRoute, objectOf, routesOf } from './route.ts';
import { webhookRoutes } from './webhooks.ts';

const gatewayRoutes = routesOf({
  'GET /gateway/bot': (core) => ({
    url: core.origin().replace('http', 'ws'),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
  }),
});

const ROUTES = [
  ...gatewayRoutes,
  ...commandRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...channelRoutes,
  ...peopleRoutes,
  ...guildRoutes,
];

export async function serveApi(core: Core, request: IncomingMessage, bytes: Buffer, response: ServerResponse) {
  const url = new URL(request.url ?? '', 'http://discord');
  const path = url.pathname.replace(/^\/api\/v10/, '');
  const matched = path === url.pathname ? undefined : matchRoute(ROUTES, request.method ?? '', path);
  const { raw, uploads } = await readBody(request.headers['content-type'] ?? '', bytes);
  const route = matched?.route.name ?? `${request.method} ${path}`;
  const call: ApiCall = { route, path, body: raw, outcome: 'ok' };
  core.calls.push(call);
  const trouble = core.troubles.meet(route);
  if (trouble && (await meet(trouble, response, call))) return;
  try {
    if (!matched) throw refusedFor(0);
    const isOwn = request.headers.authorization === `Bot ${core.application.token}`;
    if (!matched.route.open && !isOwn) throw new Refused(401, 0, '401: Unauthorized');
    if (bytes.length > LIMITS.requestBytes) throw new Refused(413, 40005, 'Request entity too large');
    const { params } = matched;
    const given = matched.route.answer(core, { params, query: url.searchParams, raw, body: objectOf(raw), uploads });
    if (trouble?.kind === 'cut') return void response.destroy();
    send(response, given === undefined ? 204 : 200, given, bucketOf(matched.route.name, trouble));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    call.outcome = wordsOf(error);
    send(response, error.status, error.body, bucketOf(route, trouble));
  }
}

const wordsOf = ({ code, message, errors }: Refused): string =>
  `${code} ${message}${errors ? ` ${JSON.stringify(errors)}` : ''}`;

/** Every answer tells what is left to ask; a spent bucket has nothing. */
function bucketOf(route: string, trouble: Trouble | undefined): Record<string, string> {
  const resetAfter = trouble?.kind === 'spent' ? trouble.resetAfter : 1;
  return {
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': trouble?.kind === 'spent' ? '0' : '49',
    'x-ratelimit-reset': (Date.now() / 1000 + resetAfter).toFixed(3),
    'x-ratelimit-reset-after': resetAfter.toFixed(3),
    'x-ratelimit-bucket': createHash('sha256').update(route).digest('hex').slice(0, 32),
  };
}

/** Whether the trouble was all there is to the answer. */
async function meet(trouble: Trouble, response: ServerResponse, call: ApiCall): Promise<boolean> {
  switch (trouble.kind) {
    case 'limited': {
      call.outcome = '429';
      const { retryAfter, scope = 'user' } = trouble;
      const global = scope === 'global';
      const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
      send(response, 429, body, {
        'retry-after': String(retryAfter),
        'x-ratelimit-scope': scope,
        ...(global
          ? { 'x-ratelimit-global': 'true' }
          : { ...bucketOf(call.route, { kind: 'spent', resetAfter: retryAfter }) }),
      });
      return true;
    }
    case 'error': {
      const refused = isCode(trouble.code) ? refusedFor(trouble.code) : new Refused(400, trouble.code, 'Refused');
      call.outcome = wordsOf(refused);
      send(response, refused.status, refused.body);
      return true;
    }
    case 'http':
      call.outcome = `http ${trouble.status}`;
      send(response, trouble.status, { message: 'Internal Server Error', code: 0 });
      return true;
    case 'cut':
      if (trouble.done) return false;
      call.outcome = 'cut';
      response.destroy();
      return true;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, trouble.ms));
      return false;
    case 'spent':
      return false;
    default:
      return trouble satisfies never;
  }
}

/** What is empty has no kind: the vendor's client would try to read it. */
function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  if (status === 204) return void response.writeHead(204, headers).end();
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
