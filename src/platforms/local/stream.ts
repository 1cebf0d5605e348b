/** The stream of events of one open page (Server-Sent Events). */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { HEARTBEAT_MS, RETRY_MS } from './limits.ts';
import type { Live } from './live.ts';

/** Streams until the page leaves or `closing` is called; `closing` gets how to end it. */
export function streamEvents(
  c: Context,
  live: Live,
  account: string,
  closing: (end: () => void) => () => void,
): Response {
  // A browser that reconnects tells the last event it had; a page that was reloaded asks for none.
  const lastId = c.req.header('last-event-id') ?? c.req.query('last');
  return streamSSE(c, async (stream) => {
    await new Promise<void>((resolve) => {
      const stop = live.listen(account, lastId, ({ id, event }) => {
        void stream.writeSSE({ id, data: JSON.stringify(event) });
      });
      void stream.writeSSE({ event: 'ready', data: '', retry: RETRY_MS });
      const heartbeat = setInterval(() => void stream.writeSSE({ event: 'alive', data: '' }), HEARTBEAT_MS);
      const leave = () => {
        clearInterval(heartbeat);
        stop();
        forget();
        resolve();
      };
      const forget = closing(leave);
      stream.onAbort(leave);
      c.req.raw.signal.addEventListener('abort', leave);
    });
  });
}
