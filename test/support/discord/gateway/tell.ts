/** An event for the app, and who may hear of it. */
import type { Json } from '../../json.ts';

export interface Event {
  /** Discord's name of it: `MESSAGE_CREATE`. */
  readonly name: string;
  /** It may read differently by the intents of who hears it. */
  readonly data: Json | ((intents: number) => Json);
  /** The intent it needs; undefined: everyone hears it. */
  readonly intent?: number;
}

export type Tell = (event: Event) => void;
