/** Text of ours as Slack's mrkdwn: what people typed stays what they typed, and pings nobody. */
import type { Inline, Rich } from '../../chat/view.ts';
import { fit, pieces } from '../../values/fit.ts';

/** `&`, `<` and `>` are all that Slack asks to be encoded; with them gone no mention and no link can be made. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Cut so that its encoded form fits. */
export function fitEscaped(text: string, max: number): string {
  let room = max;
  let shown = fit(text, room);
  for (let over = escapeText(shown).length - max; over > 0; over = escapeText(shown).length - max) {
    room = Math.min(shown.length, room) - Math.max(1, Math.ceil(over / 4));
    shown = fit(text, room);
  }
  return escapeText(shown);
}

/** Running text as one mrkdwn string of at most `max` letters. */
export function mrkdwn(rich: Rich, max: number): string {
  const inlines: readonly Inline[] = typeof rich === 'string' ? [rich] : rich;
  let shown = '';
  for (const inline of inlines) {
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

/** Running text as mrkdwn strings of at most `max` letters each, whole unless it is longer than `most`. */
export function mrkdwnPieces(rich: Rich, max: number, most: number): string[] {
  const whole = mrkdwn(rich, most);
  if (whole.length <= max) return whole.trim() === '' ? [] : [whole];
  const plain = typeof rich === 'string' ? rich : rich.map(lettersOf).join('');
  return encodedPieces(fit(plain, most), max, max).filter((part) => part.trim() !== '');
}

/** A piece whose encoding makes it too long is halved until it fits. */
function encodedPieces(text: string, max: number, size: number): string[] {
  return pieces(text, size).flatMap((part) => {
    const encoded = escapeText(part);
    return encoded.length <= max ? [encoded] : encodedPieces(part, max, Math.ceil(part.length / 2));
  });
}

function piece(inline: Inline): string {
  if (typeof inline === 'string') return escapeText(inline);
  if ('bold' in inline) return wrapped(inline.bold, '*', '∗');
  if ('code' in inline) return wrapped(inline.code, '`', 'ˋ');
  return isSafe(inline.url)
    ? `<${encodeUrl(inline.url)}|${escapeText(inline.link).replace(/\|/g, '¦')}>`
    : escapeText(inline.link);
}

/** Marks count only around letters, and the mark itself within would end them. */
function wrapped(text: string, mark: string, lookalike: string): string {
  const inner = escapeText(text).replaceAll(mark, lookalike).replace(/\s+/g, ' ').trim();
  return inner === '' ? '' : `${mark}${inner}${mark}`;
}

function lettersOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('bold' in inline) return inline.bold;
  return 'code' in inline ? inline.code : inline.link;
}

const isSafe = (url: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(url);

/** A `|` or `>` would end the link. */
const encodeUrl = (url: string): string =>
  escapeText(url.replace(/\|/g, '%7C').replace(/</g, '%3C').replace(/>/g, '%3E').replace(/\s/g, '%20'));
