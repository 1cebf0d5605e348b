/**
 * Every number of Slack's. Sources: T = JSDoc of @slack/types 3.2, M = reference of the Web API methods,
 * D = guides on docs.slack.dev, P = models of python-slack-sdk.
 */

export const LIMITS = {
  message: {
    blocks: 50, // T D
    /** Beyond it is cut off; shorter than the 40,000 allowed, as the guides advise. */
    text: 4_000, // D
  },
  view: {
    blocks: 100, // P
    title: 24, // T P
    button: 24, // T P: submit, close
    metadata: 3_000, // T P
  },
  header: 150, // T
  section: { text: 3_000, fields: 10, field: 2_000 }, // T
  context: { elements: 10, text: 2_000 }, // T P
  actions: 25, // T P
  /** `title` is also that of an axis, `name` also a label. */
  chart: { title: 50, name: 20, points: 20, perMessage: 2 }, // D
  table: { rows: 100, columns: 20, letters: 10_000 }, // T
  button: { text: 75, value: 2_000 }, // T P
  select: { options: 100, placeholder: 150 }, // T P
  overflow: 5, // T P
  /** The types say 75 for a value, the guides 150: what we put there stays within the smaller. */
  option: { text: 75, value: 75, description: 75 }, // T P
  confirm: { title: 100, text: 300, button: 30 }, // T P
  input: { label: 2_000, hint: 2_000, text: 3_000 }, // T P
  id: 255, // T P: action_id, block_id, callback_id
  fieldError: 500, // not documented; longer ones push the form out of sight
  suggestions: 100, // D
  cardText: 12_000, // ours: letters of one text shown whole, over several sections
  socketsMax: 10, // D
} as const;

/** What Slack waits for an acknowledgement, and after how much of it we give an empty one, in ms. */
export const ACK_MS = { slack: 3_000, ours: 2_000 } as const; // D

/** How long what is asked of Slack beside the matter is waited for before it is done without, in ms: a message’s author and link. */
export const QUOTE_MS = 700;

/** Least time between two publications of one person's Home, in ms: ours, so that it is fresh and cheap. */
export const HOME_MS = 5_000;

/** Homes published anew together, those opened last: well within a minute's calls; any other is fresh when it is opened. */
export const HOMES_AT_ONCE = 50; // M: views.publish, tier 4

/** How long the bytes of a file may be on their way, in ms. */
export const UPLOAD_MS = 60_000;

/** How long a Web API call may take, in ms. */
export const CALL_MS = 10_000;

/** How long a person may take from the install page to Slack and back, in ms: a code of Slack's lives as long. */
export const STATE_MS = 10 * 60_000;

/** Least time between two posts to one channel, in ms. */
export const PACE_MS = 1_000; // M: chat.postMessage
