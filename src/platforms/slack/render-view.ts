/** A View as Slack's blocks: encoded once, every piece within its limit, at most so many blocks as the surface takes. */
import type { ActionsBlock, KnownBlock, Overflow, SectionBlock, Button as SlackButton } from '@slack/types';
import { encodePicker, encodeRoute } from '../../chat/route.ts';
import type { Block, Button, Facts, Inline, List, Picker, Rich, View } from '../../chat/view.ts';
import { viewText } from '../../chat/view-text.ts';
import type { Locale } from '../../language/locale.ts';
import { type Translate, translator } from '../../language/translate.ts';
import { fit } from '../../values/fit.ts';
import { fitEscaped, mrkdwn, type Shown, shown, shownPieces } from './encode.ts';
import { LIMITS } from './limits.ts';
import { nativeTable, preformatted } from './render-table.ts';

export interface Showing {
  readonly locale: Locale;
  /** Tables and the number of blocks differ. */
  readonly surface: 'message' | 'modal' | 'home';
  /** What the Share button carries to show the same again; without it there is none. */
  readonly share?: string | undefined;
  /** Who shared it with everyone in the place. */
  readonly sharedBy?: string | undefined;
}

export interface Message {
  /** Read by notifications, screen readers and search. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A View as a message. */
export function renderMessage(view: View, showing: Omit<Showing, 'surface'>): Message {
  const blocks = renderBlocks(view, { ...showing, surface: 'message' });
  const told = viewText({ blocks: view.blocks.flatMap(withoutButtons) });
  return { text: fitEscaped(told.trim() || 'Parley', LIMITS.message.text), blocks };
}

/** A View as blocks of any surface. */
export function renderBlocks(view: View, showing: Showing): KnownBlock[] {
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

interface Scene {
  readonly t: Translate;
  readonly showing: Showing;
  /** Whether a table of Slack's own can still stand here: one a message. */
  takesTable(): boolean;
  /** An id unique in the view, in front of what is carried. */
  id(carried: string): string;
}

function createScene(showing: Showing): Scene {
  let tables = 0;
  let ids = 0;
  return {
    t: translator(showing.locale),
    showing,
    takesTable() {
      tables += 1;
      return showing.surface === 'message' && tables === 1;
    },
    id(carried) {
      ids += 1;
      return `${ids}:${carried}`;
    },
  };
}

type Controls = Extract<Block, { type: 'buttons' | 'menu' | 'picker' }>;
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

function drawBlock(block: Exclude<Drawn, List>, scene: Scene): KnownBlock[] {
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
    case 'image':
      return [context(shown(block.alt, LIMITS.context.text))];
    case 'file':
      return [context(shown(`📎 ${scene.t('slack.fileComes', { name: block.name })}`, LIMITS.context.text))];
    default:
      return block satisfies never;
  }
}

const MARKS = { good: '✅ ', bad: '⚠️ ' } as const;

function sections(rich: Rich, tone?: 'good' | 'bad'): KnownBlock[] {
  const marked: Rich = tone ? [MARKS[tone], ...(typeof rich === 'string' ? [rich] : rich)] : rich;
  const isEmpty = mrkdwn(rich, LIMITS.section.text).trim() === '';
  return isEmpty ? [] : shownPieces(marked, LIMITS.section.text, LIMITS.cardText).map(section);
}

const section = (text: Shown): SectionBlock => ({ type: 'section', text });

const context = (text: Shown): KnownBlock => ({ type: 'context', elements: [text] });

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

function drawControls(controls: readonly Controls[], scene: Scene): KnownBlock[] {
  const elements = controls.flatMap((each): ActionsBlock['elements'] => {
    switch (each.type) {
      case 'buttons':
        return drawButtons(each.buttons, scene);
      case 'menu':
        return drawMenu(each.items, scene);
      case 'picker':
        return drawPicker(each, scene);
      default:
        return each satisfies never;
    }
  });
  return inRows(elements);
}

function inRows(elements: ActionsBlock['elements']): KnownBlock[] {
  const rows: KnownBlock[] = [];
  for (let from = 0; from < elements.length; from += LIMITS.actions) {
    rows.push({ type: 'actions', elements: elements.slice(from, from + LIMITS.actions) });
  }
  return rows;
}

function drawButtons(buttons: readonly Button[], scene: Scene): SlackButton[] {
  return buttons.flatMap((button) => drawButton(button, scene) ?? []);
}

function drawButton({ label, action, style, confirm }: Button, scene: Scene): SlackButton | undefined {
  const isShare = action.do === 'share';
  const { share } = scene.showing;
  if (isShare && share === undefined) return undefined;
  const text = fit(label, LIMITS.button.text);
  return {
    type: 'button',
    text: { type: 'plain_text', text, emoji: false },
    action_id: scene.id(encodeRoute(action)),
    ...(isShare && share !== undefined ? { value: share } : {}),
    ...(style ? { style } : {}),
    ...(confirm ? { confirm: drawConfirm(confirm, label, scene) } : {}),
  };
}

function drawConfirm(question: string, label: string, { t }: Scene): NonNullable<SlackButton['confirm']> {
  const plain = (text: string, max: number) => ({ type: 'plain_text', text: fit(text, max), emoji: false }) as const;
  return {
    title: plain(t('chat.sure'), LIMITS.confirm.title),
    text: plain(question, LIMITS.confirm.text),
    confirm: plain(label, LIMITS.confirm.button),
    deny: plain(t('chat.cancel'), LIMITS.confirm.button),
  };
}

/** A menu's options cannot ask first and carry little: what needs more stands beside it as a button. */
function drawMenu(items: readonly Button[], scene: Scene): ActionsBlock['elements'] {
  const fits = (item: Button) => !item.confirm && encodeRoute(item.action).length <= LIMITS.option.value;
  const inside = items.filter(fits).slice(0, LIMITS.overflow);
  if (inside.length < 2) return drawButtons(items, scene);
  const rest = items.filter((item) => !inside.includes(item));
  const overflow: Overflow = {
    type: 'overflow',
    action_id: scene.id('menu'),
    options: inside.map(({ label, action }) => ({
      text: { type: 'plain_text', text: fit(label, LIMITS.option.text), emoji: false },
      value: encodeRoute(action),
    })),
  };
  return [...drawButtons(rest, scene), overflow];
}

function drawPicker({ label, options, selected, field, action }: Picker, scene: Scene): ActionsBlock['elements'] {
  const offered = options
    .filter(({ value }) => value.length <= LIMITS.option.value)
    .slice(0, LIMITS.select.options)
    .map((each) => ({
      text: { type: 'plain_text', text: fit(each.label, LIMITS.option.text), emoji: false } as const,
      value: each.value,
    }));
  if (offered.length === 0) return [];
  const initial = offered.find(({ value }) => value === selected);
  return [
    {
      type: 'static_select',
      placeholder: { type: 'plain_text', text: fit(label, LIMITS.select.placeholder), emoji: false },
      action_id: scene.id(encodePicker(action, field)),
      options: offered,
      ...(initial ? { initial_option: initial } : {}),
    },
  ];
}

type Item = List['items'][number];

/** Each item with all its buttons where there is room, else with the first, else as many items as fit. */
function drawList({ items }: List, scene: Scene, room: number): KnownBlock[] {
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

/** What does not fit goes from the middle: what can be done stands at the end. */
function cutBlocks(blocks: readonly KnownBlock[], most: number): KnownBlock[] {
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
      return [];
    case 'list':
      return [{ ...block, items: block.items.map(({ buttons: _, ...item }) => item) }];
    default:
      return [block];
  }
}
