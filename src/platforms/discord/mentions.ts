/** Whom a message names. */
import { nameOf } from './presence.ts';
import type { SaidPart } from './wire.ts';

/** Mentions of people by the names they go by; channels and roles stay as Discord writes them, for whoever looks them up. */
export function withNames(text: string, mentions: SaidPart['mentions'] = []): string {
  const names = new Map(mentions.map((each) => [each.id, nameOf(each, each.member)]));
  return text.replace(/<@!?(\d+)>/g, (whole, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : `@${name}`;
  });
}
