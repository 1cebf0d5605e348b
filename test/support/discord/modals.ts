/** The form a person has open: one at a time. */
import type { Json } from '../json.ts';
import type { Channel, Message } from './world.ts';

export interface OpenModal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Json[];
  readonly channel: Channel;
  /** The message whose button opened it. */
  readonly message?: Message;
  /** What stands in the inputs, by custom id: text, the values chosen, or files. */
  readonly state: Map<string, Entered>;
}

export type Entered = string | boolean | readonly string[] | readonly FileEntered[];

export interface FileEntered {
  readonly name: string;
  readonly contentType?: string;
  readonly data: string | Buffer;
}
