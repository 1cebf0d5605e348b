/**
 * What makes an installation one person's own: the state that goes to Slack and comes back with the code. It is signed, good
 * for ten minutes and for one use; that it comes back in the browser it was given to is checked by its cookie.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type InstallURLOptions, InvalidStateError, type StateStore } from '@slack/oauth';
import type { Clock } from '../../values/clock.ts';
import { STATE_MS } from './limits.ts';
import type { InstallStore } from './store.ts';

export interface StateDeps {
  readonly key: Buffer;
  readonly store: Pick<InstallStore, 'useState'>;
  readonly clock: Clock;
  /** What every installation asks for. */
  readonly asked: InstallURLOptions;
}

export function createStates({ key, store, clock, asked }: StateDeps): StateStore {
  const sign = (body: string) => createHmac('sha256', key).update(body).digest();
  return {
    async generateStateParam() {
      const body = `${randomBytes(18).toString('base64url')}.${clock.now().getTime() + STATE_MS}`;
      return `${body}.${sign(body).toString('base64url')}`;
    },
    async verifyStateParam(_, state) {
      const [nonce = '', until = '', signature = ''] = state.split('.');
      const [told, expected] = [Buffer.from(signature, 'base64url'), sign(`${nonce}.${until}`)];
      if (told.length !== expected.length || !timingSafeEqual(told, expected)) throw new InvalidStateError('forged');
      const [expiresAt, now] = [new Date(Number(until)), clock.now()];
      if (expiresAt <= now) throw new InvalidStateError('expired');
      if (!(await store.useState(nonce, expiresAt, now))) throw new InvalidStateError('used before');
      return asked;
    },
  };
}
