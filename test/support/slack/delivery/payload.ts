/** What Slack hands to the app: the same content in both transports. */
import type { Json } from '../../json.ts';

export interface Payload {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly body: Json;
  /** Set where an earlier delivery failed. */
  readonly retry?: { readonly num: number; readonly reason: string };
}
