/** Discord's Markdown as it reads: names for mentions, no marks. */
import type { World } from '../world.ts';

/** Around the number of a text that stays as it is: letters of nobody. */
const [OPEN, SHUT] = ['\ue000', '\ue001'];
const KEPT = /\ue000(\d+)\ue001/g;

export function readMarkdown(world: World, raw: string): string {
  const kept: string[] = [];
  const keep = (text: string) => `${OPEN}${kept.push(text) - 1}${SHUT}`;
  const read = raw
    .replace(/\\([^\p{L}\p{N}\s])/gu, (_, sign: string) => keep(sign))
    .replace(/<@!?(\d+)>/g, (whole, id: string) => keep(`@${world.users.get(id)?.globalName ?? whole}`))
    .replace(/<@&(\d+)>/g, (whole, id: string) => keep(`@${(roleName(world, id) ?? whole).replace(/^@/, '')}`))
    .replace(/<#(\d+)>/g, (whole, id: string) => keep(`#${world.channels.get(id)?.name ?? whole}`))
    .replace(/<\/([^:>]+):\d+>/g, (_, command: string) => keep(`/${command}`))
    .replace(/```(?:\w+\n)?([\s\S]*?)```/g, (_, code: string) => keep(code.replace(/^\n|\n$/g, '')))
    .replace(/`([^`\n]+)`/g, (_, code: string) => keep(code))
    .replace(/\[([^\]\n]+)\]\(<?[^)\s>]+>?\)/g, '$1')
    .replace(/^(?:-#|#{1,3}|>) /gm, '')
    .replace(/(\*\*|__|~~|\|\|)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]*?[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*?[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll('\u200b', '');
  let shown = read;
  // What was kept may hold what was kept before.
  while (shown.includes(OPEN)) {
    shown = shown.replace(KEPT, (_, at: string) => kept[Number(at)] ?? '');
  }
  return shown;
}

function roleName(world: World, id: string): string | undefined {
  return [...world.guilds.values()].flatMap(({ roles }) => roles.get(id)?.name ?? [])[0];
}
