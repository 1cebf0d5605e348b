/** Fills the conversation machine's ports from the CRM and the database. */
import type { Place } from '../chat/interaction.ts';
import type { Log } from '../chat/machine.ts';
import type { Asides, Directory, Journal, Subjects } from '../chat/ports.ts';
import type { Crm } from '../crm/crm.ts';
import { createSubjects } from '../crm/subjects/subjects.ts';
import type { Database } from '../data/database.ts';
import { dropPending, putPending, takePending, waitingProposals } from '../data/pending.ts';
import { problem } from '../language/problem.ts';
import { NotAllowed } from '../values/errors.ts';

export interface Ports {
  readonly directory: Directory;
  readonly journal: Journal;
  readonly asides: Asides;
  readonly subjects: Subjects;
}

/** The ports, all on one database. */
export function machinePorts(db: Database, crm: Crm, log: Log): Ports {
  const subjects = createSubjects(db, (error) =>
    log.error({ err: error }, 'what a conversation is about was not kept'),
  );
  return {
    directory: {
      async identify(actor) {
        const known = await crm.members.identify(actor);
        if (!known) throw new NotAllowed(problem('chat.notAMember', { org: actor.workspace }));
        return known;
      },
      admins: async (orgId) =>
        (await crm.members.list(orgId)).filter(({ access }) => access === 'admin').map(({ name }) => name),
    },
    journal: { find: (orgId, key) => db.work.find(orgId, key) },
    asides: {
      put: (entry) => putPending(db, entry),
      take: (orgId, token, now) => takePending(db, orgId, token, now),
      drop: (orgId, aside, now) => dropPending(db, orgId, aside, now),
      waiting: (whose, now, most) => waitingProposals(db, whose, now, most),
    },
    subjects: {
      get: (orgId, workspaceId, memberId, place, now) =>
        subjects.get({ orgId, workspaceId, memberId, place: subjectPlace(place) }, now),
      set: (orgId, workspaceId, memberId, place, customerId, now) =>
        subjects.set({ orgId, workspaceId, memberId, place: subjectPlace(place) }, customerId, now),
    },
  };
}

function subjectPlace({ channel, thread }: Place): string {
  return thread ? `${channel}/${thread}` : channel;
}
