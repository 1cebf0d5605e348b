/** A workspace that is new is stored together with what is said there at first: both or neither, and once. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOrgs, type Orgs } from '../../../src/crm/orgs/orgs.ts';
import type { NewPost } from '../../../src/data/work.ts';
import { openTestDatabase, type TestDatabase } from '../../support/temp-database.ts';

let database: TestDatabase;
let orgs: Orgs;
beforeEach(async () => {
  database = await openTestDatabase();
  orgs = createOrgs(database);
});
afterEach(() => database.close());

const DEFAULTS = { name: 'Acme', currency: 'EUR', zone: 'Europe/Berlin', locale: 'en' } as const;
const ensure = (externalId: string, atFirst?: (workspaceId: number) => readonly NewPost[], name = 'Acme') =>
  orgs.ensureWorkspace({ platform: 'discord', externalId, name }, DEFAULTS, database.clock.now(), atFirst);
const hello = (workspaceId: number): readonly NewPost[] => [
  { workspaceId, place: 'lobby', topic: 'welcome', ref: 'server', dedupeKey: `welcome:${workspaceId}:server` },
];
const posts = () => database.db.reader.outbox.findMany({ orderBy: { id: 'asc' } });

it('is told in its own org, once, whoever comes to look at it first', async () => {
  const [acme, again] = await Promise.all([ensure('g1', hello), ensure('g1', hello)]);
  expect(again).toEqual(acme);
  await ensure('g1', hello);
  await ensure('g1', hello, 'Acme Rockets');
  const rival = await ensure('g2', hello);
  expect(await posts()).toMatchObject([
    { orgId: acme.orgId, workspaceId: acme.id, state: 'waiting', dueAt: database.clock.now() },
    { orgId: rival.orgId, workspaceId: rival.id },
  ]);
});

it('is not known where what it is told could not be stored, and told when it is', async () => {
  const broken = (workspaceId: number) => [...hello(workspaceId), ...hello(workspaceId)]; // the same key twice
  await expect(ensure('g1', broken)).rejects.toThrow();
  expect([await database.db.reader.workspace.count(), await database.db.reader.org.count()]).toEqual([0, 0]);
  expect(await posts()).toEqual([]);
  await ensure('g1', hello);
  expect(await posts()).toHaveLength(1);
});

it('that was known before is told nothing', async () => {
  await ensure('g1');
  await ensure('g1', hello);
  expect(await posts()).toEqual([]);
});
