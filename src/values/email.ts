/** E-mail addresses as people paste them. */
import { scannable, VALUE_LIMIT } from './narrow.ts';

export interface FoundEmail {
  readonly start: number;
  readonly end: number;
  readonly email: string;
}

/** What mail servers take in practice: no quoted local parts, no bare host names, no address literals. */
const local = "[\\p{L}\\p{N}_!#$%&'*+/=?^`{|}~-]+(?:\\.[\\p{L}\\p{N}_!#$%&'*+/=?^`{|}~-]+)*";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const whole = new RegExp(`^${local}@(?:${label}\\.)+(?:\\p{L}{2,63}|xn--[a-z0-9-]{2,59})$`, 'u');

/** In running text only ASCII: `请发bob@acme.com谢谢` ends where the Chinese begins. */
const inText =
  /(?<![\w.+%-])[\w+%-][\w.+%'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?![a-z0-9])/gi;

/** The longest an address may be by RFC 5321. */
const longest = 254;

/** The address, lower-cased, when the whole text is one (`<…>` and `mailto:` around it are taken off). */
export function readEmail(text: string): string | undefined {
  if (text.length > longest + VALUE_LIMIT) return undefined;
  const bare = scannable(text)
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const at = bare.indexOf('@');
  return bare.length <= longest && at <= 64 && whole.test(bare) ? bare : undefined;
}

/** Addresses in running text, in order. */
export function findEmail(text: string): FoundEmail[] {
  const found: FoundEmail[] = [];
  for (const match of scannable(text).matchAll(inText)) {
    const email = readEmail(match[0]);
    if (email !== undefined) found.push({ start: match.index, end: match.index + match[0].length, email });
  }
  return found;
}
