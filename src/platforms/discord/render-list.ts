/** A list: each item with its buttons where there is room, with its first one, or as lines above a menu of them all. */
import type { Inline, List } from '../../chat/view.ts';
import { richText } from '../../chat/view-text.ts';
import { fit } from '../../values/fit.ts';
import { markdown } from './encode.ts';
import { LIMITS } from './limits.ts';
import { inlines, type Node, quiet, textNode, weigh } from './nodes.ts';
import { drawButtons, drawMenu, inRows, row, type Scene } from './render-controls.ts';

type Item = List['items'][number];

/** Items shown as lines; what is beyond them is counted. */
const LINES = 50;

/** Letters of one item: many of them share a message. */
const ITEM_LETTERS = 400;

export function drawList({ items }: List, scene: Scene, room: number): Node[] {
  // Ids are given out once: the drawing that is kept is the only one made.
  const count = (item: Item) => item.buttons?.length ?? 0;
  const all = items.reduce((sum, item) => sum + (count(item) > 1 ? 2 + count(item) : 1 + 2 * count(item)), 0);
  const first = items.reduce((sum, item) => sum + (count(item) > 0 ? 3 : 1), 0);
  const inLines = weigh(items.map(() => textNode('')));
  if (items.every((item) => count(item) === 0) && inLines <= room) return lines(items, scene);
  if (all <= room) return items.flatMap((item) => drawItem(item, scene));
  if (first <= room) {
    return items.flatMap(({ buttons = [], ...item }) => drawItem({ ...item, buttons: buttons.slice(0, 1) }, scene));
  }
  return [...lines(items, scene), ...menus(items, scene, room)];
}

function drawItem(item: Item, scene: Scene): Node[] {
  const [first, ...more] = drawButtons(item.buttons ?? [], scene);
  if (!first) return [line(item)];
  const text = (max: number) => markdown(beside(item), max);
  if (more.length === 0) return [{ kind: 'section', text, button: first }];
  return [{ kind: 'text', text }, ...inRows([first, ...more])];
}

function lines(items: readonly Item[], { t }: Scene): Node[] {
  const shown = items.slice(0, LINES).map(line);
  return items.length <= LINES ? shown : [...shown, quiet(t('chat.moreItems', { count: items.length - LINES }))];
}

/** The first button of each item, chosen by the item's own words. */
function menus(items: readonly Item[], scene: Scene, room: number): Node[] {
  const offered = items.flatMap(({ text, buttons: [button] = [] }) =>
    button ? [{ label: richText(text), detail: button.label, action: button.action }] : [],
  );
  const drawn: Node[] = [];
  for (let from = 0; from < offered.length && 1 + 2 * (drawn.length + 1) <= room; from += LIMITS.select.options) {
    const select = drawMenu(offered.slice(from, from + LIMITS.select.options), scene.t('discord.choose'), scene);
    if (select) drawn.push(row([select]));
  }
  return drawn;
}

const line = ({ text, detail }: Item): Node =>
  textNode(['• ', ...cut(inlines(text)), ...(detail === undefined ? [] : [' — ', ...cut(inlines(detail))])]);

/** A quieter second line beside a button. */
const beside = ({ text, detail }: Item): Inline[] => [
  ...cut(inlines(text)),
  ...(detail === undefined ? [] : ['\n', ...cut(inlines(detail))]),
];

const cut = (rich: readonly Inline[]): Inline[] =>
  rich.map((inline) => (typeof inline === 'string' ? fit(inline, ITEM_LETTERS) : inline));
