/** A chart as ECharts is told it: plain data, which only the thread that draws hands to it. */
import { chartSize, type Ground } from '../chat/charts.ts';
import type { Chart } from '../chat/view.ts';

/** Blue is told from the ground by everyone; text and bars have a contrast of 4.5 and more on theirs. */
const COLOURS = {
  light: { text: '#1b1e1d', soft: '#5a615e', line: '#c9cdca', bar: '#0072b2' },
  dark: { text: '#e9ecea', soft: '#a5adaa', line: '#454b4c', bar: '#56b4e9' },
} as const satisfies Record<Ground, object>;

export type Option = Readonly<Record<string, unknown>>;

const EDGE = 16;
const TOP = 48;
const SIZE = 13;
/** Room for the names before the bars and the figures after them. */
const NAMES = 164;
const FIGURES = 64;
/** More columns than this have no room for a figure each. */
const FEW = 12;

export function optionOf(chart: Chart, ground: Ground): Option {
  const { text } = COLOURS[ground];
  const { width } = chartSize(chart);
  return {
    animation: false,
    title: {
      text: chart.title,
      left: EDGE,
      top: 14,
      padding: 0,
      textStyle: { color: text, fontSize: 15, fontWeight: 'normal', width: width - 2 * EDGE, overflow: 'truncate' },
    },
    ...(chart.kind === 'bars' ? bars(chart, ground) : columns(chart, ground)),
  };
}

/** One below the other, each with its whole name: the first at the top. */
function bars({ points }: Chart, ground: Ground): Option {
  const { text, line, bar } = COLOURS[ground];
  return {
    grid: { left: EDGE + NAMES, right: EDGE + FIGURES, top: TOP, bottom: 8 },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: points.map(({ label }) => label),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: text, fontSize: SIZE, interval: 0, width: NAMES - 8, overflow: 'truncate', ellipsis: '…' },
    },
    series: {
      type: 'bar',
      silent: true,
      barWidth: 18,
      itemStyle: { color: bar, borderRadius: [0, 3, 3, 0] },
      label: { show: true, position: 'right', color: text, fontSize: SIZE },
      data: points.map(({ value, figure }) => ({ value, label: { formatter: figure } })),
    },
  };
}

/** Beside each other in the order of time; of many only the highest and the last have their figure. */
function columns({ points }: Chart, ground: Ground): Option {
  const { text, soft, line, bar } = COLOURS[ground];
  const highest = points.reduce((most, { value }, at) => (value > (points[most]?.value ?? 0) ? at : most), 0);
  const told = (at: number) => points.length <= FEW || at === highest || at === points.length - 1;
  return {
    grid: { left: EDGE, right: EDGE, top: TOP + 20, bottom: 32 },
    xAxis: {
      type: 'category',
      data: points.map(({ label }) => label),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: soft, fontSize: 12, hideOverlap: true },
    },
    yAxis: { type: 'value', show: false, max: 'dataMax' },
    series: {
      type: 'bar',
      silent: true,
      barMaxWidth: 40,
      itemStyle: { color: bar, borderRadius: [3, 3, 0, 0] },
      label: { position: 'top', color: text, fontSize: 12 },
      data: points.map(({ value, figure }, at) => ({ value, label: { show: told(at), formatter: figure } })),
    },
  };
}
