/** A person in a place, about to do something. */
import type { Json } from '../../json.ts';
import type { Core } from '../core.ts';
import type { Channel, User } from '../world.ts';
import type { Patience } from './settle.ts';

export interface Doing {
  readonly core: Core;
  readonly user: User;
  readonly patience: Patience;
  readonly channel: Channel;
  /** What was suggested to this person: who picks it sends what stands behind it. */
  readonly offered: Map<string, readonly Json[]>;
}

export const nameOf = ({ user }: Doing): string => user.globalName;
