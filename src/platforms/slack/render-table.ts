/** A table as Slack's own block where that can stand, else as text in columns. */
import type { KnownBlock, TableBlock } from '@slack/types';
import { tableLines } from '../../chat/table-lines.ts';
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
export function preformatted(table: Table): KnownBlock[] {
  const text = tableLines(table).map((line) => escapeText(line.replaceAll('`', 'ˋ')));
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

const SECTIONS = 10;

const plain = (row: Table['rows'][number]): string[] => row.map(richText);
