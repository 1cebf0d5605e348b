/** Names of people and companies: when two are the same one. */
import { createRequire } from 'node:module';
import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';
import { VALUE_LIMIT } from './narrow.ts';

/** What two spellings of one name have in common. */
export function nameKey(name: string): string {
  return fold(name);
}

const legalWords = new Set(
  (
    'inc incorporated ltd limited llc llp lp plc corp corporation co company gmbh ag kg ohg ug se sa sas sarl srl spa ' +
    'bv nv ab as oy aps pty pte sdn bhd kk group holding holdings'
  ).split(' '),
);

/** Longest first, since `有限公司` ends `股份有限公司`. */
const legalEnds = [
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '股份公司',
  '分公司',
  '公司',
  '集团',
  '股份',
  '科技',
  '技术',
  '控股',
  '实业',
];

/** The folded name without legal forms; the whole folded name where nothing else would be left. */
export function coreName(name: string): string {
  const key = fold(name);
  const words = key.split(' ').filter((word, index) => index === 0 || !legalWords.has(word));
  return withoutLegalEnd(joinInitials(words).join(' ')) || key;
}

/** `G.m.b.H.` and `L.L.C.` fold to single letters: at the end of a name, put them together and see. */
function joinInitials(words: readonly string[]): string[] {
  for (const length of [4, 3, 2]) {
    const tail = words.slice(-length);
    const together = tail.join('');
    if (words.length > length && tail.every((word) => word.length === 1) && legalWords.has(together)) {
      return words.slice(0, -length);
    }
  }
  return [...words];
}

function withoutLegalEnd(name: string): string {
  for (;;) {
    const end = legalEnds.find((form) => name.endsWith(form) && name.length - form.length >= 2);
    if (end === undefined) return name;
    name = name.slice(0, -end.length).trim();
  }
}

/**
 * Whether two names may well be one customer: equal but for legal forms, spaces and a small slip of the keyboard.
 * Short names (under five letters, and all names of two or three Chinese characters) must be equal.
 */
export function similarNames(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > VALUE_LIMIT * 3) return fold(a) === fold(b);
  const [left, right] = [coreName(a).replaceAll(' ', ''), coreName(b).replaceAll(' ', '')];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  if (numbersOf(left) !== numbersOf(right)) return false;
  const allowed = slips(Math.min(left.length, right.length));
  return Math.abs(left.length - right.length) <= allowed && distance(left, right) <= allowed;
}

/** `Shop 12` and `Shop 13` are two shops, however near. */
function numbersOf(key: string): string {
  return key.match(/\p{N}+/gu)?.join(' ') ?? '';
}

function slips(length: number): number {
  if (length < 5) return 0;
  return length < 10 ? 1 : 2;
}

const han = /\p{Script=Han}/u;
type Pinyin = typeof import('pinyin-pro');
let pinyin: Pinyin | undefined;

/** Pinyin initials of a Chinese name (`华为技术` gives `hwjs`), for finding it without an input method; else ''. */
export function initials(name: string): string {
  const head = name.slice(0, VALUE_LIMIT);
  if (!han.test(head)) return '';
  // Its dictionary is large: only who has Chinese customers pays for it.
  pinyin ??= createRequire(import.meta.url)('pinyin-pro') as Pinyin;
  const letters = pinyin.pinyin(fold(head), { pattern: 'first', toneType: 'none', type: 'array', v: true });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
