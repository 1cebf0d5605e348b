/** How the app answered a payload. */
import { asJson, type Json } from '../../json.ts';

export interface Ack {
  readonly outcome: 'acknowledged' | 'http_timeout' | 'http_error' | 'connection_failed';
  /** Of HTTP. */
  readonly status?: number;
  /** What it carries; `{ text }` where it is text, empty where it is empty. */
  readonly body: Json;
  readonly tookMs: number;
  /** `X-Slack-No-Retry: 1`: an event is not to be sent again. */
  readonly noRetry: boolean;
}

/** The content of an acknowledgement as text came in. */
export function readAck(text: string): Json {
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? asJson(parsed) : { text };
  } catch {
    return { text };
  }
}
