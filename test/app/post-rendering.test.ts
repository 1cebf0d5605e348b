/** What a post says, rendered when it is sent: a follow-up as it is then, to the one it is for; a welcome as its platform has it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPostRendering } from '../../src/app/post-rendering.ts';
import type { Platform } from '../../src/chat/platform.ts';
import { list, text, view } from '../../src/chat/view.ts';
import { viewText } from '../../src/chat/view-text.ts';
import type { OutboxRow, Render } from '../../src/delivery/outbox-row.ts';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
let render: Render;
let platforms: readonly Pick<Platform, 'name' | 'welcome'>[] = [];
beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  await shop.as('Ben').says('whoami');
  await ann.says('customer add Acme');
  render = createPostRendering({
    crm: shop.crm,
    clock: shop.clock,
    registry: shop.conversation.registry,
    platforms: () => platforms,
  });
});
afterAll(() => shop.close());

/** The row that reminds of a follow-up as it is due now. */
async function rowOf(ref: string, change: Partial<OutboxRow> = {}): Promise<OutboxRow> {
  const { orgId, workspaceId } = shop;
  const task = await shop.db.reader.task.findFirstOrThrow({ where: { orgId, number: Number(ref.slice(1)) } });
  const dedupeKey = `reminder:${task.id}:${task.dueAt.getTime()}`;
  return { orgId, workspaceId, place: '@ann', topic: 'reminder', ref, dedupeKey, ...change } as OutboxRow;
}
const said = async (row: OutboxRow) => {
  const rendered = await render(row);
  return rendered === 'drop' ? rendered : viewText(rendered.view);
};

it('says what is due, of whom, in the language of who reads it', async () => {
  await ann.says('task add C1 send the quote tomorrow 9:00');
  expect(await said(await rowOf('F1'))).toContain('Due now for Acme: send the quote');
  await ann.says('settings me language: 中文');
  expect(await render(await rowOf('F1'))).toMatchObject({ locale: 'zh', refs: [{ entity: 'task', shown: 1 }] });
  await ann.says('设置 我的 语言：English');
});

it('is dropped where the follow-up was put off, done or handed on since', async () => {
  await ann.says('task add C1 call Bob tomorrow 9:00');
  const before = await rowOf('F2');
  await ann.says('task edit F2 due: next week 9:00');
  expect(await said(before)).toBe('drop');
  const now = await rowOf('F2');
  expect(await said(now)).toContain('call Bob');
  await ann.says('task edit F2 assignee: Ben');
  expect(await said(now)).toBe('drop');
  expect(await said({ ...now, place: '@ben' })).toContain('call Bob');
  await ann.says('task done F2');
  expect(await said({ ...now, place: '@ben' })).toBe('drop');
});

it('goes to nobody else: another person, another org, a channel, or what is no follow-up', async () => {
  const row = await rowOf('F1');
  const theirs = await shop.db.reader.workspace.findFirstOrThrow({ where: { externalId: 'rival' } });
  for (const wrong of [
    { place: '@ben' },
    { place: 'sales' },
    { orgId: theirs.orgId, workspaceId: theirs.id, place: '@zoe' },
    { orgId: theirs.orgId },
    { ref: 'F99' },
    { topic: 'notice' },
  ])
    expect([wrong, await said({ ...row, ...wrong })]).toEqual([wrong, 'drop']);
});

describe('a welcome', () => {
  const welcomeOf = (ref: string, change: Partial<OutboxRow> = {}) => {
    const { orgId, workspaceId } = shop;
    return {
      orgId,
      workspaceId,
      place: '@ann',
      topic: 'welcome',
      ref,
      dedupeKey: `welcome:${ref}`,
      ...change,
    } as OutboxRow;
  };
  beforeEach(() => {
    platforms = [
      { name: 'slack' },
      {
        name: 'local',
        welcome: async (ref, { locale, toTry, firstSteps }) =>
          view(text(`${ref} ${locale}`), list([...toTry, ...firstSteps].map((line) => ({ text: line })))),
      },
    ];
  });

  it('is worded by the platform of its workspace, by what it stored with it, for who reads it', async () => {
    const said = await render(welcomeOf('owner'));
    expect(said).toMatchObject({ locale: 'en' });
    expect(said !== 'drop' && viewText(said.view)).toMatch(
      /^owner en[\s\S]*customer add Acme Rockets[\s\S]*digest add/,
    );
    await ann.says('settings me language: 中文');
    expect(await render(welcomeOf('owner'))).toMatchObject({ locale: 'zh' });
    await ann.says('设置 我的 语言：English');
    expect(await render(welcomeOf('lobby', { place: 'lobby' }))).toMatchObject({ locale: 'en' });
  });

  it('is not said where its platform has none, or in a workspace of another org', async () => {
    const rival = await shop.db.reader.workspace.findFirstOrThrow({ where: { externalId: 'rival' } });
    expect(await render(welcomeOf('owner', { orgId: rival.orgId }))).toBe('drop');
    platforms = [{ name: 'local' }];
    expect(await render(welcomeOf('owner'))).toBe('drop');
  });
});
