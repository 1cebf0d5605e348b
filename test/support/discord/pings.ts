/** Whom a message rings: who is named in it, and what its sender allowed. */
import { asJson, asText } from '../json.ts';
import { everyComponent } from './check/components.ts';
import type { Message, World } from './world.ts';

/** Ids of people and roles, `everyone` and `here`. */
export function pings(world: World, message: Message): readonly string[] {
  const { content, components, allowedMentions: allowed, onlyTo, repliesTo, channelId } = message;
  if (onlyTo !== undefined) return [];
  const displays = everyComponent(components).map(({ component }) => (component.type === 10 ? component.content : ''));
  const text = [content, ...displays.map(asText)].join('\n');
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id ?? '');
  const may = (kind: string, id: string) => {
    if (allowed === undefined) return true;
    const [parse, ids] = [allowed.parse, allowed[kind]];
    return (Array.isArray(parse) && parse.includes(kind)) || (Array.isArray(ids) && ids.includes(id));
  };
  const answered = world.channels.get(channelId)?.messages.find(({ id }) => id === repliesTo);
  const ringsAnswered = answered && (allowed === undefined || asJson(allowed).replied_user === true);
  const rung = [
    ...named(/<@!?(\d+)>/g).filter((id) => may('users', id)),
    ...named(/<@&(\d+)>/g).filter((id) => may('roles', id)),
    ...named(/@(everyone|here)\b/g).filter((id) => may('everyone', id)),
    ...(ringsAnswered ? [answered.authorId] : []),
  ];
  return [...new Set(rung)];
}
