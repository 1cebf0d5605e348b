/** Slack's markup as a person reads it, and whom it rings. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import { findUser, type World } from '../world.ts';

/** The text of a text object: markup is shown only where it is markup. */
export function readText(world: World, text: unknown): string {
  const { type, text: raw } = asJson(text);
  return type === 'mrkdwn' ? readMarkup(world, asText(raw)) : asText(raw);
}

/** Entities resolved, emphasis and quotes shown (their marks are gone), what was escaped as it was. */
export function readMarkup(world: World, raw: string): string {
  const bare = raw
    .replace(/^(?:&gt;|>) ?/gm, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}~])~(?=\S)([^~\n]*[^~\s])~(?![\p{L}\p{N}~])/gu, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
  return unescaped(bare.replace(/<([^<>]+)>/g, (_, inner: string) => readEntity(world, inner)));
}

function readEntity(world: World, inner: string): string {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('@')) return `@${label ?? findUser(world, target.slice(1))?.realName ?? target.slice(1)}`;
  if (target.startsWith('#')) return `#${label ?? channelName(world, target.slice(1))}`;
  if (target.startsWith('!date')) return label ?? target;
  if (target.startsWith('!')) return `@${target.slice(1).split('^')[0]}`;
  return label ?? target;
}

function channelName(world: World, id: string): string {
  for (const { channels } of world.teams.values()) {
    const found = channels.get(id);
    if (found) return found.name;
  }
  return id;
}

export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Whom a message notifies: people by id, `channel`, `here`, `everyone`, groups. */
export function pings(text: string, blocks: readonly Json[]): readonly string[] {
  return [...new Set([...entityPings(text), ...blocks.flatMap(pingsIn)])];
}

/** Anywhere inside a block: markup, Markdown text, and the elements of rich text. */
function pingsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(pingsIn);
  const json = asJson(part);
  const { type, text } = json;
  if (type === 'user') return [asText(json.user_id)];
  if (type === 'broadcast') return [asText(json.range)];
  const marked = type === 'mrkdwn' || type === 'markdown' ? entityPings(asText(text)) : [];
  return [...marked, ...Object.values(json).flatMap((inner) => (typeof inner === 'object' ? pingsIn(inner) : []))];
}

const entityPings = (text: string): readonly string[] =>
  [...text.matchAll(/<(?:@([UW]\w+)|!(channel|here|everyone)|!(subteam\^\w+))[^>]*>/g)].map(
    ([, user, range, group]) => user ?? range ?? group ?? '',
  );

/** The plain text of rich text. */
export function readRichText(world: World, block: Json): string {
  return asList(block.elements)
    .map((part) =>
      asList(part.elements)
        .map((leaf) => {
          if (leaf.type === 'user') return readEntity(world, `@${asText(leaf.user_id)}`);
          if (leaf.type === 'broadcast') return `@${asText(leaf.range)}`;
          if (leaf.type === 'link') return asText(leaf.text) || asText(leaf.url);
          return leaf.elements ? readRichText(world, { elements: [leaf] }) : asText(leaf.text);
        })
        .join(''),
    )
    .join('\n');
}
