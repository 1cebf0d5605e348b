/** One connection of Socket Mode, from its opening to its end; it does not reconnect by itself. */
import { SocketModeClient } from '@slack/socket-mode';
import { ACK_MS } from './limits.ts';
import { boltLogger, type Log } from './log.ts';
import { webOptions } from './web.ts';

export interface Envelope {
  readonly body: Record<string, unknown>;
  readonly retryNum: number | undefined;
  readonly retryReason: string | undefined;
  ack(response?: object | string): Promise<void>;
}

export interface Socket {
  /** Resolves when the connection is over, whoever ended it. */
  readonly ended: Promise<void>;
  /** Lets what is under way be acknowledged, then closes. */
  close(): Promise<void>;
}

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  take(envelope: Envelope): Promise<void>;
  /** Slack is about to end the connection. */
  refresh(reason: string): void;
}

/** Opens one; resolves when Slack has said hello. @throws whatever the failed call or connection throws */
export async function openSocket(options: SocketOptions): Promise<Socket> {
  const { take, log } = options;
  const client = new RefreshedClient(options);
  const underWay = new Set<Promise<void>>();
  client.on('slack_event', ({ ack, body, retry_num: retryNum, retry_reason: retryReason }) => {
    const taken: Promise<void> = take({ ack, body, retryNum, retryReason })
      .catch((error: unknown) => log.error({ err: error }, 'an envelope could not be answered'))
      .finally(() => underWay.delete(taken));
    underWay.add(taken);
  });
  await client.start();
  const ended = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
  return {
    ended,
    async close() {
      const patience = new Promise((resolve) => setTimeout(resolve, ACK_MS.slack).unref());
      await Promise.race([Promise.allSettled([...underWay]), patience]);
      await client.disconnect();
    },
  };
}

/**
 * The client closes at once when Slack announces a refresh, and is back five seconds later. This one only tells, so
 * that the next connection is open before this one goes.
 */
class RefreshedClient extends SocketModeClient {
  readonly #refresh: (reason: string) => void;

  constructor({ appToken, apiUrl, log, refresh }: SocketOptions) {
    const { logger: _, ...clientOptions } = webOptions(apiUrl, log);
    super({ appToken, autoReconnectEnabled: false, logger: boltLogger(log), clientOptions });
    this.#refresh = refresh;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const reason = isBinary ? undefined : disconnectReason(String(data));
    if (reason === undefined) return super.onWebSocketMessage(data, isBinary);
    this.#refresh(reason);
  }
}

function disconnectReason(text: string): string | undefined {
  if (!text.includes('"disconnect"')) return undefined;
  try {
    const message = JSON.parse(text) as { type?: unknown; reason?: unknown };
    return message.type === 'disconnect' ? String(message.reason) : undefined;
  } catch {
    return undefined;
  }
}
