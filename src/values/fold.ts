/** Text made comparable (`fold`) and text made fit to keep (`clean`). */
import { stripInvisible } from './invisible.ts';

export { coreName, initials, nameKey, similarNames } from './name.ts';

/** Letters that are one sign in Unicode, so no accent can be taken off them. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

const marks = /\p{M}/gu;
const between = /[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu;

/**
 * For matching: width, case, accents, punctuation and invisible characters do not count.
 * `Ł&Ø  Straße` and `l o strasse` fold alike.
 */
export function fold(text: string): string {
  return stripInvisible(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[łøđðħıŧßæœþ]/g, (letter) => plain[letter] ?? letter)
    .replace(marks, '')
    .normalize('NFKC')
    .replace(between, ' ')
    .trim();
}

/** For storing: NFC, invisible characters gone, whitespace (line ends too) collapsed to single spaces, trimmed. */
export function clean(text: string): string {
  return stripInvisible(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}
