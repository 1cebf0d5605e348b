/** Names of the days of the week, English and Chinese; 1 = Monday … 7 = Sunday. */

const names = [
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:nesday)?',
  'thu(?:r(?:s(?:day)?)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
];
const heads = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const chinese = '一二三四五六日';

/** Source of a pattern for one English name, `fri`, `friday`. */
export const weekdayName = `(?:${names.join('|')})`;

/** Source of a pattern for several: `mon, thu`, `mondays and fridays`, `mon-thu`. */
export const weekdayList = `${weekdayName}s?(?:(?: ?[,&/+-] ?|,? and | to | )${weekdayName}s?){0,6}`;

/** The number of a day by its name, `fri`, `Friday`, `五`, `天`; undefined for no name. */
export function weekdayNumber(name: string): number | undefined {
  const plain = name.toLowerCase();
  const index = plain === '天' ? 6 : plain.length === 1 ? chinese.indexOf(plain) : heads.indexOf(plain.slice(0, 2));
  return index < 0 ? undefined : index + 1;
}

/** The days of a list, in order and each once; `mon-thu` and `一到四` are ranges. Undefined for an odd list. */
export function readWeekdays(list: string): number[] | undefined {
  const tokens =
    list
      .toLowerCase()
      .replace(/周|星期|礼拜/g, ' ')
      .match(/[a-z]+|[一二三四五六日天]|[-到至]/g) ?? [];
  const days = new Set<number>();
  let [previous, range]: [number | undefined, boolean] = [undefined, false];
  for (const token of tokens) {
    if (token === 'and') continue;
    if (/^(?:-|到|至|to)$/.test(token)) {
      if (previous === undefined || range) return undefined;
      range = true;
      continue;
    }
    const day = weekdayNumber(token);
    if (day === undefined) return undefined;
    let next: number = range && previous !== undefined ? previous : day;
    for (; next !== day; next = (next % 7) + 1) days.add(next);
    days.add(day);
    [previous, range] = [day, false];
  }
  return days.size === 0 || range ? undefined : [...days].sort((a, b) => a - b);
}
