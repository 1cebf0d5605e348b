/** Interactions: answered within three seconds or dead, then good for fifteen minutes. */
import { randomBytes } from 'node:crypto';
import type { Json } from '../json.ts';
import { TIMES } from './limits.ts';
import { refusedFor } from './refused.ts';
import type { Channel, Message, World } from './world.ts';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** Discord's type: 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  readonly userId: string;
  readonly channel: Channel;
  /** The command's name, where it is one. */
  readonly commandName?: string;
  /** The message that was pressed, or whose button opened the form. */
  readonly message?: Message;
  readonly at: number;
  /** When its first answer was there, before it was looked at: for `performance.now()`. */
  reachedAt?: number;
  state: 'waiting' | 'answered' | 'dead';
  /** What `@original` is; undefined where there is none (yet). */
  original?: Message;
  /** Suggestions that were given. */
  choices: readonly Json[];
}

export type Opened = Pick<Interaction, 'type' | 'userId' | 'channel' | 'commandName' | 'message'>;

export interface Interactions {
  open(of: Opened): Interaction;
  /** The one a first answer is for. @throws Refused 10062, 40060 */
  toAnswer(id: string, token: string): Interaction;
  /** The one a token of a webhook belongs to. @throws Refused 10015, 50027 */
  byToken(token: string): Interaction;
  answered(interaction: Interaction): void;
  /** Whether it was answered in that many ms; if not it is dead. */
  wait(interaction: Interaction, ms: number): Promise<boolean>;
}

export function createInteractions({ clock, id: nextId }: World): Interactions {
  const all = new Map<string, Interaction>();
  const wakes = new Map<string, () => void>();
  const age = ({ at }: Interaction) => clock.now().getTime() - at;
  return {
    open(of) {
      const token = randomBytes(48).toString('base64url');
      const made: Interaction = {
        ...of,
        id: nextId(),
        token,
        at: clock.now().getTime(),
        state: 'waiting',
        choices: [],
      };
      all.set(made.id, made);
      return made;
    },
    toAnswer(id, token) {
      const found = all.get(id);
      if (!found || found.token !== token) throw refusedFor(10062);
      if (found.state === 'answered') throw refusedFor(40060);
      found.reachedAt = performance.now();
      if (found.state === 'dead' || age(found) > TIMES.answerMs) throw refusedFor(10062);
      return found;
    },
    byToken(token) {
      const found = [...all.values()].find((each) => each.token === token);
      if (found?.state !== 'answered') throw refusedFor(10015);
      if (age(found) > TIMES.tokenMs) throw refusedFor(50027);
      return found;
    },
    answered(interaction) {
      interaction.state = 'answered';
      wakes.get(interaction.id)?.();
    },
    wait: (interaction, ms) =>
      new Promise((resolve) => {
        if (interaction.state === 'answered') return resolve(true);
        const done = () => {
          clearTimeout(timer);
          wakes.delete(interaction.id);
          if (interaction.state === 'waiting') interaction.state = 'dead';
          resolve(interaction.state === 'answered');
        };
        const timer = setTimeout(done, ms);
        wakes.set(interaction.id, done);
      }),
  };
}
