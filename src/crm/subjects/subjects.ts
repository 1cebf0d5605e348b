/**
 * What a thread or direct message is about, kept behind the answer: a flush of the disk would be most of the time a card
 * takes, and whoever loses it to a crash only has to name the customer again.
 */
import type { Database } from '../../data/database.ts';
import { readSubject, type SubjectPlace, writeSubject } from './store.ts';

export interface Subjects {
  get(at: SubjectPlace, now: Date): ReturnType<typeof readSubject>;
  /** Read back by `get` from now on, on disk soon after. */
  set(at: SubjectPlace, customerId: number, now: Date): void;
}

export function createSubjects(db: Database, failed: (error: unknown) => void): Subjects {
  const underWay = new Map<string, Promise<void>>();
  return {
    async get(at, now) {
      await underWay.get(keyOf(at));
      return readSubject(db, at, now);
    },
    set(at, customerId, now) {
      const key = keyOf(at);
      const written = writeSubject(db, at, customerId, now)
        .catch(failed)
        .finally(() => {
          if (underWay.get(key) === written) underWay.delete(key);
        });
      underWay.set(key, written);
    },
  };
}

const keyOf = ({ orgId, workspaceId, memberId, place }: SubjectPlace): string =>
  `${orgId}/${workspaceId}/${memberId}/${place}`;
