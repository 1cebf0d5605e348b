/** Slack's encoded text as people typed it. */

/** Names of accounts that are mentioned, by id; a mention of none of them reads as Slack labels it. */
export type Names = ReadonlyMap<string, string>;

const ANGLES = /<([@#!][^<>\n]+|[a-z]+:[^<>\n]+)>/gi;

/** `AT&amp;T <mailto:a@b.c|a@b.c> <#C1|sales> <@U1>` → `AT&T a@b.c #sales @Li Wei` */
export function decode(text: string, names: Names = new Map()): string {
  return text
    .replace(ANGLES, (_whole, inner: string) => decodeAngles(inner, names))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ');
}

function decodeAngles(inner: string, names: Names): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  const id = target.slice(1);
  if (target.startsWith('@')) return `@${names.get(id) ?? (label || id)}`;
  if (target.startsWith('#')) return `#${label || id}`;
  if (target.startsWith('!')) return decodeSpecial(id, label);
  return decodeLink(target, label);
}

/** `!here`, `!subteam^S1|@ops`, `!date^…|May 3` */
function decodeSpecial(id: string, label: string): string {
  if (label !== '') return label;
  return `@${id.split('^')[0] ?? id}`;
}

/** Slack makes links of addresses and numbers itself: what was typed is their label. */
function decodeLink(target: string, label: string): string {
  const bare = target.replace(/^(mailto:|tel:)/, '');
  if (label === '' || label === bare || /^(mailto:|tel:)/.test(target)) return label || bare;
  return bare.replace(/^https?:\/\//, '').replace(/\/$/, '') === label ? label : `${label} ${bare}`;
}

/** The accounts a text mentions: `<@U1>` → U1. */
export function mentioned(text: string): string[] {
  return [...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g)].map(([, id]) => id as string))];
}

/** Channels with the names Slack gave along with their ids. */
export function channelsNamed(text: string): { readonly id: string; readonly name: string }[] {
  return [...text.matchAll(/<#([CG][A-Z0-9]+)\|([^<>|]+)>/g)].map(([, id, name]) => ({
    id: id as string,
    name: name as string,
  }));
}

/** What was said to Parley: without its own mention. */
export function withoutMention(text: string, self: string): string {
  return text.replace(new RegExp(`<@${self}(?:\\|[^<>]*)?>[\\s,，:：]*`, 'g'), ' ').trim();
}
