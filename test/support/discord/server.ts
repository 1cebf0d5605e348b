/** The HTTP and WebSocket server: the API, files, and the gateway. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from './core.ts';
import type { Gateway } from './gateway/gateway.ts';
import { serveApi } from './rest/serve.ts';

export interface Serving {
  readonly origin: string;
  /** How many requests are being answered. */
  underWay(): number;
  close(): Promise<void>;
}

export async function serve(core: () => Core, gateway: Gateway): Promise<Serving> {
  let underWay = 0;
  const server = createServer((request, response) => {
    underWay += 1;
    response.on('close', () => {
      underWay -= 1;
    });
    answer(core(), request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    underWay: () => underWay,
    close() {
      gateway.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function answer(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [, channelId, fileId] = /^\/attachments\/(\d+)\/(\d+)\//.exec(request.url ?? '') ?? [];
  if (fileId === undefined) return serveApi(core, request, Buffer.concat(chunks), response);
  const files = core.world.channels.get(channelId ?? '')?.messages.flatMap((message) => message.files) ?? [];
  const file = [...files, ...core.uploads].find(({ id }) => id === fileId);
  if (!file) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
}
