/** A table as Slack's own block where that can stand, else as text in columns. */
import type { KnownBlock, TableBlock } from '@slack/types';
import type { Table } from '../../chat/view.ts';
import { richText } from '../../chat/view-text.ts';
import { fit } from '../../values/fit.ts';
import { escapeText } from './encode.ts';
import { LIMITS } from './limits.ts';

/** Undefined where it is too large for the block. */
export function nativeTable({ columns, rows, footer }: Table): KnownBlock[] | undefined {
  const lines = [columns.map(({ label }) => label), ...rows.map(plain), ...(footer ? [plain(footer)] : [])];
  const letters = lines.flat().reduce((sum, cell) => sum + cell.length, 0);
  const { rows: mostRows, columns: mostColumns, letters: mostLetters } = LIMITS.table;
  if (lines.length > mostRows || columns.length > mostColumns || letters > mostLetters) return undefined;
  const table: TableBlock = {
    type: 'table',
    column_settings: columns.map(({ align }) => ({ align: align === 'end' ? 'right' : 'left', is_wrapped: true })),
    rows: lines.map((line) => line.map((cell) => ({ type: 'raw_text', text: cell.trim() === '' ? '–' : cell }))),
  };
  return [table];
}

/** Columns under each other in a fixed font, as many sections as it takes; where it is cut, it says so. */
export function preformatted({ columns, rows, footer }: Table): KnownBlock[] {
  const lines = [columns.map(({ label }) => label), ...rows.map(plain), ...(footer ? [plain(footer)] : [])];
  const cells = lines.map((line) => line.map((cell) => fit(cell.replace(/\s+/g, ' ').replaceAll('`', 'ˋ'), CELL)));
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => widthOf(line[index] ?? ''))));
  const text = cells.map((line) =>
    escapeText(
      line
        .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align === 'end'))
        .join('  ')
        .trimEnd(),
    ),
  );
  const blocks: KnownBlock[] = [];
  let part: string[] = [];
  const flush = () => {
    if (part.length === 0) return;
    const shown = `\`\`\`\n${part.join('\n')}\n\`\`\``;
    blocks.push({ type: 'section', text: { type: 'mrkdwn', text: shown, verbatim: true } });
    part = [];
  };
  for (const line of text) {
    const room = LIMITS.section.text - 10;
    if ([...part, line].join('\n').length > room) flush();
    part.push(fit(line, room));
  }
  flush();
  if (blocks.length <= SECTIONS) return blocks;
  return [...blocks.slice(0, SECTIONS), { type: 'context', elements: [{ type: 'mrkdwn', text: '…' }] }];
}

const CELL = 40;
const SECTIONS = 10;

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
