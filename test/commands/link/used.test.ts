/** Whoever gave a code is told that it was used: once, by direct message, in their language, with the way to undo it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPostRendering } from '../../../src/app/post-rendering.ts';
import { viewText } from '../../../src/chat/view-text.ts';
import type { OutboxRow } from '../../../src/delivery/outbox-row.ts';
import { codeIn } from '../../support/link.ts';
import type { Person, Shop } from '../../support/transcript.ts';
import { openTwoCompanies, typesCode } from '../../support/two-companies.ts';

let shop: Shop;
let ann: Person;
let zoe: Person;
beforeEach(async () => {
  ({ shop, ann, zoe } = await openTwoCompanies());
});
afterEach(() => shop.close());

const join = async () => typesCode(zoe, ann);
const posts = () => shop.db.reader.outbox.findMany({ where: { topic: 'linked' } });
const said = async (row: OutboxRow | undefined) => {
  const { crm, clock, conversation } = shop;
  const render = createPostRendering({ crm, clock, registry: conversation.registry, platforms: () => [] });
  const rendered = row && (await render(row));
  return rendered && rendered !== 'drop' ? viewText(rendered.view) : rendered;
};

it('is told who used it, for which workspace, and how to undo that', async () => {
  const typed = {
    kind: 'invoke',
    line: `link workspace ${codeIn(await ann.types('link workspace'))}`,
    key: 'once',
  } as const;
  await zoe.does(typed);
  await zoe.does(typed);
  const rows = await posts();
  expect(rows.map(({ orgId, workspaceId, place }) => [orgId, workspaceId, place])).toEqual([
    [shop.orgId, shop.workspaceId, '@ann'],
  ]);
  const told = await said(rows[0]);
  expect(told).toContain('Zoe used the code you asked for: Rival (local chat) shares the records of Shop now.');
  expect(told).toContain('its admins are admins here. To undo that: the button here, or “link off” in Rival.');
  expect(told).toContain('[Take out]');
});

it('is told in Chinese', async () => {
  await ann.types('settings me language: zh');
  await join();
  const [row] = await posts();
  const told = await said(row);
  expect(told).toContain('Zoe 用了你获取的关联码：Rival（本地聊天）现在共用 Shop 的数据。');
  expect(told).toContain('在 Rival 输入“关联 解除”');
});

it('is told nothing once the workspace is out again, nor where they are an admin no more', async () => {
  await join();
  const [row] = await posts();
  await shop.db.work.background((tx) => tx.member.updateMany({ where: { name: 'Ann' }, data: { access: 'member' } }));
  expect(await said(row)).toBe('drop');
  await shop.db.work.background((tx) => tx.member.updateMany({ where: { name: 'Ann' }, data: { access: 'admin' } }));
  expect(await said(row)).toContain('Zoe used the code');
  await (await zoe.types('link off')).press('Take Rival out');
  expect(await said(row)).toBe('drop');
});

it('is told again of another code, and nobody of another company ever', async () => {
  await join();
  await (await zoe.types('link off')).press('Take Rival out');
  await join();
  const rows = await posts();
  expect(rows).toHaveLength(2);
  const rival = await shop.db.reader.workspace.findFirstOrThrow({ where: { externalId: 'rival' } });
  await (await zoe.types('link off')).press('Take Rival out');
  const own = await shop.db.reader.workspace.findFirstOrThrow({ where: { id: rival.id } });
  const forged = { ...(rows[1] as OutboxRow), orgId: own.orgId, workspaceId: own.id, place: '@zoe' };
  expect(await said(forged)).toBe('drop');
});
