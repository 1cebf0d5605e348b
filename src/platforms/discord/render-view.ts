/**
 * A View as a Discord message: components of version 2, so that text, buttons and lists stand in the order of the View.
 *
 * Everything is drawn as nodes whose texts can still be cut; then the nodes are counted and the texts measured, since
 * Discord limits both over the whole message.
 */
import { type APIContainerComponent, ComponentType } from 'discord.js';
import { tableLines } from '../../chat/table-lines.ts';
import type { Block, List, Table, View } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { fit } from '../../values/fit.ts';
import { createIds } from './custom-id.ts';
import { markdown } from './encode.ts';
import { LIMITS, SHARED_BY_LETTERS } from './limits.ts';
import { compose, cutNodes, inlines, type Node, quiet, type Text, textNode, weigh } from './nodes.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';
import { type Controls, drawControls, drawServers, type Scene } from './render-controls.ts';
import { drawList } from './render-list.ts';

export interface Showing {
  readonly locale: Locale;
  /** Whose records it is about, where the place does not tell: in a direct message. */
  readonly workspaceId?: number | undefined;
  /** Whether there is anyone to share it with. */
  readonly canShare?: boolean | undefined;
  /** To choose from, where a direct message may be about any of them. */
  readonly servers?: readonly Server[] | undefined;
  /** Its charts as far as they could be drawn. */
  readonly pictures?: Pictures | undefined;
  /** Names the post, so that it can be found again: a component's id, a whole number of at most 31 bits. */
  readonly mark?: number | undefined;
}

export interface Server {
  readonly name: string;
  readonly workspaceId: number;
}

export interface Upload {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
  /** What a picture shows. */
  readonly description?: string;
}

export interface Message {
  readonly components: [APIContainerComponent];
  readonly files: readonly Upload[];
}

/** The container is one of the components. */
const MOST = LIMITS.message.components - 1;

export function renderMessage(view: View, showing: Showing): Message {
  const { locale, workspaceId, canShare = false, servers = [], pictures = NO_PICTURES, mark } = showing;
  const t = translator(locale);
  const scene: Scene = { t, locale, canShare, ids: createIds(workspaceId) };
  const files: Upload[] = [];
  const blocks = joinControls(view.blocks);
  const drawn = blocks.map((block) => (block.type === 'list' ? block : drawBlock(block, scene, { files, pictures })));
  const end = drawServers(servers);
  const fixed = drawn.flatMap((each) => (Array.isArray(each) ? each : []));
  const lists = drawn.length - drawn.filter(Array.isArray).length;
  const room = lists === 0 ? 0 : Math.max(3, Math.floor((MOST - weigh([...fixed, ...end]) - lists) / lists));
  const nodes = drawn.flatMap((each) => (Array.isArray(each) ? each : drawList(each, scene, room)));
  const letters = LIMITS.message.text - (canShare && isShareable(view) ? SHARED_BY_LETTERS : 0);
  const shown = compose([...cutNodes(nodes, MOST - weigh(end)), ...end], letters);
  const accent = accentOf(view.blocks);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    ...(mark === undefined ? {} : { id: mark }),
    ...(accent === undefined ? {} : { accent_color: accent }),
    components: shown.length > 0 ? shown : [{ type: ComponentType.TextDisplay, content: '…' }],
  };
  return { components: [container], files };
}

const isShareable = ({ blocks }: View): boolean =>
  blocks.some((block) => block.type === 'buttons' && block.buttons.some(({ action }) => action.do === 'share'));

type Drawn = Exclude<Block, Controls> | { readonly type: 'controls'; readonly controls: readonly Controls[] };

/** Buttons, menus and pickers that follow each other are drawn together. */
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

interface Media {
  /** What comes with the message. */
  readonly files: Upload[];
  readonly pictures: Pictures;
}

function drawBlock(block: Exclude<Drawn, List>, scene: Scene, { files, pictures }: Media): Node[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'text', text: heading(block.text) }];
    case 'text':
      return [textNode(block.tone ? [MARKS[block.tone], ...inlines(block.text)] : block.text)];
    case 'facts': {
      const colon = scene.locale === 'zh' ? '：' : ': ';
      return block.facts.map(({ label, value }) => textNode([{ bold: fit(label, 200) }, colon, ...inlines(value)]));
    }
    case 'table':
      return [{ kind: 'text', text: preformatted(block) }];
    case 'hint':
      return [quiet(block.text)];
    case 'divider':
      return [{ kind: 'separator' }];
    case 'controls':
      return drawControls(block.controls, scene);
    case 'chart': {
      const picture = pictures.get(block);
      if (!picture || files.length >= LIMITS.message.attachments) return [];
      const name = `chart-${files.length + 1}.png`;
      const alt = fit(block.alt, LIMITS.message.alt);
      files.push({ name, contentType: 'image/png', data: Buffer.from(picture), description: alt });
      return [{ kind: 'picture', name, alt }];
    }
    case 'file': {
      if (files.length >= LIMITS.message.attachments) return [quiet(block.name)];
      const name = fileName(block.name, files.length);
      files.push({ name, contentType: block.mediaType, data: Buffer.from(block.content, 'utf8') });
      return [quiet(`📎 ${block.name}`), { kind: 'file', name }];
    }
    default:
      return block satisfies never;
  }
}

const MARKS = { good: '✅ ', bad: '⚠️ ' } as const;
const COLOURS = { good: 0x2e7d32, bad: 0xc62828 } as const;

function accentOf(blocks: readonly Block[]): number | undefined {
  const [first] = blocks.flatMap((block) => (block.type === 'text' && block.tone ? [block.tone] : []));
  return first && COLOURS[first];
}

function heading(text: string): Text {
  const line = text.replace(/\s+/g, ' ').trim();
  return (max) => (line === '' || max < 6 ? '' : `### ${markdown(line, max - 4)}`);
}

/** As many of its lines as fit; where some are left out, it says so. */
function preformatted(table: Table): Text {
  const lines = tableLines(table).map((line) => line.replaceAll('`', 'ˋ'));
  return (max) => {
    const room = max - FENCES;
    const kept: string[] = [];
    let letters = 0;
    for (const line of lines) {
      if (letters + line.length + 1 > room - 2) {
        kept.push('…');
        break;
      }
      kept.push(line);
      letters += line.length + 1;
    }
    return room < 10 ? '' : `\`\`\`\n${kept.join('\n')}\n\`\`\``;
  };
}

const FENCES = 8;

/** Discord rewrites other letters, and then finds the attachment no more. */
function fileName(name: string, at: number): string {
  const plain = name.replace(/[^\w.-]+/g, '').replace(/^[-_.]+/, '');
  return `${at === 0 ? '' : `${at}-`}${/^\w/.test(plain) && plain.includes('.') ? plain : 'parley.csv'}`;
}
