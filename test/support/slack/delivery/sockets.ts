/** Delivery over Socket Mode: several connections of the app, each payload to one of them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { asJson, asText, type Json } from '../../json.ts';
import type { SlackApp } from '../app.ts';
import { TIMES } from '../limits.ts';
import type { World } from '../world.ts';
import type { Ack } from './ack.ts';
import type { Payload } from './payload.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

export interface Sockets {
  /** How many are open now. */
  count(): number;
  /** How many were ever opened. */
  opened(): number;
  /** The URL of one to open: good once, for thirty seconds. */
  ticket(origin: string): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  deliver(payload: Payload, ackMs: number): Promise<Ack>;
  /** Asks the app to leave: the oldest connection, or all. */
  disconnect(reason: DisconnectReason, which?: 'oldest' | 'all'): void;
  /** Breaks all connections without a word. */
  drop(): void;
  /** What each connection carried, by number of payloads, in the order they were opened. */
  carried(): readonly number[];
  close(): void;
}

interface Link {
  readonly socket: WebSocket;
  readonly waiting: Map<string, (payload: Json) => void>;
  carried: number;
}

export function createSockets(world: World, app: () => SlackApp): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Map<string, number>();
  const ever: Link[] = [];
  let turn = 0;
  const open = () => ever.filter(({ socket }) => socket.readyState === socket.OPEN);

  const greet = (socket: WebSocket) => {
    const link: Link = { socket, waiting: new Map(), carried: 0 };
    ever.push(link);
    if (open().length > TIMES.sockets) {
      say(socket, disconnectMessage('too_many_websockets'));
      return;
    }
    say(socket, {
      type: 'hello',
      num_connections: open().length,
      connection_info: { app_id: app().id },
      debug_info: { host: 'stand-in', build_number: 1, approximate_connection_time: 18_060 },
    });
    const beat = setInterval(() => socket.ping('Ping from server'), TIMES.socketPingMs);
    beat.unref();
    socket.on('close', () => {
      clearInterval(beat);
      for (const [id, lost] of link.waiting) lost({ lost: id });
    });
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = asJson(JSON.parse(String(data)));
      link.waiting.get(asText(id))?.(asJson(payload));
    });
  };

  return {
    count: () => open().length,
    opened: () => ever.length,
    carried: () => ever.map(({ carried }) => carried),
    ticket(origin) {
      const ticket = randomUUID();
      tickets.set(ticket, world.clock.now().getTime());
      return `${origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${app().id}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '', 'http://slack').searchParams.get('ticket') ?? '';
      const given = tickets.get(ticket);
      tickets.delete(ticket);
      if (given === undefined || world.clock.now().getTime() - given > TIMES.ticketMs) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },
    deliver(payload, ackMs) {
      const links = open();
      const link = links[turn % links.length];
      turn += 1;
      const started = performance.now();
      const ack = (outcome: Ack['outcome'], body: Json = {}): Ack => ({
        outcome,
        body,
        tookMs: performance.now() - started,
        noRetry: false,
      });
      if (!link) return Promise.resolve(ack('connection_failed'));
      link.carried += 1;
      const id = randomUUID();
      say(link.socket, envelopeOf(id, payload));
      return new Promise((resolve) => {
        const done = (answer: Ack) => {
          clearTimeout(timer);
          link.waiting.delete(id);
          resolve(answer);
        };
        const timer = setTimeout(() => done(ack('http_timeout')), ackMs);
        link.waiting.set(id, (body) => done(body.lost === id ? ack('connection_failed') : ack('acknowledged', body)));
      });
    },
    disconnect(reason, which = 'oldest') {
      for (const { socket } of which === 'all' ? open() : open().slice(0, 1)) say(socket, disconnectMessage(reason));
    },
    drop() {
      for (const { socket } of open()) socket.terminate();
    },
    close() {
      for (const { socket } of ever) socket.terminate();
      server.close();
    },
  };
}

const say = (socket: WebSocket, message: Json): void => socket.send(JSON.stringify(message));

const disconnectMessage = (reason: DisconnectReason): Json => ({
  type: 'disconnect',
  reason,
  debug_info: { host: 'stand-in' },
});

function envelopeOf(id: string, { kind, body, retry }: Payload): Json {
  return {
    envelope_id: id,
    type: kind,
    payload: body,
    // Events take no content in their ack, everything a person did may.
    accepts_response_payload: kind !== 'events_api',
    ...(kind === 'events_api' && { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' }),
  };
}
