/** Delivery over HTTP: one signed POST a payload, answered within three seconds. */

import type { Json } from '../../json.ts';
import type { SlackApp } from '../app.ts';
import { type Ack, readAck } from './ack.ts';
import type { Payload } from './payload.ts';
import { sign } from './signature.ts';

export interface HttpDelivery {
  readonly app: SlackApp;
  /** The app's request URL. */
  readonly url: string;
  readonly ackMs: number;
}

export async function deliverByHttp({ app, url, ackMs }: HttpDelivery, payload: Payload): Promise<Ack> {
  const started = performance.now();
  const took = () => performance.now() - started;
  try {
    // Signatures are checked against the machine's own clock.
    const response = await fetch(url, { ...requestOf(app, payload, new Date()), signal: AbortSignal.timeout(ackMs) });
    const text = await response.text();
    const acknowledged = response.status === 200;
    return {
      outcome: acknowledged ? 'acknowledged' : 'http_error',
      status: response.status,
      body: acknowledged ? readAck(text) : {},
      tookMs: took(),
      noRetry: response.headers.get('x-slack-no-retry') === '1',
    };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { outcome: late ? 'http_timeout' : 'connection_failed', body: {}, tookMs: took(), noRetry: false };
  }
}

/** The request of a payload as Slack sends it at a time. */
export function requestOf(app: SlackApp, { kind, body, retry }: Payload, at: Date): RequestInit {
  const content = encode(kind, body);
  return {
    method: 'POST',
    body: content,
    headers: {
      'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...sign(app.signingSecret, content, at),
      ...(retry && { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
    },
  };
}

function encode(kind: Payload['kind'], body: Json): string {
  if (kind === 'events_api') return JSON.stringify(body);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  return new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString();
}
