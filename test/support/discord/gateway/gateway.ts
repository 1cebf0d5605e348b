/** The gateway: sessions that apps open, resume and lose, and the events they are told. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { asJson, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { INTENT, KNOWN_INTENTS, LIMITS, PRIVILEGED, TIMES } from '../limits.ts';
import { wireGuildCreate, wireMember, wireUser } from '../wire.ts';
import { createSession, OP, type Session } from './session.ts';
import type { Event } from './tell.ts';

export interface Gateway {
  /** Sessions that are connected now. */
  readonly connected: readonly Session[];
  /** Resolves when an app is connected: at once where one is. */
  whenConnected(): Promise<void>;
  /** How often the app identified itself, resumed, and was acknowledged a heartbeat. */
  readonly counts: Readonly<{ identified: number; resumed: number; heartbeats: number }>;
  /** What the sockets to come are told as the heartbeat's interval. */
  beatEvery(ms: number): void;
  /** Heartbeats are not acknowledged any more, or again. */
  acknowledge(does: boolean): void;
  /** Cuts every connection without a word; what happens until the app is back is replayed. */
  cut(): void;
  /** Asks every app to come again. */
  reconnect(): void;
  /** Ends every session, as after a long outage: resumable or not. */
  invalidate(resumable: boolean): void;
  /** Closes every connection with a code: 4004, 4014 … */
  closeWith(code: number, reason?: string): void;
  /** No connection is taken until it is let in again. */
  refuse(does: boolean): void;
  tell(event: Event): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function createGateway(core: () => Core): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const counts = { identified: 0, resumed: 0, heartbeats: 0 };
  let heartbeatMs: number = TIMES.heartbeatMs;
  let acknowledges = true;
  let refuses = false;
  let waiting: (() => void)[] = [];
  const arrived = () => {
    for (const wake of waiting) wake();
    waiting = [];
  };
  const send = (socket: WebSocket, payload: Json) => socket.send(JSON.stringify(payload));

  const identify = (socket: WebSocket, data: Json): Session | undefined => {
    counts.identified += 1;
    const { application, world } = core();
    const intents = Number(data.intents);
    if (data.token !== application.token) return void socket.close(4004, 'Authentication failed.');
    if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0) {
      return void socket.close(4013, 'Invalid intent(s).');
    }
    if ((intents & PRIVILEGED & ~application.privileged) !== 0) return void socket.close(4014, 'Disallowed intent(s).');
    const bot = world.users.get(application.botId);
    const session = createSession(intents, socket);
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(({ members }) => members.has(application.botId));
    session.dispatch('READY', {
      v: 10,
      user: bot ? { ...wireUser(bot), verified: true, mfa_enabled: false, email: null, flags: 0 } : null,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: core().origin().replace('http', 'ws'),
      session_type: 'normal',
      shard: [0, 1],
      application: { id: application.id, flags: 0 },
    });
    if ((intents & INTENT.guilds) === 0) return session;
    for (const guild of guilds) {
      if (guild.isDown) session.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true });
      else session.dispatch('GUILD_CREATE', wireGuildCreate(world, guild, application.botId));
    }
    return session;
  };

  const resume = (socket: WebSocket, { token, session_id: id, seq }: Json): Session | undefined => {
    if (token !== core().application.token) return void socket.close(4004, 'Authentication failed.');
    const session = sessions.get(String(id));
    if (!session || Number(seq) > session.last) {
      send(socket, { op: OP.invalidSession, d: false });
      return undefined;
    }
    counts.resumed += 1;
    session.resume(socket, Number(seq));
    return session;
  };

  const take = (socket: WebSocket) => {
    let session: Session | undefined;
    sockets.add(socket);
    send(socket, { op: OP.hello, d: { heartbeat_interval: heartbeatMs, _trace: ['stand-in'] } });
    socket.on('message', (raw: Buffer) => {
      if (raw.length > LIMITS.gatewayBytes) return socket.close(4002, 'Error while decoding payload.');
      const { op, d } = asJson(JSON.parse(raw.toString()));
      if (op === OP.heartbeat) {
        counts.heartbeats += 1;
        if (acknowledges) send(socket, { op: OP.acknowledged });
      } else if (op === OP.identify) {
        if (session) return socket.close(4005, 'Already authenticated.');
        session = identify(socket, asJson(d));
        if (session) arrived();
      } else if (op === OP.resume) {
        session = resume(socket, asJson(d));
        if (session) arrived();
      } else if (!session) {
        socket.close(4003, 'Not authenticated.');
      } else if (op === OP.requestMembers) {
        session.dispatch('GUILD_MEMBERS_CHUNK', membersChunk(core(), asJson(d), session.intents));
      } else if (op !== OP.presence && op !== OP.voiceState) {
        socket.close(4001, 'Unknown opcode.');
      }
    });
    socket.on('close', (code) => {
      sockets.delete(socket);
      session?.leave(socket);
      // Who says goodbye does not come back to the same session.
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
    });
  };

  const every = (act: (socket: WebSocket) => void) => [...sockets].forEach(act);
  const connected = () => [...sessions.values()].filter(({ isConnected }) => isConnected);
  return {
    get connected() {
      return connected();
    },
    whenConnected: () => (connected().length > 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    counts,
    beatEvery(ms) {
      heartbeatMs = ms;
    },
    acknowledge(does) {
      acknowledges = does;
    },
    cut: () => every((socket) => socket.terminate()),
    reconnect: () => every((socket) => send(socket, { op: OP.reconnect, d: null })),
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      every((socket) => send(socket, { op: OP.invalidSession, d: resumable }));
    },
    closeWith(code, reason = '') {
      if (code === 4004 || code === 4014) sessions.clear();
      every((socket) => socket.close(code, reason));
    },
    refuse(does) {
      refuses = does;
    },
    tell(event) {
      for (const session of sessions.values()) session.tell(event);
    },
    upgrade(request, socket, head) {
      if (refuses) return void socket.destroy();
      server.handleUpgrade(request, socket, head, take);
    },
    close() {
      every((socket) => socket.terminate());
      server.close();
    },
  };
}

/** Members on demand: of a whole server only with the privileged intent. */
function membersChunk({ world }: Core, request: Json, intents: number): Json {
  const guild = world.guilds.get(String(request.guild_id));
  const wanted = Array.isArray(request.user_ids) ? request.user_ids : [request.user_ids];
  const isWhole = request.query === '' && (intents & INTENT.guildMembers) !== 0;
  const members = [...(guild?.members.values() ?? [])].filter(({ userId }) => isWhole || wanted.includes(userId));
  return {
    guild_id: request.guild_id,
    members: members.map((member) => wireMember(world, member)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: [],
    nonce: request.nonce,
  };
}
