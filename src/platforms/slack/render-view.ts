/** A View as Slack's blocks: encoded once, every piece within its limit, at most so many blocks as the surface takes. */
import type { KnownBlock } from '@slack/types';
import type { Block, Facts, List, View } from '../../chat/view.ts';
import { viewText } from '../../chat/view-text.ts';
import { fit } from '../../values/fit.ts';
import { fitEscaped, shown } from './encode.ts';
import { LIMITS } from './limits.ts';
import { nativeChart, type SlackBlock } from './render-chart.ts';
import { type Controls, drawControls } from './render-controls.ts';
import { drawList } from './render-list.ts';
import { nativeTable, preformatted } from './render-table.ts';
import { createScene, type Scene, type Showing } from './scene.ts';
import { context, sections } from './sections.ts';

export interface Message {
  /** Read by notifications, screen readers and search. */
  readonly text: string;
  readonly blocks: SlackBlock[];
}

/** A View as a message. */
export function renderMessage(view: View, showing: Omit<Showing, 'surface'>): Message {
  const blocks = renderBlocks(view, { ...showing, surface: 'message' });
  const told = viewText({ blocks: view.blocks.flatMap(withoutButtons) });
  return { text: fitEscaped(told.trim() || 'Parley', LIMITS.message.text), blocks };
}

/** A View as blocks of any surface. */
export function renderBlocks(view: View, showing: Showing): SlackBlock[] {
  const most = showing.surface === 'message' ? LIMITS.message.blocks : LIMITS.view.blocks;
  const scene = createScene(showing);
  const { sharedBy } = showing;
  const end: KnownBlock[] = sharedBy
    ? [context(shown(scene.t('chat.sharedBy', { name: sharedBy }), LIMITS.context.text))]
    : [];
  const blocks = joinControls(view.blocks);
  const drawn = blocks.map((block) => (block.type === 'list' ? block : drawBlock(block, scene)));
  const lists = blocks.filter((block) => block.type === 'list').length;
  const taken = drawn.reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), end.length);
  const room = lists === 0 ? 0 : Math.max(2, Math.floor((most - taken) / lists));
  const all = drawn.flatMap((each) => (Array.isArray(each) ? each : drawList(each, scene, room)));
  return [...cutBlocks(all, most - end.length), ...end];
}

type Drawn = Exclude<Block, Controls> | { readonly type: 'controls'; readonly controls: readonly Controls[] };

/** Buttons, menus and pickers that follow each other stand in one row. */
function joinControls(blocks: readonly Block[]): Drawn[] {
  const joined: Drawn[] = [];
  for (const block of blocks) {
    if (block.type !== 'buttons' && block.type !== 'menu' && block.type !== 'picker') {
      joined.push(block);
      continue;
    }
    const last = joined.at(-1);
    if (last?.type === 'controls') joined[joined.length - 1] = { ...last, controls: [...last.controls, block] };
    else joined.push({ type: 'controls', controls: [block] });
  }
  return joined;
}

function drawBlock(block: Exclude<Drawn, List>, scene: Scene): SlackBlock[] {
  switch (block.type) {
    case 'heading': {
      const text = fit(block.text, LIMITS.header);
      return text.trim() === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
    }
    case 'text':
      return sections(block.text, block.tone);
    case 'facts':
      return drawFacts(block);
    case 'table':
      return (scene.takesTable() && nativeTable(block)) || preformatted(block);
    case 'hint': {
      const text = shown(block.text, LIMITS.context.text);
      return text.text.trim() === '' ? [] : [context(text)];
    }
    case 'divider':
      return [{ type: 'divider' }];
    case 'controls':
      return drawControls(block.controls, scene);
    case 'chart': {
      const chart = scene.takesChart() ? nativeChart(block) : undefined;
      return chart ? [chart] : []; // the table before it tells the same
    }
    case 'file':
      return [context(shown(`📎 ${scene.t('slack.fileComes', { name: block.name })}`, LIMITS.context.text))];
    default:
      return block satisfies never;
  }
}

function drawFacts({ facts }: Facts): KnownBlock[] {
  const { fields: most, field: max } = LIMITS.section;
  const fields = facts.map(({ label, value }) => {
    const values = typeof value === 'string' ? [value] : value;
    return shown([{ bold: fit(label, 200) }, '\n', ...values], max);
  });
  const rows: KnownBlock[] = [];
  for (let from = 0; from < fields.length; from += most)
    rows.push({ type: 'section', fields: fields.slice(from, from + most) });
  return rows;
}

/** What does not fit goes from the middle: what can be done stands at the end. */
function cutBlocks(blocks: readonly SlackBlock[], most: number): SlackBlock[] {
  if (blocks.length <= most) return [...blocks];
  const last = blocks.findLastIndex(({ type }) => type !== 'actions') + 1;
  const end = blocks.slice(last).slice(-5);
  return [...blocks.slice(0, most - end.length - 1), context(shown('…', 1)), ...end];
}

function withoutButtons(block: Block): Block[] {
  switch (block.type) {
    case 'buttons':
    case 'menu':
    case 'picker':
    case 'divider':
    case 'chart':
      return [];
    case 'list':
      return [{ ...block, items: block.items.map(({ buttons: _, ...item }) => item) }];
    default:
      return [block];
  }
}
