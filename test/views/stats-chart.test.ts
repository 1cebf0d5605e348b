/** Which figures of an answer are drawn, and what is said of them. */
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/chat/reader.ts';
import type { Chart } from '../../src/chat/view.ts';
import type { Answer, Figures, Group } from '../../src/crm/stats/answer.ts';
import type { Asked } from '../../src/crm/stats/question.ts';
import { createTally } from '../../src/crm/stats/tally.ts';
import type { Locale } from '../../src/language/locale.ts';
import { translator } from '../../src/language/translate.ts';
import { allTime, monthPeriod, yearPeriod } from '../../src/values/period.ts';
import { statsChart } from '../../src/views/stats-chart.ts';

const now = new Date('2026-05-13T10:00:00Z');
const reader = (locale: Locale): Reader => ({ t: translator(locale), locale, zone: 'Europe/Berlin', now });

type Sums = Readonly<Record<string, number>>;

/** Whole units of each currency, one deal each. */
function money(sums: Sums): Figures {
  const tally = createTally('EUR');
  for (const [currency, units] of Object.entries(sums)) tally.add({ currency, count: 1, high: 0, low: units * 100 });
  return tally.figures();
}
const counted = (count: number): Figures => ({ count, late: 0, sums: [] });
const group = (key: Group['key'], figures: Figures, name: string | null = null): Group => ({
  key,
  name,
  number: Number(key),
  figures,
});

interface Told {
  readonly asked: Partial<Asked> & Pick<Asked, 'metric' | 'by'>;
  readonly groups: readonly Group[];
  readonly others?: Figures;
  readonly locale?: Locale;
}

function chartOf({ asked, groups, others, locale = 'en' }: Told): Chart | undefined {
  const whole = createTally('EUR');
  for (const { figures } of [...groups, ...(others ? [{ figures: others }] : [])]) {
    for (const { total, count } of figures.sums)
      whole.add({ currency: total.currency, count, high: 0, low: Number(total.amount) });
    if (figures.sums.length === 0) whole.add({ count: figures.count });
  }
  const answer: Answer = {
    asked: { period: undefined, ...asked },
    total: whole.figures(),
    groups,
    others,
    nearest: undefined,
  };
  return statsChart(reader(locale), answer);
}

const may = monthPeriod('2026-05-01');
const people = (...sums: readonly Sums[]) => sums.map((each, at) => group(at + 1, money(each), `Person ${at + 1}`));
const sales = { metric: 'sales', by: 'owner', period: may } as const;
const drawn = (chart: Chart | undefined) => chart?.points.map(({ label, value, figure }) => [label, value, figure]);

describe('sums', () => {
  it('are drawn in whole units, with a figure in short and the whole one in words', () => {
    const told = { asked: sales, groups: people({ EUR: 1_250_000 }, { EUR: 950 }) };
    expect(chartOf(told)).toEqual({
      type: 'chart',
      kind: 'bars',
      title: 'Sales by person, May · EUR',
      unit: 'EUR',
      points: [
        { label: 'Person 1', value: 1_250_000, figure: '1.25M' },
        { label: 'Person 2', value: 950, figure: '950' },
      ],
      alt: 'Chart: Sales by person, May · EUR. Person 1 €1,250,000, Person 2 €950.',
    });
    expect(chartOf({ ...told, locale: 'zh' })).toMatchObject({
      title: '5 月销售额（按人员） · EUR',
      points: [{ figure: '125万' }, { figure: '950' }],
      alt: '图表：5 月销售额（按人员） · EUR。Person 1 €1,250,000，Person 2 €950。',
    });
  });

  it('of several currencies are never mixed: the org’s own is drawn, and the title says so', () => {
    const chart = chartOf({ asked: sales, groups: people({ EUR: 500, USD: 900 }, { USD: 700 }, { EUR: 20 }) });
    expect(chart?.title).toBe('Sales by person, May · EUR only');
    expect(drawn(chart)).toEqual([
      ['Person 1', 500, '500'],
      ['Person 3', 20, '20'],
    ]);
  });

  it('are those of another currency where the org’s own compares nobody', () => {
    const chart = chartOf({ asked: sales, groups: people({ EUR: 500, USD: 900 }, { USD: 700 }) });
    expect(chart?.title).toBe('Sales by person, May · USD only');
    expect(drawn(chart)).toEqual([
      ['Person 1', 900, '900'],
      ['Person 2', 700, '700'],
    ]);
  });

  it('are of the first twelve where there are more, and the title says so', () => {
    const groups = people(...Array.from({ length: 15 }, (_, at) => ({ EUR: 100 - at })));
    const cut = { title: 'Sales by person, May · EUR · the first 12' };
    const twelve = chartOf({ asked: sales, groups });
    expect(twelve).toMatchObject(cut);
    expect(twelve?.points).toHaveLength(12);
    expect(chartOf({ asked: sales, groups: groups.slice(0, 12), others: money({ EUR: 3 }) })).toMatchObject(cut);
    expect(chartOf({ asked: sales, groups, locale: 'zh' })?.title).toBe('5 月销售额（按人员） · EUR · 前 12 项');
  });
});

