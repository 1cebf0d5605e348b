/** What a command is given to work with: who asks, where, when, in which language, and the services behind it. */
import type { Locale } from '../language/locale.ts';
import type { PlaceAnswer, PlaceUse } from './field.ts';
import type { Interaction, Place, PlatformName, Values } from './interaction.ts';
import type { Member, OfProposal, Org } from './ports.ts';
import type { Reader } from './reader.ts';
import type { Waiting } from './waiting.ts';

export interface Context<Services> extends Reader {
  readonly org: Org;
  readonly me: Member;
  readonly locale: Locale;
  readonly platform: PlatformName;
  /** Our own id of the workspace it was said in. */
  readonly workspaceId: number;
  readonly place: Place;
  readonly kind: Interaction['kind'];
  /** Whether this interaction can be answered with a form. */
  readonly canOpenForm: boolean;
  /** The key of the receipt a write leaves: a second commit with it changes nothing. */
  readonly key: string;
  /** The command's path, for the receipt: `customer add`. */
  readonly command: string;
  readonly crm: Services;
  /**
   * Puts input aside until a button or form comes back for it; the token stands in the button's route.
   * The same interaction gets the same token, so a redelivered question carries the same buttons.
   */
  aside(path: string, values: Values, proposal?: OfProposal): Promise<string>;
  /** What the person proposed by sentence and neither saved nor cancelled, the newest first. */
  waiting(): Promise<readonly Waiting[]>;
  /** A channel by its name or as the platform names it, if Parley may post there (and do there what it is looked for). */
  findPlace(text: string, use?: PlaceUse): Promise<PlaceAnswer>;
}
