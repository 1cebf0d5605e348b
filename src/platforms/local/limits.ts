/** Every number of the local chat: what a request, a message and a page of history may hold. */

export const LIMITS = {
  /** Bytes of a request's body: the longest text, also where each of its characters takes three. */
  body: 2 * 1024 * 1024,
  /** Characters of one message or value: 1,000 customers with long addresses fit. */
  text: 500_000,
  /** Characters of the id a page gives a deed. */
  id: 64,
  /** Characters of a channel's or a person's name. */
  channelName: 40,
  personName: 60,
  /** Values of one form. */
  values: 60,
  /** Messages in one page of history. */
  history: 60,
  /** Events kept for a page that lost its connection. */
  events: 500,
  /** People and channels of one local workspace. */
  people: 200,
  channels: 200,
} as const;

/** How often a quiet stream of events says that it lives, in ms. */
export const HEARTBEAT_MS = 20_000;
/** How long an open page waits before it connects again, in ms. */
export const RETRY_MS = 1_000;
