/** A chart as Slack's own block: it is drawn there, from the figures. */
import type { Block, KnownBlock } from '@slack/types';
import type { Chart } from '../../chat/view.ts';
import { fit } from '../../values/fit.ts';
import { LIMITS } from './limits.ts';

/** Newer than @slack/types. */
export interface ChartBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label: string };
  };
}

export type SlackBlock = KnownBlock | ChartBlock;

/** Undefined where it has more points than the block takes. */
export function nativeChart({ title, unit, points }: Chart): ChartBlock | undefined {
  const { title: longest, name, points: most } = LIMITS.chart;
  if (points.length > most) return undefined;
  const labels = distinct(points.map(({ label }) => label));
  return {
    type: 'data_visualization',
    title: fit(title, longest),
    chart: {
      type: 'bar',
      series: [{ name: fit(unit, name), data: points.map(({ value }, at) => ({ label: labels[at] ?? '', value })) }],
      axis_config: { categories: labels, y_label: fit(unit, longest) },
    },
  };
}

export const isChart = ({ type }: Pick<Block, 'type'>): boolean => type === 'data_visualization';

/** Cut to what a label holds; a point is found by its label, so that two that are cut alike are numbered. */
function distinct(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let cut = fit(label.trim() || '–', LIMITS.chart.name);
    for (let number = 2; taken.has(cut); number += 1) cut = `${fit(label, LIMITS.chart.name - 3)} ${number}`;
    taken.add(cut);
    return cut;
  });
}
