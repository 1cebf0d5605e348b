/**
 * Bolt's receiver over Socket Mode: an event is acknowledged when Bolt has processed it and not before, and several
 * connections are renewed one at a time, each new one before the old one goes.
 */
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Log } from './log.ts';
import { type Envelope, openSocket, type Socket, type SocketOptions } from './socket.ts';

export interface SocketReceiverOptions extends Pick<SocketOptions, 'appToken' | 'apiUrl'> {
  readonly log: Log;
  /** Connections kept open. */
  readonly sockets: number;
}

export interface SocketReceiver extends Receiver {
  /** Opens the first connection, then the others. @throws where the first cannot be opened */
  start(): Promise<void>;
  stop(): Promise<void>;
  connected(): boolean;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export function createSocketReceiver({ sockets, log, ...connection }: SocketReceiverOptions): SocketReceiver {
  let app: App | undefined;
  let stopping = false;
  const open = new Set<Socket>();
  const waits = new Set<() => void>();
  let renewals: Promise<void> = Promise.resolve();

  /** Opens one and puts another in its place when it ends or is about to. */
  async function connect(): Promise<void> {
    let renewed = false;
    let socket: Socket | undefined;
    const renew = (reason: string) => {
      if (renewed || stopping) return;
      renewed = true;
      log.info({ reason }, 'a Slack connection is renewed');
      renewals = renewals.then(async () => {
        await reconnect();
        await socket?.close();
      });
    };
    const opened = await openSocket({ ...connection, log, take, refresh: renew });
    socket = opened;
    if (stopping) return opened.close();
    open.add(opened);
    void opened.ended.then(() => {
      open.delete(opened);
      renew('closed');
    });
  }

  /** Until it succeeds or Parley stops. */
  async function reconnect(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !stopping; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        return await connect();
      } catch (error) {
        log.warn({ err: error, wait }, 'Slack cannot be connected to, trying again');
        await pause(wait);
      }
    }
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        waits.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      waits.add(end);
    });
  }

  /** Commands and interactions are acknowledged by their listener, which has the answer; events when all is done. */
  async function take({ body, ack, retryNum, retryReason }: Envelope): Promise<void> {
    const isEvent = body.event !== undefined;
    let deferred = false;
    const event: ReceiverEvent = {
      body,
      ack: async (response?: object | string) => {
        if (isEvent) deferred = true;
        else await ack(response);
      },
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
    };
    await app?.processEvent(event);
    if (deferred) await ack();
  }

  return {
    init(bolt) {
      app = bolt;
    },
    async start() {
      stopping = false;
      await connect();
      renewals = renewals.then(async () => {
        for (let more = 1; more < sockets && !stopping; more += 1) await reconnect();
      });
    },
    async stop() {
      stopping = true;
      for (const end of [...waits]) end();
      await renewals;
      await Promise.all([...open].map((socket) => socket.close()));
    },
    connected: () => open.size > 0,
  };
}
