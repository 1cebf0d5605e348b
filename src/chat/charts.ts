/** Charts as pictures: what the app fills, since whoever draws them is no business of the conversation. */
import type { Chart } from './view.ts';

/** What a picture is shown on. */
export type Ground = 'light' | 'dark';

/** A chart that cannot be drawn is undefined: what it belongs to is told without it. */
export interface Charts {
  /** Without a ground of its own; for a page that fetches it after it has the answer. */
  svg(chart: Chart, ground: Ground): Promise<string | undefined>;
  /** On white, twice as large as it is shown; for an answer that waits for it, so it is undefined too where it is late. */
  png(chart: Chart): Promise<Uint8Array | undefined>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Wide enough for a name beside its bar, narrow enough to be read on a phone. */
const WIDTH = 480;

/** How large a chart is shown, in CSS pixels: the more bars, the higher. */
export function chartSize({ kind, points }: Chart): Size {
  return { width: WIDTH, height: kind === 'columns' ? 260 : 56 + 30 * points.length };
}
