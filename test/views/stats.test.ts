import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/chat/reader.ts';
import { encodeRoute } from '../../src/chat/route.ts';
import type { Button } from '../../src/chat/view.ts';
import { viewText } from '../../src/chat/view-text.ts';
import type { Answer, Figures, Group } from '../../src/crm/stats/answer.ts';
import type { Asked } from '../../src/crm/stats/question.ts';
import { createTally } from '../../src/crm/stats/tally.ts';
import type { Locale } from '../../src/language/locale.ts';
import { translator } from '../../src/language/translate.ts';
import {
  allTime,
  dayPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  readPeriod,
  weekPeriod,
  yearPeriod,
} from '../../src/values/period.ts';
import { statsView } from '../../src/views/stats.ts';
import { periodText, sayDuring, sayPeriod } from '../../src/views/stats-period.ts';

const now = new Date('2026-05-13T10:00:00Z');
const reader = (locale: Locale): Reader => ({ t: translator(locale), locale, zone: 'Europe/Berlin', now });
const both = ['en', 'zh'] as const;
const may = monthPeriod('2026-05-01');

function figures(...sums: readonly (readonly [currency: string, amount: bigint, count: number])[]): Figures {
  const tally = createTally('USD');
  for (const [currency, amount, count] of sums)
    tally.add({ currency, count, high: amount >> 32n, low: amount & 0xffffffffn });
  return tally.figures();
}
const counted = (count: number, late = 0): Figures => ({ count, late, sums: [] });
const group = (key: Group['key'], name: string | null, of: Figures): Group => ({ key, name, number: 7, figures: of });

function answer(asked: Partial<Asked>, total: Figures, more: Partial<Answer> = {}): Answer {
  return {
    asked: { metric: 'sales', by: undefined, period: may, ...asked },
    total,
    groups: [],
    others: undefined,
    nearest: undefined,
    ...more,
  };
}

const show = (locale: Locale, of: Answer): string => viewText(statsView(reader(locale), of));
const bothWays = (of: Answer): string => both.map((locale) => show(locale, of)).join('\n\n');

const mayTotal = figures(['USD', 18_240_000n, 14]);

