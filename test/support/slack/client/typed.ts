/** What a person types, as Slack sends it on: people, channels, links and addresses become entities. */
import type { Team } from '../world.ts';

/** Text of a message. */
export function encodeMessage(text: string, team: Team): string {
  return encode(text, team, (id) => `<@${id}>`);
}

/** Text of a slash command whose `should_escape` is on. */
export function encodeCommand(text: string, team: Team): string {
  return encode(text, team, (id, name) => `<@${id}|${name}>`);
}

const ENTITY = new RegExp(
  [
    String.raw`(?<url>https?://[^\s<>]+)`,
    String.raw`(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<site>\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|de|cn)\b(?:/[^\s<>]*)?)`,
    String.raw`(?<![\w&])@(?<person>[\w.-]+)`,
    String.raw`(?<![\w&])#(?<channel>[\p{L}\w-]+)`,
  ].join('|'),
  'giu',
);

function encode(text: string, team: Team, person: (id: string, name: string) => string): string {
  let from = 0;
  let encoded = '';
  for (const match of text.matchAll(ENTITY)) {
    encoded += escaped(text.slice(from, match.index)) + (entity(match, team, person) ?? escaped(match[0]));
    from = match.index + match[0].length;
  }
  return encoded + escaped(text.slice(from));
}

function entity(match: RegExpExecArray, team: Team, person: (id: string, name: string) => string): string | undefined {
  const { url, mail, site, person: handle, channel: name } = match.groups ?? {};
  if (url) return `<${escaped(url)}>`;
  if (mail) return `<mailto:${mail}|${mail}>`;
  if (site) return `<http://${site}|${site}>`;
  if (handle) {
    const user = [...team.users.values()].find((each) => each.name === handle.toLowerCase());
    return user && person(user.id, user.name);
  }
  const channel = [...team.channels.values()].find((each) => each.kind !== 'im' && each.name === name);
  return channel && `<#${channel.id}|${channel.name}>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
