/** The arguments of a Web API call: form fields whose nested values are JSON, or a JSON body; checked by declaration. */
import { asJson, asText, type Json } from '../../json.ts';
import { Refused } from '../refused.ts';

export type Kind = 'text' | 'yesNo' | 'number' | 'json' | 'list';
export type Declared = Readonly<Record<string, Kind | `${Kind}!`>>;

/** What was sent, before any check. */
export function parseBody(contentType: string, body: string): Json {
  if (contentType.startsWith('application/json')) {
    try {
      return asJson(JSON.parse(body));
    } catch {
      throw new Refused('invalid_json');
    }
  }
  return Object.fromEntries(new URLSearchParams(body));
}

/** Reads what a method declares (`!` is required); anything else that was sent is ignored, as Slack does. @throws Refused */
export function readArguments(declared: Declared, sent: Json): Json {
  const read: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, kind] of Object.entries(declared)) {
    const value = sent[name];
    if (value === undefined || value === null || value === '') {
      if (kind.endsWith('!')) wrong.push(`[ERROR] missing required field: ${name}`);
      continue;
    }
    const result = readOne(kind.replace('!', '') as Kind, value);
    if (result === undefined) wrong.push(`[ERROR] must be a valid ${kind.replace('!', '')} [json-pointer:/${name}]`);
    else read[name] = result;
  }
  if (wrong.length > 0) throw new Refused('invalid_arguments', wrong);
  return read;
}

function readOne(kind: Kind, value: unknown): unknown {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'yesNo':
      return ({ true: true, '1': true, false: false, '0': false } as const)[String(value) as 'true'];
    case 'number':
      return Number.isFinite(Number(value)) ? Number(value) : undefined;
    case 'json':
      return typeof value === 'string' ? parsed(value) : value;
    case 'list':
      return typeof value === 'string' ? listed(value) : Array.isArray(value) ? value : undefined;
    default:
      return kind satisfies never;
  }
}

function listed(value: string): unknown {
  const list = parsed(value);
  return Array.isArray(list) ? list : value.split(',').map((each) => each.trim());
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** A page of a list: `limit` and the cursor of the answer before. @throws Refused */
export function page<T>(
  all: readonly T[],
  args: Json,
  most = 1000,
): { readonly items: readonly T[]; readonly next: string } {
  const limit = Math.min(typeof args.limit === 'number' && args.limit > 0 ? args.limit : 100, most);
  const cursor = asText(args.cursor);
  const from = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('next:', ''));
  if (!Number.isInteger(from)) throw new Refused('invalid_cursor');
  const end = from + limit;
  return { items: all.slice(from, end), next: end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '' };
}
