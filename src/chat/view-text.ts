/** A View as plain text: for notifications, screen readers, logs of a test. */
import type { Block, Button, Inline, Rich, View } from './view.ts';

/** One line a block or row; buttons in square brackets. */
export function viewText(view: View): string {
  return view.blocks.flatMap(blockLines).join('\n');
}

/** A rich text as the characters a person reads. */
export function richText(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('bold' in inline) return inline.bold;
  if ('code' in inline) return inline.code;
  return inline.link;
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'text':
    case 'hint':
      return [richText(block.text)];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${richText(value)}`);
    case 'table': {
      const rows = [block.columns.map(({ label }) => label), ...block.rows, ...(block.footer ? [block.footer] : [])];
      return rows.map((row) => row.map(richText).join(' | '));
    }
    case 'list':
      return block.items.map(({ text, detail, buttons = [] }) =>
        [`• ${richText(text)}`, ...(detail ? [`(${richText(detail)})`] : []), ...labels(buttons)].join(' '),
      );
    case 'divider':
      return ['—'];
    case 'buttons':
      return [labels(block.buttons).join(' ')];
    case 'picker': {
      const selected = block.options.find(({ value }) => value === block.selected);
      return [`${block.label}: ${selected?.label ?? '–'} ▾`];
    }
    case 'menu':
      return [`${block.label} ▾ ${labels(block.items).join(' ')}`];
    case 'chart':
      return [block.alt];
    case 'file':
      return [`${block.name}`];
    default:
      return block satisfies never;
  }
}

const labels = (buttons: readonly Button[]): string[] => buttons.map(({ label }) => `[${label}]`);
