/** What a message says, over what the specification says: lengths of the whole, and that it is not empty. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import { FLAG, LIMITS } from '../limits.ts';
import { type Fault, refusedFor, refuseFaults } from '../refused.ts';
import { checkComponents } from './components.ts';
import { againstSpec, type Schema } from './spec.ts';

export interface Checking {
  readonly schema: Schema;
  /** Names of the files that come with it, or stay with it. */
  readonly files: readonly string[];
  /** Flags that the message has already. */
  readonly flags?: number;
  /** Where the message stands in the body. */
  readonly under?: readonly PropertyKey[];
  /** An edit may leave everything out. */
  readonly isEdit?: boolean;
  /** Of an edit: what stays where it says nothing new. */
  readonly staying?: Json;
}

/** @throws Refused */
export function checkMessage(body: Json, { schema, files, flags = 0, under = [], isEdit, staying }: Checking): void {
  const said = under.reduce<Json>((inner, key) => asJson(inner[String(key)]), body);
  const isV2 = ((Number(said.flags ?? 0) | flags) & FLAG.componentsV2) !== 0;
  const own: Fault[] = [
    ...tooLong(said),
    ...embedsTooLong(said),
    ...(isV2 ? besides(said) : []),
    ...checkComponents(said.components, isV2, files),
    ...mentions(said),
  ];
  refuseFaults(
    firstOfEach([...againstSpec(schema, body), ...own.map((each) => ({ ...each, path: [...under, ...each.path] }))]),
  );
  const whole = isEdit ? { ...staying, ...said } : said;
  if (isEmpty(whole, files)) throw refusedFor(50006);
}

/** The specification and we may find the same. */
function firstOfEach(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ path, code }) => {
    const key = `${path.join('.')} ${code}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function tooLong({ content }: Json): readonly Fault[] {
  if (asText(content).length <= LIMITS.content) return [];
  const message = `Must be ${LIMITS.content} or fewer in length.`;
  return [{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message }];
}

function embedsTooLong({ embeds }: Json): readonly Fault[] {
  const letters = asList(embeds).reduce((sum, embed) => sum + lettersOf(embed), 0);
  if (letters <= LIMITS.embedLetters) return [];
  const message = `Embed size exceeds maximum size of ${LIMITS.embedLetters}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function lettersOf({ title, description, fields, footer, author }: Json): number {
  const inFields = asList(fields).flatMap(({ name, value }) => [name, value]);
  const texts = [title, description, ...inFields, asJson(footer).text, asJson(author).name];
  return texts.reduce<number>((sum, text) => sum + asText(text).length, 0);
}

/** Components v2 stand alone. */
function besides(said: Json): readonly Fault[] {
  return (['content', 'embeds', 'poll', 'sticker_ids'] as const).flatMap((key) => {
    const value = said[key];
    if (!value || (Array.isArray(value) && value.length === 0)) return [];
    const message = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    return [{ path: [key], code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message }];
  });
}

/** Whom to ring is told once: by kind or by id. */
function mentions({ allowed_mentions: allowed }: Json): readonly Fault[] {
  const { parse, users, roles } = asJson(allowed);
  if (!Array.isArray(parse)) return [];
  return Object.entries({ users, roles }).flatMap(([kind, ids]) =>
    parse.includes(kind) && Array.isArray(ids) && ids.length > 0
      ? [
          {
            path: ['allowed_mentions'],
            code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          },
        ]
      : [],
  );
}

function isEmpty(
  { content, embeds, components, poll, sticker_ids: stickers }: Json,
  files: readonly string[],
): boolean {
  const lists = [embeds, components, stickers].map(
    (list) => asList(list).length + (Array.isArray(list) ? list.length : 0),
  );
  return !asText(content).trim() && lists.every((length) => length === 0) && !poll && files.length === 0;
}
