/** What a message is drawn as before it is known what fits: texts that can still be cut, and components that count. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Inline, Rich } from '../../chat/view.ts';
import { markdown } from './encode.ts';
import { LIMITS } from './limits.ts';

/** Letters of at most that many, as Markdown; empty where there is nothing to say. */
export type Text = (max: number) => string;

export type Node =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'section'; readonly text: Text; readonly button: APIButtonComponentWithCustomId }
  | { readonly kind: 'row'; readonly row: APIActionRowComponent<APIComponentInMessageActionRow> }
  | { readonly kind: 'separator' }
  | { readonly kind: 'picture'; readonly name: string; readonly alt: string }
  | { readonly kind: 'file'; readonly name: string };

export const textNode = (rich: Rich): Node => ({ kind: 'text', text: (max) => markdown(rich, max) });

export const quiet = (rich: Rich): Node => ({ kind: 'text', text: small(rich) });

export const inlines = (rich: Rich): readonly Inline[] => (typeof rich === 'string' ? [rich] : rich);

/** Small print: each line of it for itself. */
function small(rich: Rich): Text {
  return (max) => {
    const lines = markdown(rich, max)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const room = max - 3 * lines.length;
    if (room <= 0) return '';
    const cut = markdown(rich, room)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return cut.map((line) => `-# ${line}`).join('\n');
  };
}

/** How many components nodes become; texts that follow each other are one. */
export function weigh(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node, at) => {
    switch (node.kind) {
      case 'text':
        return nodes[at - 1]?.kind === 'text' ? sum : sum + 1;
      case 'section':
        return sum + 3;
      case 'row':
        return sum + 1 + node.row.components.length;
      case 'separator':
      case 'picture':
      case 'file':
        return sum + 1;
      default:
        return node satisfies never;
    }
  }, 0);
}

/** What does not fit goes from the middle: what can be done stands at the end. */
export function cutNodes(nodes: readonly Node[], most: number): readonly Node[] {
  if (weigh(nodes) <= most) return nodes;
  const last = nodes.findLastIndex(({ kind }) => kind !== 'row') + 1;
  const end = nodes.slice(last).slice(-2);
  const kept: Node[] = [];
  for (const node of nodes.slice(0, last)) {
    if (weigh([...kept, node, ...end]) > most - 1) break;
    kept.push(node);
  }
  return [...kept, textNode('…'), ...end];
}

/** `letters`: of all texts together. */
export function compose(nodes: readonly Node[], letters: number = LIMITS.message.text): APIComponentInContainer[] {
  const max = fairShare(nodes, letters);
  const shown: APIComponentInContainer[] = [];
  let lines: string[] = [];
  const flush = () => {
    const content = lines.join('\n');
    if (content.trim() !== '') shown.push({ type: ComponentType.TextDisplay, content });
    lines = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text') {
      const text = node.text(max);
      if (text.trim() !== '') lines.push(text);
      continue;
    }
    flush();
    switch (node.kind) {
      case 'section':
        shown.push({
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: node.text(max).trim() || '–' }],
          accessory: node.button,
        });
        break;
      case 'row':
        shown.push(node.row);
        break;
      case 'separator':
        shown.push({ type: ComponentType.Separator, spacing: SeparatorSpacingSize.Small });
        break;
      case 'picture': {
        const { name, alt: description } = node;
        const items = [{ media: { url: `attachment://${name}` }, description }];
        shown.push({ type: ComponentType.MediaGallery, items });
        break;
      }
      case 'file':
        shown.push({ type: ComponentType.File, file: { url: `attachment://${node.name}` } });
        break;
      default:
        node satisfies never;
    }
  }
  flush();
  return shown;
}

/** Letters each text may have so that all fit: the long ones are cut before the short ones. */
function fairShare(nodes: readonly Node[], letters: number): number {
  const texts = nodes.flatMap((node) => (node.kind === 'text' || node.kind === 'section' ? [node.text] : []));
  const room = letters - texts.length; // a line's end each
  const sizes = texts.map((text) => text(room).length).sort((a, b) => a - b);
  let left = room;
  for (const [at, size] of sizes.entries()) {
    const share = Math.floor(left / (sizes.length - at));
    if (size > share) return share;
    left -= size;
  }
  return room;
}
