/** The HTTP and WebSocket server: Web API, response_urls, uploads, sockets. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseBody } from './api/arguments.ts';
import { type Api, meet, serveApi } from './api/serve.ts';
import { CONSENT_PATH, serveConsent } from './consent.ts';
import type { Sockets } from './delivery/sockets.ts';
import { Refused } from './refused.ts';

export interface Serving {
  readonly origin: string;
  /** How many requests are being answered. */
  underWay(): number;
  close(): Promise<void>;
}

export async function serve(api: Api, sockets: Sockets): Promise<Serving> {
  let underWay = 0;
  const server = createServer((request, response) => {
    underWay += 1;
    response.on('close', () => {
      underWay -= 1;
    });
    answer(api, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    underWay: () => underWay,
    close: () => close(server, sockets),
  };
}

async function answer(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  const path = new URL(request.url ?? '', 'http://slack').pathname;
  const method = /^\/api\/([\w.]+)$/.exec(path)?.[1];
  if (method) return serveApi(api, method, request, body.toString(), response);
  if (path === CONSENT_PATH) return serveConsent(api, request, body.toString(), response);
  const upload = /^\/upload\/v1\/(\w+)$/.exec(path)?.[1];
  if (upload) {
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    const bytes = await fileIn(request.headers['content-type'] ?? '', body);
    response.writeHead(api.files.receive(upload, bytes) ? 200 : 400).end('OK');
    return;
  }
  if (path.startsWith('/actions/')) return answerUrl(api, path, request, body.toString(), response);
  response.writeHead(404).end();
}

/** A response_url: 200 `ok`, or what is wrong. */
async function answerUrl(
  { core }: Api,
  path: string,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const call = { method: 'response_url', args: parseBody(request.headers['content-type'] ?? '', body), outcome: 'ok' };
  core.calls.push(call);
  const trouble = core.troubles.meet('response_url');
  if (trouble && (await meet(trouble, response, call))) return;
  try {
    core.responseUrls.answer(core, path, call.args);
    if (trouble?.kind === 'cut') {
      call.outcome = 'cut';
      response.destroy();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    call.outcome = error.message;
    const gone = ['expired_url', 'used_url', 'no_service'].includes(error.code);
    response.writeHead(gone ? 404 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: false, error: error.code, ...error.more }));
  }
}

/** An upload is the bytes as they are, or the one file of a form. */
async function fileIn(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  const [file] = [...form.values()].filter((value) => typeof value !== 'string');
  return file ? Buffer.from(await file.arrayBuffer()) : body;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function close(server: Server, sockets: Sockets): Promise<void> {
  sockets.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
