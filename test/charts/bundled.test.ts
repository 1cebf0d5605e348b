/** The thread as it is installed: a file of its own beside the program, which finds its fonts and its addon. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClosableCharts, createCharts } from '../../src/charts/charts.ts';
import type { Chart } from '../../src/chat/view.ts';
import { type Built, buildParley } from '../support/built-parley.ts';
import { silent } from '../support/temp-database.ts';

let built: Built;
let fromBundle: ClosableCharts;
const fromSources = createCharts({ log: silent, lateMs: 30_000 });
beforeAll(async () => {
  built = await buildParley();
  const file = pathToFileURL(join(built.root, 'dist/chart-worker.js'));
  fromBundle = createCharts({ log: silent, file, lateMs: 30_000 });
});
afterAll(async () => {
  await Promise.all([fromBundle.close(), fromSources.close()]);
  await built.close();
});

it('draws what it draws from the sources', async () => {
  const points = ['华为', 'Łukasz'].map((label, at) => ({ label, value: at + 1, figure: `${at + 1}` }));
  const chart: Chart = { type: 'chart', kind: 'bars', title: 'Sales', unit: 'EUR', points, alt: '' };
  const [bundled, sources] = await Promise.all([fromBundle.png(chart), fromSources.png(chart)]);
  expect(bundled?.length).toBeGreaterThan(1_000);
  expect(bundled).toEqual(sources);
});
