/** What the parts of the stand-in share. */
import type { Json } from '../json.ts';
import type { Effects } from './effects.ts';
import type { Event, Tell } from './gateway/tell.ts';
import type { Interactions } from './interactions.ts';
import type { OpenModal } from './modals.ts';
import type { Troubles } from './trouble.ts';
import type { FileOf, World } from './world.ts';

/** The app as its developer made it. */
export interface Application {
  readonly id: string;
  readonly botId: string;
  token: string;
  /** Privileged intents that its developer turned on. */
  privileged: number;
}

export interface ApiCall {
  /** As `POST /channels/:channel/messages`. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  /** `ok`, or Discord's code and words for what is wrong. */
  outcome: string;
}

export interface Core {
  readonly world: World;
  readonly application: Application;
  readonly effects: Effects;
  readonly troubles: Troubles;
  readonly interactions: Interactions;
  /** The form each person has open. */
  readonly modals: Map<string, OpenModal>;
  /** Commands by their scope: `''` the global ones, else a server's own. */
  readonly commands: Map<string, readonly Json[]>;
  /** Files that people gave to commands and forms: they stand in no message. */
  readonly uploads: FileOf[];
  /** Every request, in order. */
  readonly calls: ApiCall[];
  origin(): string;
  /** Tells the app of an event, where it asked for such. */
  readonly tell: Tell;
  /** Every event so far, whether or not anybody heard it. */
  readonly told: readonly Event[];
}
