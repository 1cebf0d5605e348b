import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Action, encodeRoute } from '../../src/chat/route.ts';
import { openShop, type Shop } from '../support/transcript.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ now: '2026-05-13T10:00:00Z', locale: 'zh', currency: 'CNY' });
  await shop.as('Ann').says('客户 新增 华为');
});
afterAll(() => shop.close());

describe('a sentence that writes', () => {
  it('shows what follows from a note’s text before it is saved', async () => {
    const ann = shop.as('Ann', { locale: 'zh' });
    const asked = await ann.says('给华为加一条：今天电话，下周三发报价');
    expect(asked.text).toBe(
      [
        '记录客户动态',
        '客户: 华为 · C1',
        '内容: 今天电话，下周三发报价',
        '类型: 电话',
        '跟进日期: 5月20日周三',
        '[保存] [编辑] [取消]',
      ].join('\n'),
    );
    expect(await shop.db.reader.note.count()).toBe(0);
    expect((await asked.press('保存')).text).toContain('N1');
    expect(await shop.db.reader.task.findFirst()).toMatchObject({ title: '发报价' });
  });

  it('is written once however often Save is pressed, and by nobody else', async () => {
    const asked = await shop.as('Ann').says('华为成交 1.2万');
    const { action } = asked.view.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))[0] ?? {};
    expect((await shop.as('Ben').presses(encodeRoute(action as Action))).text).toContain('Ann');
    expect(await shop.db.reader.deal.count()).toBe(0);
    const [once, twice] = await Promise.all([asked.press('保存'), asked.press('保存')]);
    expect(once.text).toContain('¥12,000');
    expect(twice.text).toBe(once.text);
    expect(await shop.db.reader.deal.count()).toBe(1);
  });

  it('is gone without a trace when it is cancelled', async () => {
    const asked = await shop.as('Ann').says('华为成交 3万');
    expect((await asked.press('取消')).text).toBe('已取消，没有保存任何内容。');
    expect(await shop.db.reader.deal.count()).toBe(1);
  });
});
