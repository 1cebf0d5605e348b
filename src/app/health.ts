/** `GET /healthz` says the process is alive; `GET /readyz` whether it can be used, and what is missing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Readiness = Readonly<Record<string, { readonly ready: boolean; readonly why?: string }>>;

export interface Health {
  /** Begins to answer; may be tried again. @throws Error naming the variable to change where the port is taken */
  start(): Promise<void>;
  /** The port in use (another than asked for where that was 0). */
  port(): number;
  stop(): Promise<void>;
}

export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  readonly readiness: () => Readiness;
}

export function createHealth({ host, port, readiness }: HealthOptions): Health {
  const server = createServer((request, response) => {
    const { status, body } = answer(request.method ?? 'GET', request.url ?? '/', readiness);
    const text = `${JSON.stringify(body)}\n`;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : text);
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
