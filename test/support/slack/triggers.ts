/** Trigger ids: good for one view, within three seconds. */
import { randomBytes, randomInt } from 'node:crypto';
import { TIMES } from './limits.ts';
import { Refused } from './refused.ts';
import type { World } from './world.ts';

export interface Trigger {
  readonly teamId: string;
  readonly userId: string;
}

export interface Triggers {
  give(trigger: Trigger): string;
  /** @throws Refused */
  exchange(id: string, teamId: string): Trigger;
}

export function createTriggers({ clock }: World): Triggers {
  const given = new Map<string, Trigger & { readonly at: number; used: boolean }>();
  return {
    give(trigger) {
      const id = `${given.size + 1}.${randomInt(1_000_000)}.${randomBytes(16).toString('hex')}`;
      given.set(id, { ...trigger, at: clock.now().getTime(), used: false });
      return id;
    },
    exchange(id, teamId) {
      const found = given.get(id);
      if (!found || found.teamId !== teamId) throw new Refused('invalid_trigger_id');
      if (clock.now().getTime() - found.at > TIMES.triggerMs) throw new Refused('expired_trigger_id');
      if (found.used) throw new Refused('exchanged_trigger_id');
      found.used = true;
      return found;
    },
  };
}
