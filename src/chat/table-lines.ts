/** A table as lines of text whose columns stand under each other in a fixed font. */
import { fit } from '../values/fit.ts';
import type { Table } from './view.ts';
import { richText } from './view-text.ts';

/** Letters of one cell. */
const CELL = 40;

/** The labels, the rows, the footer. */
export function tableLines({ columns, rows, footer }: Table): string[] {
  const lines = [columns.map(({ label }) => label), ...[...rows, ...(footer ? [footer] : [])].map(plain)];
  const cells = lines.map((line) => line.map((cell) => fit(cell.replace(/\s+/g, ' '), CELL)));
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => widthOf(line[index] ?? ''))));
  return cells.map((line) =>
    line
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align === 'end'))
      .join('  ')
      .trimEnd(),
  );
}

const plain = (row: Table['rows'][number]): string[] => row.map(richText);

/** Chinese letters take two columns. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter)
        ? 2
        : 1),
    0,
  );

function padded(text: string, width: number, atEnd: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return atEnd ? space + text : text + space;
}
