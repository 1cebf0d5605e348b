/** A View as the structure the page shows: routes encoded, links checked, everything a person typed still plain text. */
import { createHash } from 'node:crypto';
import { chartSize } from '../../chat/charts.ts';
import { encodePicker, encodeRoute } from '../../chat/route.ts';
import type { Block, Button, Chart, Inline, Rich, View } from '../../chat/view.ts';
import type { ShownBlock, ShownButton, ShownRich } from './protocol.ts';

export interface Showing {
  /** Whether `Share` means anything here: a private answer in a channel. */
  readonly canShare: boolean;
  /** Where the file of a block can be fetched, and where its picture. */
  fileUrl(block: number): string;
  chartUrl(block: number): string;
}

/** Blocks that are left empty (buttons that only shared what everyone sees) are dropped. */
export function renderView(view: View, showing: Showing): readonly ShownBlock[] {
  return view.blocks.map((block, index) => renderBlock(block, index, showing)).filter((block) => block !== undefined);
}

function renderBlock(block: Block, index: number, showing: Showing): ShownBlock | undefined {
  switch (block.type) {
    case 'heading':
    case 'divider':
      return block;
    case 'text':
      return { ...block, text: rich(block.text) };
    case 'hint':
      return { type: 'hint', text: rich(block.text) };
    case 'facts':
      return { type: 'facts', facts: block.facts.map(({ label, value }) => ({ label, value: rich(value) })) };
    case 'table':
      return {
        type: 'table',
        columns: block.columns.map(({ label, align = 'start' }) => ({ label, align })),
        rows: block.rows.map((row) => row.map(rich)),
        ...(block.footer && { footer: block.footer.map(rich) }),
      };
    case 'list':
      return {
        type: 'list',
        items: block.items.map(({ text, detail, buttons = [] }) => ({
          text: rich(text),
          ...(detail !== undefined && { detail: rich(detail) }),
          buttons: usable(buttons, showing),
        })),
      };
    case 'buttons': {
      const buttons = usable(block.buttons, showing);
      return buttons.length > 0 ? { type: 'buttons', buttons } : undefined;
    }
    case 'picker': {
      const { label, options, selected } = block;
      return {
        type: 'picker',
        label,
        route: encodePicker(block.action, block.field),
        options,
        ...(selected && { selected }),
      };
    }
    case 'menu': {
      const items = usable(block.items, showing);
      return items.length > 0 ? { type: 'menu', label: block.label, items } : undefined;
    }
    case 'chart':
      return { type: 'chart', alt: block.alt, url: `${showing.chartUrl(index)}/${nameOf(block)}`, ...chartSize(block) };
    case 'file':
      return { type: 'file', name: block.name, url: showing.fileUrl(index) };
    default:
      return block satisfies never;
  }
}

function usable(buttons: readonly Button[], { canShare }: Showing): readonly ShownButton[] {
  return buttons
    .filter(({ action }) => canShare || action.do !== 'share')
    .map(({ label, action, style, confirm }) => ({
      label,
      route: encodeRoute(action),
      ...(style && { style }),
      ...(confirm && { confirm }),
    }));
}

/** Running text as pieces; a link that leads anywhere but to a page, a mail or a phone is plain text. */
export function rich(text: Rich): ShownRich {
  const pieces: readonly Inline[] = typeof text === 'string' ? [text] : text;
  return pieces.map((piece) =>
    typeof piece === 'object' && 'link' in piece && !SAFE_LINK.test(piece.url) ? piece.link : piece,
  );
}

const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;

/** Another chart in its place has another address, so that the page shows no old one. */
const nameOf = (chart: Chart): string =>
  createHash('sha256').update(JSON.stringify(chart)).digest('base64url').slice(0, 16);
