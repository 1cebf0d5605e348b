/** One session of an app: what it was told, in order, so that what it missed can be told again. */
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Json } from '../../json.ts';
import type { Event } from './tell.ts';

export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  acknowledged: 11,
} as const;

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly isConnected: boolean;
  /** The number of the last event. */
  readonly last: number;
  /** Tells an event by name, whatever the intents. */
  dispatch(name: string, data: Json): void;
  tell(event: Event): void;
  /** Takes up on another socket after the event of that number. */
  resume(socket: WebSocket, after: number): void;
  leave(socket: WebSocket): void;
}

export function createSession(intents: number, first: WebSocket): Session {
  let socket: WebSocket | undefined = first;
  const log: { readonly op: number; readonly t: string; readonly s: number; readonly d: Json }[] = [];
  const send = (payload: object) => socket?.send(JSON.stringify(payload));
  const dispatch = (t: string, d: Json) => {
    const event = { op: OP.dispatch, t, s: log.length + 1, d };
    log.push(event);
    send(event);
  };
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    get isConnected() {
      return socket !== undefined && socket.readyState === socket.OPEN;
    },
    get last() {
      return log.length;
    },
    dispatch,
    tell({ name, data, intent }) {
      if (intent !== undefined && (intents & intent) === 0) return;
      dispatch(name, typeof data === 'function' ? data(intents) : data);
    },
    resume(next, after) {
      socket = next;
      for (const event of log.slice(after)) send(event);
      dispatch('RESUMED', { _trace: ['stand-in'] });
    },
    leave(left) {
      if (socket === left) socket = undefined;
    },
  };
}
