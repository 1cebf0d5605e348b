/** Answers a call of the Web API over HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { asText, type Json } from '../../json.ts';
import type { ApiCall, Core } from '../core.ts';
import type { Installations } from '../installations.ts';
import { Refused } from '../refused.ts';
import type { Trouble } from '../trouble.ts';
import { parseBody, readArguments } from './arguments.ts';
import { auth, callAsBot, exchangeCode, openConnection } from './auth.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import type { Files } from './files.ts';
import type { Method } from './method.ts';
import { people } from './people.ts';
import { reactions } from './reactions.ts';
import { views } from './views.ts';

export interface Api {
  readonly core: Core;
  readonly installations: Installations;
  readonly files: Files;
  /** The URL of a new socket. */
  ticket(): string;
}

export async function serveApi(
  api: Api,
  name: string,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const { core, installations } = api;
  const call: ApiCall = { method: name, args: parseBody(request.headers['content-type'] ?? '', body), outcome: 'ok' };
  core.calls.push(call);
  const trouble = core.troubles.meet(name);
  if (trouble && (await meet(trouble, response, call))) return;

  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? asText(call.args.token);
  const answer = run(call, () => dispatch(api, call, token, request.headers.authorization ?? ''));
  if (trouble?.kind === 'cut') {
    call.outcome = 'cut';
    response.destroy();
    return;
  }
  const scopes = installations.byToken(token)?.scopes;
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    ...(scopes && { 'x-oauth-scopes': [...scopes].join(',') }),
  });
  response.end(JSON.stringify(answer));
}

function dispatch(api: Api, { method: name, args: sent }: ApiCall, token: string, authorization: string): Json {
  const { core, installations } = api;
  if (name === 'apps.connections.open') return openConnection(core, token, api.ticket);
  if (name === 'oauth.v2.access') return exchangeCode(core, installations, authorization, sent);
  const all: Readonly<Record<string, Method>> = {
    ...auth,
    ...chat,
    ...conversations,
    ...people,
    ...reactions,
    ...views,
    ...api.files.methods,
  };
  const method = all[name];
  if (!method) throw new Refused('unknown_method', [], { req_method: name });
  return callAsBot(core, installations, method, token, readArguments(method.args, sent));
}

/** What is refused is an answer too: HTTP 200 and `ok: false`. */
function run(call: ApiCall, work: () => Json): Json {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    call.outcome = error.message;
    return { ok: false, error: error.code, ...error.more };
  }
}

/** Whether the trouble is the whole answer. */
export async function meet(trouble: Trouble, response: ServerResponse, call: ApiCall): Promise<boolean> {
  switch (trouble.kind) {
    case 'slow':
      await sleep(trouble.ms);
      return false;
    case 'cut':
      if (trouble.done) return false;
      call.outcome = 'cut';
      response.destroy();
      return true;
    case 'limited':
      call.outcome = 'ratelimited';
      response.writeHead(429, { 'retry-after': String(trouble.retryAfter), 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
      return true;
    case 'http':
      call.outcome = `HTTP ${trouble.status}`;
      response.writeHead(trouble.status).end();
      return true;
    case 'error':
      call.outcome = trouble.code;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error: trouble.code }));
      return true;
    default:
      return trouble satisfies never;
  }
}
