/** What a person types, as Discord sends it: names of people and channels become mentions. */
import type { Channel, World } from '../world.ts';

export function encodeTyped({ users, channels, guilds }: World, channel: Channel, text: string): string {
  const guild = channel.guildId === undefined ? undefined : guilds.get(channel.guildId);
  const here = [...users.values()].filter(({ id }) => guild?.members.has(id) ?? true);
  const places = [...channels.values()].filter(({ guildId, name }) => name !== '' && guildId === channel.guildId);
  return text
    .replace(/@([\p{L}\p{N}]+)/gu, (whole, name: string) => {
      const meant = here.find(({ globalName }) => globalName.toLowerCase() === name.toLowerCase());
      return meant ? `<@${meant.id}>` : whole;
    })
    .replace(/#([\p{L}\p{N}-]+)/gu, (whole, name: string) => {
      const meant = places.find((each) => each.name === name);
      return meant ? `<#${meant.id}>` : whole;
    });
}
