/** Where no platform tells of reactions: the commands say so, and what to use instead. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Shop } from '../../support/transcript.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

it.each(['reaction', 'reaction on', 'reaction on :memo:', 'reaction off'])(
  '“%s” is a matter of Slack',
  async (line) => {
    const said = await shop.as('Ann', { channel: 'sales' }).types(line);
    expect(said.text).toContain('works in Slack. Here use “capture”');
    expect(await shop.db.reader.captureReaction.count()).toBe(0);
  },
);

it('也用中文说明', async () => {
  const ann = shop.as('Ann', { channel: 'sales' });
  await ann.types('settings me language: zh');
  expect((await ann.types('表情 开启 :memo:')).text).toContain('只能在 Slack 里使用');
  await ann.types('设置 我的 language: en');
});

it('is for admins, who are named to others', async () => {
  const said = await shop.as('Ben', { channel: 'sales' }).types('reaction on');
  expect(said.text).toMatch(/only admins|Ann/i);
});
