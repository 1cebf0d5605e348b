import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machinePorts, type Ports } from '../../src/app/ports.ts';
import type { Place } from '../../src/chat/interaction.ts';
import { NotAllowed } from '../../src/values/errors.ts';
import { type Acting, acting, customerOf } from '../support/acting.ts';
import { silent } from '../support/temp-database.ts';
import { openShop, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ports: Ports;
let ann: Acting;
let zoe: Acting;
beforeEach(async () => {
  shop = await openShop();
  ports = machinePorts(shop.db, shop.crm, silent);
  [ann, zoe] = [await acting(shop, 'Ann'), await acting(shop, 'Zoe', 'theirs')];
});
afterEach(() => shop.close());

const actor = (workspace: string, account: string) => ({ platform: 'local', workspace, account }) as const;

describe('who is speaking', () => {
  it('is known by the account, each workspace’s by itself', async () => {
    expect(await ports.directory.identify(actor('shop', 'ann'))).toMatchObject({ me: { name: 'Ann' } });
    await expect(ports.directory.identify(actor('shop', 'zoe'))).rejects.toThrow(NotAllowed);
    await expect(ports.directory.identify(actor('nowhere', 'ann'))).rejects.toThrow(NotAllowed);
  });

  it('is told who the admins of their own org are', async () => {
    await acting(shop, 'Ben');
    expect(await ports.directory.admins(ann().org.id)).toEqual(['Ann']);
    expect(await ports.directory.admins(zoe().org.id)).toEqual(['Zoe']);
  });
});

describe('what was done', () => {
  it('is found again by its key, in its org alone', async () => {
    const who = ann();
    const { receiptId } = await shop.crm.customers.add(who, { name: 'Acme' });
    expect(await ports.journal.find(who.org.id, who.key)).toMatchObject({ receiptId });
    expect(await ports.journal.find(zoe().org.id, who.key)).toBeUndefined();
  });
});

describe('what was put aside', () => {
  it('is taken up by its token, once it is dropped no more, and never in another org', async () => {
    const { org, me, now } = ann();
    const entry = { orgId: org.id, memberId: me.id, key: 'k', path: 'customer add', values: { name: 'Acme' }, now };
    const token = await ports.asides.put({ ...entry, proposal: 'new' });
    expect(await ports.asides.put(entry)).toBe(token);
    const waiting = await ports.asides.waiting({ orgId: org.id, memberId: me.id }, now, 5);
    expect(waiting).toEqual([{ token, path: 'customer add', values: { name: 'Acme' } }]);
    expect(await ports.asides.take(zoe().org.id, token, now)).toBeUndefined();
    const aside = await ports.asides.take(org.id, token, now);
    expect(aside).toMatchObject({ path: 'customer add', values: { name: 'Acme' } });
    if (aside) await ports.asides.drop(org.id, aside, now);
    expect(await ports.asides.waiting({ orgId: org.id, memberId: me.id }, now, 5)).toEqual([]);
  });
});

const thread = (id: string): Place => ({ channel: 'sales', thread: id, direct: false });

describe('the customer a thread is about', () => {
  it('is another one in each thread, channel and org, and forgotten after a day', async () => {
    const acme = await customerOf(shop, ann);
    const { org, me, workspaceId, now } = ann();
    const get = (place: Place, at = now, orgId = org.id) => ports.subjects.get(orgId, workspaceId, me.id, place, at);
    ports.subjects.set(org.id, workspaceId, me.id, thread('7'), acme, now);
    expect(await get(thread('7'))).toMatchObject({ id: acme, ref: 'C1', name: 'Acme' });
    expect(await get({ channel: 'sales', direct: false })).toBeUndefined();
    expect(await get(thread('8'))).toBeUndefined();
    expect(await get(thread('7'), now, zoe().org.id)).toBeUndefined();
    expect(await get(thread('7'), new Date(now.getTime() + 25 * 3_600_000))).toBeUndefined();
  });

  it('is the one last spoken of, also while the disk is still at it, and on disk in the end', async () => {
    const [acme, globex] = [await customerOf(shop, ann), await customerOf(shop, ann, 'Globex')];
    const { org, me, workspaceId, now } = ann();
    for (const one of [acme, globex, acme, globex]) {
      ports.subjects.set(org.id, workspaceId, me.id, thread('9'), one, now);
    }
    expect(await ports.subjects.get(org.id, workspaceId, me.id, thread('9'), now)).toMatchObject({ id: globex });
    const [row, ...others] = await shop.db.reader.subject.findMany({ where: { orgId: org.id, place: 'sales/9' } });
    expect([row?.customerId, others]).toEqual([globex, []]);
  });

  it('lets nobody fail who only loses it', async () => {
    const acme = await customerOf(shop, ann);
    const { org, me, workspaceId, now } = ann();
    const logged: unknown[] = [];
    const log = { ...silent, error: (facts: unknown) => void logged.push(facts) };
    const full = new Error('database or disk is full');
    const work = { ...shop.db.work, background: () => Promise.reject(full) };
    const { subjects } = machinePorts({ ...shop.db, work }, shop.crm, log);
    subjects.set(org.id, workspaceId, me.id, thread('7'), acme, now);
    expect(await subjects.get(org.id, workspaceId, me.id, thread('7'), now)).toBeUndefined();
    expect(logged).toEqual([{ err: full }]);
  });
});