describe('the answer about sales', () => {
  it('begins with the sentence', () => {
    expect(bothWays(answer({}, mayTotal))).toMatchInlineSnapshot(`
      "In May you sold $182,400 in 14 deals, $13,028.57 on average.
      [By person] [By product] [By month] [Previous: April] [Share in channel]

      5 月成交 14 笔，共 US$182,400，平均 US$13,028.57。
      [按人员] [按产品] [按月份] [上一期：4 月] [分享到频道]"
    `);
  });

  it('splits by person, says who sold the most, and sums up', () => {
    const groups = [
      group(1, 'Ann', figures(['USD', 12_000_000n, 8])),
      group(null, null, figures(['USD', 6_000_050n, 5])),
    ];
    const others = figures(['USD', 239_950n, 1]);
    expect(bothWays(answer({ by: 'owner' }, mayTotal, { groups, others }))).toMatchInlineSnapshot(`
      "In May you sold $182,400 in 14 deals, $13,028.57 on average. Ann sold the most: $120,000.
      Person | Deals | Sum | Average
      Ann | 8 | $120,000 | $15,000
      Nobody | 5 | $60,000.50 | $12,000.10
      All others | 1 | $2,399.50 | $2,399.50
      Total | 14 | $182,400 | $13,028.57
      Chart: Sales by person, May · USD · the first 2. Ann $120,000, Nobody $60,000.50.
      [By product] [By month] [By customer] [Previous: April] [CSV] [Share in channel]

      5 月成交 14 笔，共 US$182,400，平均 US$13,028.57。Ann 卖得最多：US$120,000。
      人员 | 笔数 | 金额 | 平均
      Ann | 8 | US$120,000 | US$15,000
      未分配 | 5 | US$60,000.50 | US$12,000.10
      其他 | 1 | US$2,399.50 | US$2,399.50
      合计 | 14 | US$182,400 | US$13,028.57
      图表：5 月销售额（按人员） · USD · 前 2 项。Ann US$120,000，未分配 US$60,000.50。
      [按产品] [按月份] [按客户] [上一期：4 月] [CSV] [分享到频道]"
    `);
  });

  it('never mixes currencies', () => {
    const total = figures(['USD', 18_240_000n, 14], ['EUR', 400_001n, 2], ['JPY', 500n, 1]);
    expect(bothWays(answer({}, total))).toMatchInlineSnapshot(`
      "In May you won 17 deals: $182,400 in 14 deals ($13,028.57 on average); €4,000.01 in 2 deals (€2,000 on average); JP¥500 in one deal.
      Currency | Deals | Sum | Average
      USD | 14 | $182,400 | $13,028.57
      EUR | 2 | €4,000.01 | €2,000
      JPY | 1 | JP¥500 | JP¥500
      [By person] [By product] [By month] [Previous: April] [CSV] [Share in channel]

      5 月成交 17 笔：US$182,400（14 笔，平均 US$13,028.57）；€4,000.01（2 笔，平均 €2,000）；JP¥500（1 笔）。
      币种 | 笔数 | 金额 | 平均
      USD | 14 | US$182,400 | US$13,028.57
      EUR | 2 | €4,000.01 | €2,000
      JPY | 1 | JP¥500 | JP¥500
      [按人员] [按产品] [按月份] [上一期：4 月] [CSV] [分享到频道]"
    `);
  });

  it('says when there are none, and where the nearest are', () => {
    const nearest = monthPeriod('2025-12-01');
    expect(bothWays(answer({}, figures(), { nearest }))).toMatchInlineSnapshot(`
      "In May you sold nothing.
      The nearest figures are those of December 2025.
      [Show December 2025]

      5 月没有成交。
      有数据的最近一期是 2025 年 12 月。
      [查看 2025 年 12 月]"
    `);
    expect(bothWays(answer({ metric: 'sales' }, figures()))).toMatchInlineSnapshot(`
      "In May you sold nothing.
      Log one like this: sale Acme 12k annual plan

      5 月没有成交。
      这样登记一笔：成交 华为 1.2万 年度套餐"
    `);
  });
});

describe('the other answers', () => {
  it.each<[Answer, string, string]>([
    [
      answer({ metric: 'pipeline', period: undefined }, figures(['USD', 4_300_000n, 9], ['EUR', 120_000n, 1])),
      '10 open deals, worth $43,000 and €1,200.',
      '进行中的商机 10 个，共 US$43,000、€1,200。',
    ],
    [
      answer({ metric: 'customers', period: undefined }, counted(12_345)),
      'You have 12,345 customers.',
      '现有 12,345 个客户。',
    ],
    [
      answer({ metric: 'newCustomers', period: dayPeriod('yesterday', '2026-05-12') }, counted(1)),
      'Yesterday you added one new customer.',
      '昨天新增 1 个客户。',
    ],
    [
      answer({ metric: 'service', period: weekPeriod('lastWeek', '2026-05-04', 1) }, counted(31)),
      'Last week 31 notes were written.',
      '上周有 31 条跟进记录。',
    ],
    [
      answer({ metric: 'followUps', period: dayPeriod('today', '2026-05-13') }, counted(5, 2)),
      '5 follow-ups are due by today. 2 of them are overdue.',
      '截至今天，有 5 条待办到期。其中 2 条已逾期。',
    ],
    [
      answer({ metric: 'followUps', period: weekPeriod('thisWeek', '2026-05-13', 1) }, counted(1)),
      'One follow-up is due by May 17.',
      '截至5月17日，有 1 条待办到期。',
    ],
    [answer({ metric: 'customers', period: undefined }, counted(0)), 'You have no customers yet.', '还没有客户。'],
  ])('%#: begin with the figure', (of, en, zh) => {
    expect(show('en', of).split('\n')[0]).toBe(en);
    expect(show('zh', of).split('\n')[0]).toBe(zh);
  });

  it('words the groups of customers, notes and stages', () => {
    const groups = [group('lead', null, counted(2)), group('active', null, counted(1))];
    expect(
      bothWays(answer({ metric: 'customers', by: 'status', period: undefined }, counted(3), { groups })),
    ).toMatchInlineSnapshot(`
      "You have 3 customers.
      Status | Count
      Lead | 2
      Active | 1
      Total | 3
      Chart: Customers by status. Lead 2, Active 1.
      [By level] [By person] [CSV] [Share in channel]

      现有 3 个客户。
      状态 | 数量
      线索 | 2
      合作中 | 1
      合计 | 3
      图表：客户数（按状态）。线索 2，合作中 1。
      [按级别] [按人员] [CSV] [分享到频道]"
    `);
    const open = [group('proposal', null, figures(['USD', 100n, 1]))];
    expect(
      bothWays(
        answer({ metric: 'pipeline', by: 'stage', period: undefined }, figures(['USD', 100n, 1]), { groups: open }),
      ),
    ).toMatchInlineSnapshot(`
      "One open deal, worth $1.
      Stage | Deals | Sum | Average
      Proposal | 1 | $1 | $1
      Total | 1 | $1 | $1
      [By person] [By product] [By customer] [CSV] [Share in channel]

      进行中的商机 1 个，共 US$1。
      阶段 | 笔数 | 金额 | 平均
      已报价 | 1 | US$1 | US$1
      合计 | 1 | US$1 | US$1
      [按人员] [按产品] [按客户] [CSV] [分享到频道]"
    `);
  });
});

