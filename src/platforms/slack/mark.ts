/** What tells one of our messages from another where only Slack knows whether it was posted: a key in its metadata. */

const EVENT_TYPE = 'parley_post';

export const markOf = (key: string) => ({ event_type: EVENT_TYPE, event_payload: { key } });

export function keyIn(metadata: { event_type?: string; event_payload?: object } | undefined): unknown {
  if (metadata?.event_type !== EVENT_TYPE) return undefined;
  return (metadata.event_payload as { key?: unknown } | undefined)?.key;
}
