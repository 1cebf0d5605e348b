/** Reads the time on a clock: `9am`, `15:00`, `下午3点半`. */
import { readCount } from './numeral.ts';

const parts: Readonly<Record<string, 'am' | 'pm' | 'noon' | 'night'>> = {
  am: 'am',
  凌晨: 'am',
  清晨: 'am',
  早上: 'am',
  早晨: 'am',
  上午: 'am',
  中午: 'noon',
  下午: 'pm',
  傍晚: 'pm',
  晚上: 'night',
  夜里: 'night',
  晚: 'night',
  早: 'am',
  pm: 'pm',
};

const part = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|晚|早';

/** Sources of patterns, without named groups, for putting into larger ones. */
export const englishTime =
  '(?:\\d{1,2}(?:[:.]\\d{2})? ?[ap]\\.?m\\b\\.?|\\d{1,2}:\\d{2}(?![\\d:])|noon\\b|midday\\b|midnight\\b)';
export const chineseTime = `(?:(?:${part}) ?)?(?:\\d{1,2}:\\d{2}(?![\\d:])|(?:\\d{1,2}|[一二两三四五六七八九十]{1,3}) ?[点时](?!间)钟?(?:半|[一三]刻|\\d{1,2}分?(?!\\d)|[零〇]?[一二三四五六七八九十]{1,3}分?|整)?)`;

const english = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:([ap])\.?m\.?)?$/i;
const chinese = new RegExp(
  `^(?:(${part}) ?)?(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?: ?[点时]钟?|:)(半|[一三]刻|[零〇]?[\\d一二三四五六七八九十]{1,3}分?|整)?$`,
);
const named: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** `HH:mm`, or undefined for what is no time of day. A bare `3点` is three at night unless `afternoon` is asked. */
export function readClockTime(text: string, options: { readonly afternoon?: boolean } = {}): string | undefined {
  const plain = text.trim().toLowerCase();
  if (named[plain]) return named[plain];
  const western = english.exec(plain);
  if (western)
    return told(Number(western[1]), Number(western[2] ?? 0), western[3] ? parts[`${western[3]}m`] : undefined);
  const eastern = chinese.exec(plain);
  if (!eastern) return undefined;
  const [hour, minute] = [readCount(eastern[2] ?? ''), minuteOf(eastern[3])];
  if (hour === undefined || minute === undefined) return undefined;
  const early = options.afternoon && hour >= 1 && hour <= 5 && !eastern[1] && !plain.includes(':');
  return told(early ? hour + 12 : hour, minute, eastern[1] ? parts[eastern[1]] : undefined, true);
}

function minuteOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '整') return 0;
  if (text === '半') return 30;
  if (text.endsWith('刻')) return text.startsWith('一') ? 15 : 45;
  return readCount(text.replace(/分$/, '').replace(/^[零〇0](?=.)/, '')) ?? (/^0{1,2}分?$/.test(text) ? 0 : undefined);
}

/** Chinese says `下午15点` too; English does not say `15pm`. */
function told(hour: number, minute: number, half: string | undefined, loose = false): string | undefined {
  if (hour > 23 || minute > 59) return undefined;
  if (half !== undefined && hour > 12 && (!loose || half === 'am')) return undefined;
  if ((half === 'am' || half === 'pm') && !loose && hour === 0) return undefined;
  let hours = hour;
  if (half === 'am' || half === 'night') hours = hour === 12 ? 0 : hour;
  if ((half === 'pm' && hour < 12) || (half === 'noon' && hour < 4) || (half === 'night' && hour >= 5 && hour < 12))
    hours += 12;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
