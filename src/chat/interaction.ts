/** What a person did, as every platform hands it in, and what comes back. */
import type { Locale } from '../language/locale.ts';
import type { Form } from './form.ts';
import type { Option, View } from './view.ts';

export type PlatformName = 'local' | 'slack' | 'discord';

/** An account in a workspace, as the platform names both. */
export interface Actor {
  readonly platform: PlatformName;
  readonly workspace: string;
  readonly account: string;
  /** What the payload itself tells of the person; never fetched. */
  readonly name?: string;
  readonly locale?: string;
  readonly zone?: string;
}

/** Where it happened. `channel` is what `publish` takes. */
export interface Place {
  readonly channel: string;
  readonly channelName?: string;
  readonly thread?: string;
  readonly direct: boolean;
}

interface Base {
  /** Names this delivery; a second one with the same key changes nothing and is answered alike. */
  readonly key: string;
  readonly actor: Actor;
  readonly place: Place;
  /** Whether the platform can answer with a form now. */
  readonly canOpenForm: boolean;
}

export type Interaction = Base &
  (
    | { readonly kind: 'invoke'; readonly line: string }
    | { readonly kind: 'command'; readonly path: string; readonly values: Values }
    | { readonly kind: 'say'; readonly line: string; readonly file?: SentFile }
    /**
     * `shownAt`: when the message with the button was posted, where the platform tells. `asksFirst`: the button's label,
     * where it asks before it counts and the platform has no such question of its own.
     */
    | {
        readonly kind: 'press';
        readonly route: string;
        readonly value?: string;
        readonly shownAt?: Date;
        readonly asksFirst?: string;
      }
    | { readonly kind: 'submit'; readonly token: string; readonly values: Values }
    | { readonly kind: 'suggest'; readonly path: string; readonly field: string; readonly query: string }
  );

/** A table that came along with what was said; without its text where the platform hands over none. */
export interface SentFile {
  readonly name: string;
  readonly text?: string;
}

/** What was typed into fields, by field name; always text, read by the field's kind. */
export type Values = Readonly<Record<string, string>>;

export type Reply =
  /**
   * `replace`: over the pressed message.
   * `question`: something that writes asks before it does; a platform may ask where the form stood.
   * `refused`: nothing was done; a platform keeps the form it was sent from.
   */
  | {
      readonly kind: 'view';
      readonly view: View;
      readonly replace?: boolean;
      readonly question?: boolean;
      readonly refused?: boolean;
    }
  | { readonly kind: 'form'; readonly form: Form }
  /** A submit was refused: the same form with an error at each field, everything typed kept. */
  | { readonly kind: 'errors'; readonly form: Form }
  | { readonly kind: 'suggestions'; readonly options: readonly Option[] }
  /** Post the message that was pressed to everyone in the place. */
  | { readonly kind: 'share'; readonly by: string };

/** A reply with the language it is worded in, for the few words a platform adds itself. */
export type Answer = Reply & { readonly locale: Locale };
