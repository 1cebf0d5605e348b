/** Chinese that sounds alike: what an input method offers for the same keys. */
import { createRequire } from 'node:module';

type Pinyin = typeof import('pinyin-pro');
let pinyin: Pinyin | undefined;
const readings = new Map<string, readonly string[]>();

/** Signs that are remembered: as many as are in use. */
const MOST = 5_000;

/** All ways to read a sign, without tones; none where it is not Chinese. */
function readingsOf(sign: string): readonly string[] {
  const known = readings.get(sign);
  if (known) return known;
  if (!/^\p{Script=Han}$/u.test(sign)) return [];
  // Its dictionary is large: only who mistypes Chinese pays for it.
  pinyin ??= createRequire(import.meta.url)('pinyin-pro') as Pinyin;
  const found = pinyin.pinyin(sign, { multiple: true, toneType: 'none', type: 'array', v: true });
  if (readings.size < MOST) readings.set(sign, found);
  return found;
}

/** Whether two texts of as many signs are read alike, sign by sign. */
export function soundsAlike(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((sign, at) => signsAlike(sign, right[at] ?? ''));
}

function signsAlike(left: string, right: string): boolean {
  if (left === right) return true;
  const heard = readingsOf(right);
  return readingsOf(left).some((reading) => heard.includes(reading));
}
