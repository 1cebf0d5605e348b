import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Acting, acting } from '../../support/acting.ts';
import { openShop, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Acting;
beforeEach(async () => {
  shop = await openShop({ now: '2026-05-13T10:00:00Z' });
  ann = await acting(shop, 'Ann');
});
afterEach(() => shop.close());

const soon = new Date('2026-05-13T11:00:00Z');
const later = new Date('2026-05-13T11:00:30Z');

async function claimDue(now = later) {
  const due = await shop.crm.tasks.dueReminders(now, 10);
  for (const task of due) await shop.crm.tasks.claimReminder(task, now);
  return due.map(({ title }) => title);
}
const outbox = () => shop.db.reader.outbox.findMany({ orderBy: { id: 'asc' } });

describe('reminders', () => {
  it('go to the outbox once, at their time, for every org', async () => {
    const zoe = await acting(shop, 'Zoe', 'theirs');
    await shop.crm.tasks.add(ann(), { title: 'ours', dueAt: soon });
    await shop.crm.tasks.add(zoe(), { title: 'theirs', dueAt: soon });
    expect(await claimDue(new Date('2026-05-13T10:59:59Z'))).toEqual([]);
    expect(await claimDue()).toEqual(['ours', 'theirs']);
    expect(await claimDue()).toEqual([]);
    const rows = (await outbox()).map(({ orgId, place, topic, ref, dedupeKey }) => [
      orgId,
      place,
      topic,
      ref,
      dedupeKey,
    ]);
    const key = `reminder:F1:${soon.getTime()}`;
    expect(rows).toEqual([
      [shop.orgId, '@ann', 'reminder', 'F1', key],
      [zoe().org.id, '@zoe', 'reminder', 'F1', key],
    ]);
  });

  it('claimed by two at once, or again after a crash, are one', async () => {
    await shop.crm.tasks.add(ann(), { title: 'once', dueAt: soon });
    const [task] = await shop.crm.tasks.dueReminders(later, 10);
    if (!task) throw new Error('nothing is due');
    await Promise.all([1, 2, 3].map(() => shop.crm.tasks.claimReminder(task, later)));
    // As if the row of the task had not been stored: the key holds it back.
    await shop.db.work.background((tx) => tx.task.update({ where: { id: task.id }, data: { remindAt: soon } }));
    await shop.crm.tasks.claimReminder(task, later);
    expect(await outbox()).toHaveLength(1);
  });

  it('are not sent for what was done or put off meanwhile, and come again when put off', async () => {
    const done = await shop.crm.tasks.add(ann(), { title: 'done', dueAt: soon });
    const off = await shop.crm.tasks.add(ann(), { title: 'off', dueAt: soon });
    const due = await shop.crm.tasks.dueReminders(later, 10);
    await shop.crm.tasks.done(ann(), done.changes[0]?.entityId ?? 0);
    await shop.crm.tasks.snooze(ann(), off.changes[0]?.entityId ?? 0, '1d', 'Europe/Berlin');
    for (const task of due) await shop.crm.tasks.claimReminder(task, later);
    expect(await outbox()).toEqual([]);
    expect(await claimDue(new Date('2026-05-14T11:00:00Z'))).toEqual(['off']);
    expect(await outbox()).toHaveLength(1);
  });

  it('go where the task was written, if the person is there', async () => {
    const workspace = { platform: 'slack', externalId: 'T1', name: 'Slack' } as const;
    const slack = await shop.db.work.background((tx) =>
      tx.workspace.create({ data: { ...workspace, orgId: shop.orgId, createdAt: later } }),
    );
    const { id: memberId } = ann().me;
    const identity = { orgId: shop.orgId, workspaceId: slack.id, memberId, externalId: 'U7', createdAt: later };
    await shop.db.work.background((tx) => tx.identity.create({ data: identity }));
    await shop.crm.tasks.add({ ...ann(), workspaceId: slack.id }, { title: 'in Slack', dueAt: soon });
    await shop.crm.tasks.add(ann(), { title: 'here', dueAt: soon });
    await claimDue();
    expect((await outbox()).map(({ workspaceId, place }) => [workspaceId, place])).toEqual([
      [slack.id, '@U7'],
      [shop.workspaceId, '@ann'],
    ]);
  });
});
