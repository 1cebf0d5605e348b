/** The Web API: how it is called, and how a failed call reads. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { CALL_MS } from './limits.ts';
import type { Log } from './log.ts';
import { boltLogger } from './log.ts';

/**
 * No retries of its own: who waits three seconds for an answer has another way to be told, and the outbox has its own
 * patience, which a client that sleeps through Retry-After would hide.
 */
export function webOptions(apiUrl: string | undefined, log: Log): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    logger: boltLogger(log),
  };
}

export function createClient(token: string, apiUrl: string | undefined, log: Log): WebClient {
  return new WebClient(token, webOptions(apiUrl, log));
}

export type CallFailure =
  /** Slack answered no, with its own code. */
  | { readonly kind: 'refused'; readonly code: string; readonly needed?: string }
  | { readonly kind: 'limited'; readonly afterMs: number }
  /** `reached`: the request may have been carried out. */
  | { readonly kind: 'unreachable'; readonly reached: boolean; readonly why: string };

/** What went wrong with a call; rethrows what was no call. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof WebAPIPlatformError) {
    const needed = (error.data as { needed?: string }).needed;
    return { kind: 'refused', code: error.data.error, ...(needed ? { needed } : {}) };
  }
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', afterMs: error.retryAfter * 1000 };
  if (error instanceof WebAPIHTTPError) {
    return { kind: 'unreachable', reached: error.statusCode >= 500, why: `HTTP ${error.statusCode}` };
  }
  const why = messageOf(error);
  return { kind: 'unreachable', reached: !NEVER_SENT.test(causesOf(error).join(' ')), why };
}

const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT/;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An error and what caused it, the outermost first. */
function causesOf(error: unknown): string[] {
  const found: string[] = [];
  for (let each: unknown = error; each instanceof Error && found.length < 8; ) {
    const { code } = each as { code?: unknown };
    found.push(`${String(code)} ${each.message}`);
    each = (each as { original?: unknown }).original ?? each.cause;
  }
  return found;
}
