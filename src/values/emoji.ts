/** An emoji by its name, as chats write it: `:memo:`, `thumbsup::skin-tone-3`. */

const NAME = /^:?([\p{L}\p{M}\p{N}_+'-]{1,100})(?:::skin-tone-\d)?:?$/u;

/** Other names a chat takes for an emoji that it reports by one. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['thumbsup', '+1'],
  ['thumbsdown', '-1'],
  ['pencil', 'memo'],
  ['telephone', 'phone'],
  ['envelope', 'email'],
]);

/** Its one name, without colons and skin tone; undefined for what names none. */
export function emojiName(text: string): string | undefined {
  const name = NAME.exec(text.trim().toLowerCase())?.[1];
  return name && (ALIASES.get(name) ?? name);
}
