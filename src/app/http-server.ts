/** The one HTTP server: `GET /healthz` (alive), `GET /readyz` (usable, and what is missing), and what platforms answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRoutes } from '../chat/platform.ts';

export type Readiness = Readonly<Record<string, { readonly ready: boolean; readonly why?: string }>>;

export interface HttpServer {
  /** Begins to answer; may be tried again. @throws Error naming the variable to change where the port is taken */
  start(): Promise<void>;
  /** The port in use (another than asked for where that was 0). */
  port(): number;
  stop(): Promise<void>;
}

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly readiness: () => Readiness;
  /** What platforms answer, looked up anew for every request. */
  readonly routes: () => readonly HttpRoutes[];
}

export function createHttpServer({ host, port, readiness, routes }: HttpServerOptions): HttpServer {
  const server = createServer((request, response) => {
    const owner = routes().find(({ prefix }) => request.url?.startsWith(prefix));
    if (owner) owner.serve(request, response);
    else answerHealth(request, response, readiness);
  });
  return {
    start: () => listen(server, host, port),
    port: () => (server.address() as AddressInfo | null)?.port ?? port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerHealth(request: IncomingMessage, response: ServerResponse, readiness: () => Readiness): void {
  const { status, body } = answer(request.method ?? 'GET', request.url ?? '/', readiness);
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : text);
}

function answer(method: string, url: string, readiness: () => Readiness): { status: number; body: object } {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: { error: 'only GET' } };
  switch (url.split('?')[0]) {
    case '/healthz':
      return { status: 200, body: { alive: true } };
    case '/readyz': {
      const parts = readiness();
      const ready = Object.values(parts).every((part) => part.ready);
      return { status: ready ? 200 : 503, body: { ready, parts } };
    }
    default:
      return { status: 404, body: { error: 'not found: try /healthz or /readyz' } };
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken. Set HTTP_PORT to another one, or to 0 for a free one.`) : error);
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}
