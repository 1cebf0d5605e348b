/** A list as sections: items with buttons stand alone, the others together. */
import type { KnownBlock } from '@slack/types';
import type { Inline, List, Rich } from '../../chat/view.ts';
import { fit } from '../../values/fit.ts';
import { mrkdwn, shown } from './encode.ts';
import { LIMITS } from './limits.ts';
import { drawButtons, inRows } from './render-controls.ts';
import type { Scene } from './scene.ts';
import { context, section } from './sections.ts';

type Item = List['items'][number];

/** Each item with all its buttons where there is room, else with the first, else as many items as fit. */
export function drawList({ items }: List, scene: Scene, room: number): KnownBlock[] {
  const full = drawItems(items, scene, 'all');
  if (full.length <= room) return full;
  const slim = drawItems(items, scene, 'first');
  if (slim.length <= room) return slim;
  const kept = slim.slice(0, room - 1);
  return [...kept, context(shown(scene.t('chat.moreItems', { count: slim.length - kept.length }), 100))];
}

function drawItems(items: readonly Item[], scene: Scene, which: 'all' | 'first'): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let lines: Inline[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(section(shown(lines, LIMITS.section.text)));
    lines = [];
  };
  for (const item of items) {
    const buttons = drawButtons(item.buttons ?? [], scene);
    const line = itemText(item, buttons.length > 0);
    if (buttons.length === 0) {
      const joined = lines.length > 0 ? [...lines, '\n', ...line] : line;
      if (lengthOf(joined) > LIMITS.section.text) flush();
      lines = lines.length > 0 ? [...lines, '\n', ...line] : line;
      continue;
    }
    flush();
    const text = section(shown(line, LIMITS.section.text));
    const [first] = buttons;
    if (buttons.length === 1 || which === 'first') blocks.push(first ? { ...text, accessory: first } : text);
    else blocks.push(text, ...inRows(buttons));
  }
  flush();
  return blocks;
}

const lengthOf = (rich: readonly Inline[]): number => mrkdwn(rich, Number.MAX_SAFE_INTEGER).length;

/** A quieter second line beside a button, the same line without one. */
function itemText({ text, detail }: Item, alone: boolean): Inline[] {
  const said = inlines(text);
  const more = detail === undefined ? [] : [alone ? '\n' : ' — ', ...inlines(detail)];
  return alone ? [...said, ...more] : ['• ', ...said, ...more];
}

const inlines = (rich: Rich): Inline[] =>
  (typeof rich === 'string' ? [rich] : rich).map((inline) =>
    typeof inline === 'string' ? fit(inline, ITEM_LETTERS) : inline,
  );

/** Letters of one item: several of them share a section. */
const ITEM_LETTERS = 600;
