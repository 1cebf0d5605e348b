/** What the page posted, checked, as an Interaction of the chat; undefined when it was only said among people. */
import { z } from 'zod';
import type { Interaction } from '../../chat/interaction.ts';
import type { Locale } from '../../language/locale.ts';
import { LIMITS } from './limits.ts';
import type { Deed, Posted } from './protocol.ts';

const short = z.string().max(200);
const values = z
  .record(z.string().max(60), z.string().max(LIMITS.text))
  .refine((all) => Object.keys(all).length <= LIMITS.values);
const messageId = z.number().int().positive().optional();

const deed: z.ZodType<Deed> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), text: z.string().max(LIMITS.text) }),
  z.object({ kind: z.literal('command'), path: short, values }),
  z.object({ kind: z.literal('press'), message: messageId, route: short, value: short.optional() }),
  z.object({ kind: z.literal('submit'), message: messageId, token: short, values }),
  z.object({ kind: z.literal('suggest'), path: short, field: short, query: short }),
]) as z.ZodType<Deed>;

/** Checks the shape of a post; whom and what it names is looked up later. */
export const posted: z.ZodType<Posted> = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/),
  as: z.string().regex(/^[\w.-]{1,60}$/),
  place: z.string().min(1).max(80),
  locale: z.string().max(35).optional(),
  zone: z.string().max(60).optional(),
  deed,
}) as z.ZodType<Posted>;

/** What the server knows of who posted and where. */
export interface Sender {
  readonly workspace: string;
  readonly account: string;
  readonly name: string;
  /** The language the account is known to speak; the browser's counts where it is not. */
  readonly locale: Locale | undefined;
}

/** What a deed is to Parley; undefined for a line in a channel that is not for it. */
export function receive(post: Posted, sender: Sender, shownAt?: Date): Interaction | undefined {
  const direct = post.place.startsWith('@');
  const locale = sender.locale ?? post.locale;
  const base = {
    key: `local:${post.id}`,
    actor: {
      platform: 'local' as const,
      workspace: sender.workspace,
      account: sender.account,
      name: sender.name,
      ...(locale && { locale }),
      ...(post.zone && { zone: post.zone }),
    },
    place: { channel: post.place, ...(direct ? {} : { channelName: post.place }), direct },
    canOpenForm: true,
  };
  const { deed } = post;
  switch (deed.kind) {
    case 'send': {
      const heard = hear(deed.text, direct);
      return heard && { ...base, ...heard };
    }
    case 'command':
      return { ...base, kind: 'command', path: deed.path, values: deed.values };
    case 'press':
      return {
        ...base,
        kind: 'press',
        route: deed.route,
        ...(deed.value !== undefined && { value: deed.value }),
        ...(shownAt && { shownAt }),
      };
    case 'submit':
      return { ...base, kind: 'submit', token: deed.token, values: deed.values };
    case 'suggest':
      return { ...base, kind: 'suggest', path: deed.path, field: deed.field, query: deed.query };
    default:
      return deed satisfies never;
  }
}

type Heard = { readonly kind: 'invoke' | 'say'; readonly line: string };

const SLASH = /^\s*[/／](?:crm(?=\s|$))?\s*/i;
const MENTION = /[@＠]parley(?![\w-])[\s,，:：]*/iu;

/** `/customer add` and `/crm customer add` are commands anywhere; `@Parley …`, and all in a direct message, is said to it. */
export function hear(text: string, direct: boolean): Heard | undefined {
  if (SLASH.test(text)) return { kind: 'invoke', line: text.replace(SLASH, '').trim() };
  if (MENTION.test(text)) return { kind: 'say', line: text.replace(MENTION, '').trim() };
  return direct ? { kind: 'say', line: text.trim() } : undefined;
}
