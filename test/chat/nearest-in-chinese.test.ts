/** Slips of Chinese: another sign of the same sound, as an input method offers it, or one other sign in a name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let li: Person;
beforeAll(async () => {
  shop = await openShop({ locale: 'zh' });
  li = shop.as('Ann', { locale: 'zh' });
  for (const line of [
    '客户 新增 华为技术',
    '客户 新增 上海灯光科技',
    '客户 新增 蓝色谷仓',
    '客户 新增 小米',
    '商机 新增 华为 8万，标题：智慧园区',
    '联系人 新增 华为，张小明',
    '待办 新增 华为 周五发报价',
  ])
    await li.types(line);
});
afterAll(() => shop.close());

describe('一个字打错的名字', () => {
  it.each([
    ['客户 查看 华伟', '华为技术'],
    ['客户 查看 上海灯光科记', '上海灯光科技'],
    ['客户 查看 蓝色股仓', '蓝色谷仓'],
    ['客户 查看 蓝色粮仓', '蓝色谷仓'],
    ['记录 列表 上海灯火科技', '上海灯光科技'],
    ['备注 兰色谷仓：很满意', '蓝色谷仓'],
    ['商机 查看 智汇园区', '智慧园区'],
    ['商机 查看 智慧园林', '智慧园区'],
    ['联系人 编辑 张晓明 职务：经理', '张小明'],
  ])('“%s”会问是不是“%s”', async (line, meant) => {
    const { text } = await li.says(line);
    expect(text).toContain('你是不是要找：');
    expect(text).toContain(meant);
    expect((await shop.stranger().says(line)).text).not.toContain(meant);
  });

  it('选中后接着办，打的字一个不丢', async () => {
    const asked = await li.says('备注 兰色谷仓：很满意');
    const noted = await asked.press('C3');
    expect(noted.text).toContain('蓝色谷仓');
    expect(noted.text).toContain('很满意');
  });

  it('两个字都不同、也不同音的，不乱猜', async () => {
    expect((await li.says('客户 查看 大麦')).text).not.toContain('你是不是要找');
    expect((await li.says('客户 查看 红色粮库')).text).not.toContain('你是不是要找');
  });
});

describe('同音的命令词', () => {
  it.each([
    ['代办 列表', '待办 列表', '发报价'],
    ['代办', '待办', '发报价'],
    ['客虎 列表', '客户 列表', '蓝色谷仓'],
    ['商几 列表', '商机 列表', '智慧园区'],
  ])('“%s”理解为“%s”', async (line, meant, shown) => {
    const { text } = await li.says(line);
    expect(text).toContain(`我理解为“${meant}”。`);
    expect(text).toContain(shown);
  });

  it('要写入的先问一句', async () => {
    const asked = await li.says('备住 华为：他们很满意');
    expect(asked.text).toContain('我理解为“备注 华为：他们很满意”。');
    expect(asked.text).toContain('[保存]');
    expect((await asked.press('保存')).text).toContain('他们很满意');
  });

  it('is no command where words run on', async () => {
    expect((await li.says('理事会通过了')).text).toContain('我没听懂');
  });
});
