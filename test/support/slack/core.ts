/** What the parts of the stand-in share. */

import type { Json } from '../json.ts';
import type { SlackApp } from './app.ts';
import type { Ack } from './delivery/ack.ts';
import type { Payload } from './delivery/payload.ts';
import type { Effects } from './effects.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { Troubles } from './trouble.ts';
import type { Channel, Team, World } from './world.ts';

export interface Core {
  readonly world: World;
  readonly effects: Effects;
  readonly triggers: Triggers;
  readonly troubles: Troubles;
  readonly responseUrls: ResponseUrls;
  /** Every call of the Web API and of response_urls, in order. */
  readonly calls: ApiCall[];
  app(): SlackApp;
  /** Hands a payload to the app and waits for its ack. */
  deliver(team: Team, payload: Payload): Promise<Ack>;
  /** Tells the app of an event, where it asked for such and may know of it; the ack is waited for by `settled`. */
  tell(team: Team, event: Json, about: { readonly name: string; readonly channel?: Channel }): void;
}

export interface ApiCall {
  readonly method: string;
  readonly args: Json;
  /** `ok`, or Slack's word for what is wrong. */
  outcome: string;
}
