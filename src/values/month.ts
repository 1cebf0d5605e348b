/** Names of the months, English and Chinese; 1 = January. */
import { readCount } from './numeral.ts';

const heads = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Source of a pattern for one English name. */
export const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Source of a pattern for the figure before `月`. */
export const chineseMonth = '(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])';

/** The number of a month by its name (`May`, `5`, `五`, `十二`); undefined for no month. */
export function monthNumber(name: string): number | undefined {
  const index = heads.indexOf(name.toLowerCase().slice(0, 3));
  if (index >= 0) return index + 1;
  const count = readCount(name);
  return count !== undefined && count >= 1 && count <= 12 ? count : undefined;
}
