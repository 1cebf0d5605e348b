/** Numbers as people write them: `12k`, `1.2万`, `8千5`, `三千`; exact, as a whole number of `NUMERAL_SCALE`ths. */

/** Values are multiplied by this, so that decimals stay exact. */
export const NUMERAL_SCALE = 10n ** 20n;

const digits = '零一二三四五六七八九';
const sameDigit: Readonly<Record<string, string>> = { 〇: '零', 两: '二' };

/** Units inside a group of four digits, then the units of such groups. */
const small: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1_000n };
const large: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** A decimal such as `12` or `12.5`, or one Chinese digit, scaled; undefined for anything else. */
export function scaled(text: string): bigint | undefined {
  const chinese = digits.indexOf(sameDigit[text] ?? text);
  if (text.length === 1 && chinese >= 0) return BigInt(chinese) * NUMERAL_SCALE;
  const match = /^(\d{1,40})(?:\.(\d{1,20}))?$/.exec(text);
  if (!match) return undefined;
  return BigInt(match[1] ?? '0') * NUMERAL_SCALE + BigInt((match[2] ?? '').padEnd(20, '0'));
}

/**
 * A number of decimals and Chinese units, scaled: `1.2万`, `3百万`, `8千5` (8,500), `1万2` (12,000), `二十五`, `1亿2千万`.
 * Undefined for what is no number or has its units in no order.
 */
export function readNumeral(text: string): bigint | undefined {
  let total = 0n;
  let group = 0n;
  let pending: bigint | undefined;
  let unit = 0n;
  let largest = 10n ** 12n;
  let filled = false;
  for (const token of text.match(/\d+(?:\.\d+)?|\D/g) ?? []) {
    if (small[token] !== undefined) {
      if (pending === undefined && token !== '十') return undefined;
      if (group > 0n && unit <= small[token]) return undefined;
      unit = small[token];
      group += (pending ?? NUMERAL_SCALE) * unit;
      [pending, filled] = [undefined, false];
    } else if (large[token] !== undefined) {
      group += pending ?? 0n;
      if (group === 0n || large[token] >= largest) return undefined;
      unit = largest = large[token];
      total += group * unit;
      [group, pending, filled] = [0n, undefined, false];
    } else if (/[零〇]/.test(token) && unit > 0n && pending === undefined) {
      filled = true;
    } else {
      if (pending !== undefined) return undefined;
      pending = scaled(token);
      if (pending === undefined) return undefined;
    }
  }
  return pending === undefined ? ended(total + group, filled) : total + group + tail(pending, unit, filled);
}

/** The last figure after a unit stands for tenths of it: `8千5` is 8,500; `8千05` and `八千零五` are 8,005. */
function tail(pending: bigint, unit: bigint, filled: boolean): bigint {
  const single = pending < 10n * NUMERAL_SCALE && pending % NUMERAL_SCALE === 0n;
  return single && unit >= 10n && !filled ? (pending * unit) / 10n : pending;
}

function ended(value: bigint, filled: boolean): bigint | undefined {
  return filled || value === 0n ? undefined : value;
}

/** A small whole number written in figures or Chinese (`12`, `十二`, `两`); undefined for anything else. */
export function readCount(text: string): number | undefined {
  const value = text === '' ? undefined : readNumeral(text);
  if (value === undefined || value % NUMERAL_SCALE !== 0n || value > 100_000n * NUMERAL_SCALE) return undefined;
  return Number(value / NUMERAL_SCALE);
}
