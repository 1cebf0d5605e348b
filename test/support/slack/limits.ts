/**
 * What Slack allows, as far as Parley meets it.
 *
 * Sources: docs.slack.dev (Block Kit reference, views, rate limits, interactivity, Events API, Socket Mode) and the
 * JSDoc of @slack/types 3.2.
 */

export const LIMITS = {
  message: {
    blocks: 50,
    /** chat.postMessage cuts longer text; the other methods refuse it. */
    text: 40_000,
    attachments: 100,
    tables: 1,
    charts: 2,
  },
  block: {
    sectionText: 3000,
    fields: 10,
    fieldText: 2000,
    header: 150,
    context: 10,
    actions: 25,
    markdown: 12_000,
    imageUrl: 3000,
    altText: 2000,
    imageTitle: 2000,
    tableRows: 100,
    tableColumns: 20,
    chartTitle: 50,
    chartSeries: 6,
    chartPoints: 20,
    /** Of a series, a point or a category. */
    chartName: 20,
    label: 2000,
    hint: 2000,
  },
  id: 255,
  element: {
    buttonText: 75,
    buttonValue: 2000,
    url: 3000,
    accessibility: 75,
    placeholder: 150,
    options: 100,
    groups: 100,
    groupLabel: 75,
    overflow: 5,
    choices: 10,
    inputLength: 3000,
    optionText: 75,
    optionValue: 150,
    optionDescription: 75,
    confirmTitle: 100,
    confirmText: 300,
    confirmButton: 30,
  },
  view: { blocks: 100, title: 24, metadata: 3000, bytes: 250_000, stack: 3 },
  /** An ack of block_suggestion. */
  suggestions: 100,
} as const;

export const TIMES = {
  /** Any payload must be acknowledged within. */
  ackMs: 3_000,
  /** A trigger can be exchanged within. */
  triggerMs: 3_000,
  responseUrlMs: 30 * 60_000,
  responseUrlUses: 5,
  /** When a failed event is sent again, counted from the failure before: at once, a minute, five minutes. */
  eventRetriesMs: [0, 60_000, 5 * 60_000],
  /** A Socket Mode ticket and an OAuth code must be used within. */
  ticketMs: 30_000,
  codeMs: 10 * 60_000,
  socketPingMs: 10_000,
  sockets: 10,
} as const;
