/** Text of ours as Discord's Markdown: what people typed stays what they typed. */
import type { Inline, Rich } from '../../chat/view.ts';
import { fit } from '../../values/fit.ts';

/** Marks anywhere in a line, and those that count at its beginning only: headings, lists, quotes. */
const MARKS = /[\\*_~`|<>[\]]/g;
const AT_START = /^(\s*)(#{1,3}(?=\s)|-(?=#?\s)|[+](?=\s)|\d+(?=[.)]\s))/gm;

/** An address is a link by itself and takes no backslashes. */
const ADDRESS = /https?:\/\/[^\s<>[\]()*`|\\]+/gi;

/** Typed text that reads in Discord as it was typed. Whom it names is rung by `allowed_mentions` alone, which we leave empty. */
export function escapeText(text: string): string {
  let escaped = '';
  let from = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    escaped += escapeMarks(text.slice(from, index)) + address;
    from = index + address.length;
  }
  return (escaped + escapeMarks(text.slice(from))).replace(AT_START, (_, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark}\u200b` : `${space}\\${mark}`,
  );
}

const escapeMarks = (text: string): string => text.replace(MARKS, '\\$&');

/** Cut so that its escaped form fits. */
export function fitEscaped(text: string, max: number): string {
  let room = max;
  let shown = fit(text, room);
  for (let over = escapeText(shown).length - max; over > 0; over = escapeText(shown).length - max) {
    room = Math.min(shown.length, room) - Math.max(1, Math.ceil(over / 4));
    shown = fit(text, room);
  }
  return escapeText(shown);
}

/** Running text as Markdown of at most `max` letters. */
export function markdown(rich: Rich, max: number): string {
  if (typeof rich === 'string') return fitEscaped(rich, max);
  let shown = '';
  for (const inline of rich) {
    const whole = piece(inline);
    if (shown.length + whole.length <= max) {
      shown += whole;
      continue;
    }
    const room = max - shown.length;
    return room > 1 ? shown + fitEscaped(lettersOf(inline), room) : shown;
  }
  return shown;
}

function piece(inline: Inline): string {
  if (typeof inline === 'string') return escapeText(inline);
  if ('bold' in inline) return wrapped(escapeText(inline.bold), '**');
  if ('code' in inline) return wrapped(inline.code.replaceAll('`', 'ˋ'), '`');
  const text = escapeText(inline.link);
  return isSafe(inline.url) ? `[${text}](<${encodeUrl(inline.url)}>)` : text;
}

/** Marks count only around letters. */
function wrapped(text: string, mark: string): string {
  const inner = text.replace(/\s+/g, ' ').trim();
  return inner === '' ? '' : `${mark}${inner}${mark}`;
}

function lettersOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('bold' in inline) return inline.bold;
  return 'code' in inline ? inline.code : inline.link;
}

/** Discord makes no links of `tel:` and `mailto:`. */
const isSafe = (url: string): boolean => /^https?:\/\//i.test(url);

const encodeUrl = (url: string): string =>
  url.replace(/\s/g, '%20').replace(/</g, '%3C').replace(/>/g, '%3E').replace(/\)/g, '%29');