describe('months', () => {
  const asked = { metric: 'sales', by: 'month', period: allTime } as const;
  const months = (...keys: readonly string[]) => keys.map((key, at) => group(key, money({ EUR: at + 1 })));

  it('stand in their order without a gap, those of another year with it', () => {
    const chart = chartOf({ asked, groups: months('2025-11', '2026-02') });
    expect(chart).toMatchObject({ kind: 'columns', title: 'Sales by month, all time · EUR' });
    expect(drawn(chart)).toEqual([
      ['Nov ’25', 1, '1'],
      ['Dec ’25', 0, '0'],
      ['Jan', 0, '0'],
      ['Feb', 2, '2'],
    ]);
    expect(chart?.alt).toContain('November 2025 €1, December 2025 0, January 0, February €2.');
    expect(
      drawn(chartOf({ asked, groups: months('2025-12', '2026-01'), locale: 'zh' }))?.map(([label]) => label),
    ).toEqual(['25年12月', '1月']);
  });

  it('are the latest five years at most', () => {
    const chart = chartOf({ asked, groups: months('2001-01', '2026-05') });
    expect(chart?.points).toHaveLength(60);
    expect(chart?.title).toBe('Sales by month, all time · EUR · the latest 60 months');
  });
});

describe('counts', () => {
  it('are drawn where nothing is counted in money', () => {
    const groups = [group('A', counted(1_200)), group('B', counted(3)), group(null, counted(1))];
    const asked = { metric: 'customers', by: 'level' } as const;
    expect(chartOf({ asked, groups })).toMatchObject({
      title: 'Customers by level',
      unit: 'Count',
      points: [{ label: 'A', figure: '1.2K' }, { label: 'B' }, { label: 'No level' }],
      alt: 'Chart: Customers by level. A 1,200, B 3, No level 1.',
    });
    expect(chartOf({ asked, groups, locale: 'zh' })?.title).toBe('客户数（按级别）');
    const notes = { metric: 'service', by: 'month', period: yearPeriod('2026-05-01', 1) } as const;
    const kinds = chartOf({ asked: notes, groups: [group('2026-03', counted(2)), group('2026-04', counted(5))] });
    expect(kinds?.title).toBe('Notes by month, 2026');
  });
});

describe('nothing is drawn', () => {
  it.each<[string, Told]>([
    ['of one group', { asked: sales, groups: people({ EUR: 5 }) }],
    ['of two that have no currency in common', { asked: sales, groups: people({ EUR: 5 }, { USD: 5 }) }],
    ['where nothing is split', { asked: { ...sales, by: undefined }, groups: [] }],
    ['where every figure is nothing', { asked: sales, groups: people({ EUR: 0 }, { EUR: 0 }) }],
  ])('%s', (_, told) => {
    expect(chartOf(told)).toBeUndefined();
  });
});
