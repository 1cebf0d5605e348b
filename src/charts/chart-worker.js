/** The worker thread that draws: an ECharts option becomes SVG, and where it is asked for PNG. Plain JavaScript, because a
 * worker is started from a file, and from sources and bundle alike this is one. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

const { resolve } = createRequire(import.meta.url);

/** A browser has fonts; a PNG is drawn with these, since a machine may have none. Chinese is read only where there is any. */
const BROWSER = 'system-ui, Arial, Helvetica, sans-serif';
const LATIN = {
  family: 'Arimo',
  file: join(dirname(resolve('@expo-google-fonts/arimo')), '400Regular/Arimo_400Regular.ttf'),
};
const CHINESE = {
  family: 'Noto Sans S Chinese',
  file: join(dirname(resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf'),
};

/** Latin, Greek and Cyrillic, and the signs between words and figures. */
const ONLY_LATIN = /^[ -\u04ff\u1e00-\u22ff]*$/;

function svgOf({ option, width, height }, fontFamily) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, textStyle: { fontFamily } });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function pngOf(drawing) {
  // The first family is the one most letters are in: looking for each in the next one takes twice as long.
  const fonts = ONLY_LATIN.test(JSON.stringify(drawing.option)) ? [LATIN] : [CHINESE, LATIN];
  const families = fonts.map(({ family }) => `'${family}'`).join(', ');
  const font = { loadSystemFonts: false, fontFiles: fonts.map(({ file }) => file), defaultFontFamily: fonts[0].family };
  const picture = new Resvg(svgOf(drawing, families), {
    fitTo: { mode: 'zoom', value: 2 },
    background: '#ffffff',
    font,
  });
  return picture.render().asPng();
}

function answer({ id, png, ...drawing }) {
  try {
    return { id, picture: png ? new Uint8Array(pngOf(drawing)) : svgOf(drawing, BROWSER) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (asked) => parentPort?.postMessage(answer(asked)));
