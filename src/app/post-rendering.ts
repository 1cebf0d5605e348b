/** Words the posts of the outbox that are not the schedule's own: reminders of follow-ups, and welcomes. */
import type { Crm } from '../crm/crm.ts';
import { LINKED } from '../crm/links/used.ts';
import type { Who } from '../crm/who.ts';
import type { OutboxRow, Render, Rendered } from '../delivery/outbox-row.ts';
import { WELCOME } from '../delivery/say.ts';
import { translator } from '../language/translate.ts';
import type { Clock } from '../values/clock.ts';
import { readRef } from '../values/ref.ts';
import { codeUsedView } from '../views/link.ts';
import { reminderView } from '../views/task.ts';
import { renderWelcome, type WelcomeDeps } from './welcome-rendering.ts';

/** Renders a row when it is sent; `drop` where the follow-up was done, put off or taken back meanwhile. */
export function createPostRendering(deps: WelcomeDeps & { readonly crm: Crm; readonly clock: Clock }): Render {
  const { crm, clock } = deps;
  return async (row) => {
    if (row.topic === WELCOME) {
      const to = await receiver(crm, row);
      return renderWelcome(deps, row, to && (to.me.locale ?? to.locale ?? undefined));
    }
    if (row.topic === LINKED) return renderLinked(crm, row);
    const ref = row.topic === 'reminder' ? readRef(row.ref) : undefined;
    const identified = ref && (await receiver(crm, row));
    if (!ref || !identified) return 'drop';
    const { org, me, workspaceId } = identified;
    const now = clock.now();
    const who: Who = { org, me, workspaceId, key: row.dedupeKey, command: '', place: { channel: row.place }, now };
    const task = await crm.tasks.byNumber(who, ref.number);
    const stands = task && !task.doneAt && !task.archivedAt && row.dedupeKey.endsWith(`:${task.dueAt.getTime()}`);
    if (!stands || task.assignee.id !== me.id) return 'drop';
    const locale = me.locale ?? identified.locale ?? org.locale;
    const zone = me.zone ?? identified.zone ?? org.zone;
    const view = reminderView({ t: translator(locale), locale, zone, now }, task, task.customer);
    return { view, locale, refs: [{ entity: 'task', entityId: task.id, shown: task.version }] };
  };
}

/** To the admin who gave a code: nothing is left to say where the workspace is out again, or they are no admin. */
async function renderLinked(crm: Crm, row: OutboxRow): Promise<Rendered | 'drop'> {
  const to = await receiver(crm, row);
  const use = to?.me.access === 'admin' && (await crm.links.use(row.orgId, row.ref));
  if (!use) return 'drop';
  const locale = to.me.locale ?? to.locale ?? to.org.locale;
  return { view: codeUsedView({ t: translator(locale), locale }, use), locale };
}

/** The person a direct message goes to: `@<account>` of a workspace of this org. */
async function receiver(crm: Crm, { orgId, workspaceId, place }: OutboxRow) {
  const workspace = await crm.orgs.workspace(orgId, workspaceId);
  if (!workspace || !place.startsWith('@')) return undefined;
  const { platform, externalId } = workspace;
  return crm.members.identify({ platform, workspace: externalId, account: place.slice(1) });
}
