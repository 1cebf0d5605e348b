/** A call that Slack refuses, with its own word for the reason. */

export class Refused extends Error {
  readonly code: string;
  /** What else the answer carries: `needed` and `provided` of a missing scope. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: string, messages: readonly string[] = [], more: Readonly<Record<string, unknown>> = {}) {
    super([code, ...messages].join(': '));
    this.name = 'Refused';
    this.code = code;
    this.more = messages.length > 0 ? { ...more, response_metadata: { messages } } : more;
  }
}