const periods: readonly Period[] = [
  dayPeriod('today', '2026-05-13'),
  dayPeriod('day', '2025-12-31'),
  weekPeriod('thisWeek', '2026-05-13', 1),
  weekPeriod('week', '2026-04-01', 7),
  { ...may, kind: 'thisMonth' },
  may,
  monthPeriod('2025-02-01'),
  quarterPeriod('2026-05-01', 1),
  yearPeriod('2025-01-01', 1),
  { kind: 'lastDays', days: 30, from: '2026-04-14', to: '2026-05-14' },
  { kind: 'range', from: '2026-05-01', to: '2026-05-11' },
  allTime,
];

describe('periods', () => {
  it('are worded at the head of a sentence and by themselves', () => {
    const words = periods.map((period) =>
      both.map((locale) => `${sayDuring(reader(locale), period)} / ${sayPeriod(reader(locale), period)}`).join('  '),
    );
    expect(words.join('\n')).toMatchInlineSnapshot(`
      "Today / today  今天 / 今天
      On Dec 31, 2025 / Dec 31, 2025  2025年12月31日 / 2025年12月31日
      This week / this week  本周 / 本周
      In the week of Mar 29 / the week of Mar 29  3月29日那一周 / 3月29日那一周
      This month / this month  本月 / 本月
      In May / May  5 月 / 5 月
      In February 2025 / February 2025  2025 年 2 月 / 2025 年 2 月
      In Q2 2026 / Q2 2026  2026 年第 2 季度 / 2026 年第 2 季度
      In 2025 / 2025  2025 年 / 2025 年
      In the last 30 days / the last 30 days  最近 30 天 / 最近 30 天
      From May 1 to May 10 / May 1 – May 10  5月1日至5月10日 / 5月1日至5月10日
      So far / all time  至今 / 全部时间"
    `);
  });

  it.each(periods)('travel in a button and mean the same days: $kind $from', (period) => {
    const { from, to } =
      readPeriod(periodText(period), { now: new Date('2027-01-01T00:00:00Z'), zone: 'UTC', weekStart: 1 }) ?? {};
    expect({ from, to }).toEqual({ from: period.from, to: period.to });
  });

  it('fit every button, whatever is asked', () => {
    const range: Period = { kind: 'range', from: '2026-05-01', to: '2026-05-11' };
    const view = statsView(reader('en'), answer({ metric: 'newCustomers', by: 'status', period: range }, counted(3)));
    const all = view.blocks.flatMap((block): readonly Button[] => (block.type === 'buttons' ? block.buttons : []));
    expect(all.length).toBeGreaterThan(3);
    for (const { action } of all) expect(() => encodeRoute(action)).not.toThrow();
  });
});
