/** Charts as pictures: what is on them, in which letters, and that nothing waits for one that does not come. */
import { afterAll, describe, expect, it } from 'vitest';
import { createCharts } from '../../src/charts/charts.ts';
import type { Chart } from '../../src/chat/view.ts';
import { silent } from '../support/temp-database.ts';

const charts = createCharts({ log: silent, lateMs: 30_000 });
afterAll(() => charts.close());

function chartOf(figures: Readonly<Record<string, number>>, more: Partial<Chart> = {}): Chart {
  const points = Object.entries(figures).map(([label, value]) => ({ label, value, figure: `${value}` }));
  return { type: 'chart', kind: 'bars', title: 'Sales', unit: 'EUR', points, alt: '', ...more };
}

/** The words on it, from the top down as they are drawn. */
const words = (svg = ''): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

describe('as SVG', () => {
  it('has the title, the names and the figures, and bars as long as the figures are large', async () => {
    const svg = (await charts.svg(chartOf({ Ann: 300, Ben: 150, Nobody: 0 }), 'light')) ?? '';
    expect(words(svg)).toEqual(['Ann', 'Ben', 'Nobody', '300', '150', '0', 'Sales']);
    expect(svg.replace(/zr\d+/g, 'zr').replace(/ ecmeta_\w+="\w+"/g, '')).toMatchSnapshot();
    expect(svg).not.toMatch(/<script|href=/);
  });

  it('is drawn for the ground it stands on', async () => {
    const chart = chartOf({ Ann: 300, Ben: 150 });
    const [light = '', dark = ''] = await Promise.all([charts.svg(chart, 'light'), charts.svg(chart, 'dark')]);
    expect([light.includes('#0072b2'), dark.includes('#0072b2')]).toEqual([true, false]);
    expect(words(light)).toEqual(words(dark));
  });

  it('cuts a name that is too long, and takes no name for markup', async () => {
    const svg = await charts.svg(
      chartOf({ 'A company whose name nobody ever says whole': 2, '<script>"&"': 1 }),
      'light',
    );
    expect(words(svg).slice(0, 2)).toEqual([
      expect.stringMatching(/^A company whose n.*…$/),
      '&lt;script&gt;&quot;&amp;&quot;',
    ]);
  });

  it('says of many months the highest and the last, and names as many as have room', async () => {
    const names = Array.from({ length: 30 }, (_, n) => [`Month ${n}`, n === 7 ? 900 : n] as const);
    const svg = await charts.svg(chartOf(Object.fromEntries(names), { kind: 'columns' }), 'light');
    const said = words(svg);
    expect(said.filter((text) => /^\d+$/.test(text))).toEqual(['900', '29']);
    const named = said.filter((text) => text.startsWith('Month'));
    expect(named.length).toBeGreaterThan(3);
    expect(named.length).toBeLessThan(15);
  });
});

describe('as PNG', () => {
  it('is twice as large as it is shown', async () => {
    const png = Buffer.from((await charts.png(chartOf({ Ann: 2, Ben: 1 }))) ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([960, 232]);
  });

  const titled = async (title: string) => Buffer.from((await charts.png(chartOf({ A: 2, B: 1 }, { title }))) ?? []);

  it.each([
    ['Chinese', '华为技术', '腾讯控股'],
    ['rare Chinese', '囧', '龘'],
    ['Polish', 'Łś', 'źą'],
    ['Greek and Cyrillic', 'Ω', 'Ж'],
  ])('has the letters of %s, on a machine without fonts too', async (_, one, other) => {
    // What no font has is drawn alike: the two pictures would be one.
    expect((await titled(one)).equals(await titled(other))).toBe(false);
  });

  it('would draw letters that it does not have alike', async () => {
    expect((await titled('\u{10fffd}')).equals(await titled('\u{10fffc}'))).toBe(true);
  });
});

describe('a chart that does not come', () => {
  it('is left out where the thread dies, and the next one is tried in another', async () => {
    const warned: string[] = [];
    const log = { ...silent, warn: (_: object, message: string) => warned.push(message) };
    const dying = createCharts({ log, file: new URL('./dying-worker.js', import.meta.url), lateMs: 30_000 });
    const chart = chartOf({ Ann: 2, Ben: 1 });
    expect(await Promise.all([dying.png(chart), dying.svg(chart, 'dark')])).toEqual([undefined, undefined]);
    expect(await dying.png(chart)).toBeUndefined();
    expect(warned).toHaveLength(3);
    await dying.close();
  });

  it('is waited for no longer than a moment, and a thread that hangs is ended', async () => {
    const file = new URL('./silent-worker.js', import.meta.url);
    const warned: object[] = [];
    const log = { ...silent, warn: (facts: object) => warned.push(facts) };
    const hanging = createCharts({ log, file, lateMs: 20, hungMs: 60 });
    expect(await hanging.png(chartOf({ Ann: 2, Ben: 1 }))).toBeUndefined();
    expect(warned).toEqual([]);
    await expect.poll(() => warned.length).toBe(1);
    await hanging.close();
  });

  it('is one like the next: a thread that was ended for its idleness comes back', async () => {
    const idle = createCharts({ log: silent, idleMs: 10, lateMs: 30_000 });
    expect(await idle.svg(chartOf({ Ann: 2, Ben: 1 }), 'light')).toContain('Ann');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await idle.svg(chartOf({ Ann: 2, Zoe: 1 }), 'light')).toContain('Zoe');
    await idle.close();
  });
});
