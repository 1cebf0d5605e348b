/** What every platform is to the rest of the house: it hands interactions in and publishes what Parley says unasked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../language/locale.ts';
import type { FoundRole, PlaceAnswer, PlaceUse } from './field.ts';
import type { Answer, Interaction, PlatformName } from './interaction.ts';
import type { Block, View } from './view.ts';

export type Handle = (interaction: Interaction) => Promise<Answer>;

export interface Platform {
  readonly name: PlatformName;
  /** Connects and begins to hand interactions in; resolves when it can be used. */
  start(handle: Handle): Promise<void>;
  /** Takes no more, finishes what is under way, disconnects. */
  stop(): Promise<void>;
  state(): PlatformState;
  /** Posts to a place. @throws PublishFailed */
  publish(post: Publication): Promise<{ readonly messageId: string }>;
  /** Looks for an earlier post with this key; `unknown` where the platform cannot look. */
  findPublished(post: Publication): Promise<{ readonly messageId: string } | 'absent' | 'unknown'>;
  /** A channel as a person or the platform named it, if Parley may post there (and do there what it is looked for). */
  findPlace(workspace: string, text: string, use?: PlaceUse): Promise<PlaceAnswer>;
  /** A role as a person or the platform named it, where the platform has roles. */
  findRole?(workspace: string, text: string): Promise<FoundRole | undefined>;
  /**
   * What it says of itself once where it comes, to a place or a person. `ref` is what it stored with that post; those an
   * earlier version stored are still read.
   */
  welcome?(ref: string, words: WelcomeWords): Promise<View>;
  /** A workspace shows the records of another company now: what is open there is to be shown anew. */
  moved?(workspace: string): void;
  /** Requests it answers on the one HTTP server; from before `start` on. */
  readonly http?: HttpRoutes;
}

export interface WelcomeWords {
  readonly locale: Locale;
  /** Lines that work as they stand, without the command: to begin with, and for whoever sets Parley up. */
  readonly toTry: readonly string[];
  readonly firstSteps: readonly string[];
  /** What whoever set this Parley up is offered before everything else; empty for everyone else. */
  offer(): Promise<readonly Block[]>;
}

export interface HttpRoutes {
  /** Paths that begin so are its own: `/slack/`. */
  readonly prefix: string;
  serve(request: IncomingMessage, response: ServerResponse): void;
}

export type PlatformState = { readonly ready: true } | { readonly ready: false; readonly why: string };

export interface Publication {
  /** As the platform names it. */
  readonly workspace: string;
  /** A channel, or `@<account>` for a direct message. */
  readonly place: string;
  readonly view: View;
  readonly locale: Locale;
  /** Names the post; a second one with the same key must not appear. */
  readonly dedupeKey: string;
  /** When an earlier attempt began, where there was one: a post before that is not ours. */
  readonly since?: Date;
}

/** Why a post did not go out, and what the outbox should do about it. */
export class PublishFailed extends Error {
  /** `later`: try again after `afterMs`. `gone`: the place cannot be posted to until a person acts. `unsure`: it may have arrived. */
  readonly kind: 'later' | 'gone' | 'unsure';
  readonly afterMs: number;

  constructor(kind: 'later' | 'gone' | 'unsure', message: string, afterMs = 0) {
    super(message);
    this.name = 'PublishFailed';
    this.kind = kind;
    this.afterMs = afterMs;
  }
}
