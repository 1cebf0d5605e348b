/** Text of ours as Slack's mrkdwn: what people typed stays what they typed, and pings nobody. */
import type { MrkdwnElement, PlainTextElement } from '@slack/types';
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

export type Shown = MrkdwnElement | PlainTextElement;

/** What Slack would take for marks of its own: emphasis, code, emoji, a quote. */
const MARKS = /[*_~`]|:[\w+-]+:|^\s*>/m;

/**
 * Running text as a text object of at most `max` letters. Where data would be taken for marks it is shown plain, without
 * our own emphasis: what was typed counts more than how it looks.
 */
export function shown(rich: Rich, max: number): Shown {
  const inlines: readonly Inline[] = typeof rich === 'string' ? [rich] : rich;
  const letters = inlines.map(lettersOf).join('');
  const links = inlines.some((inline) => typeof inline === 'object' && 'link' in inline);
  return MARKS.test(letters) && !links
    ? { type: 'plain_text', text: fit(letters, max), emoji: false }
    : { type: 'mrkdwn', text: mrkdwn(rich, max), verbatim: true };
}

/** Running text over as many text objects as it takes, whole unless it is longer than `most`; none where it is empty. */
export function shownPieces(rich: Rich, max: number, most: number): Shown[] {
  if (mrkdwn(rich, most).length <= max) {
    const only = shown(rich, max);
    return only.text.trim() === '' ? [] : [only];
  }
  const plain = typeof rich === 'string' ? rich : rich.map(lettersOf).join('');
  if (MARKS.test(plain)) {
    return pieces(fit(plain, most), max).map((text) => ({ type: 'plain_text', text, emoji: false }));
  }
  return encodedPieces(fit(plain, most), max, max)
    .filter((part) => part.trim() !== '')
    .map((text) => ({ type: 'mrkdwn', text, verbatim: true }));
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
