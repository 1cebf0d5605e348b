/** What the groups and sums of statistics are called. */
import type { Reader } from '../chat/reader.ts';
import type { Figures, Group } from '../crm/stats/answer.ts';
import type { By } from '../crm/stats/question.ts';
import { wordProblem } from '../language/problem.ts';
import { formatCount } from '../values/count-format.ts';
import { formatMoney, type Money } from '../values/money.ts';
import { formatRef } from '../values/ref.ts';
import { sayMonth } from './stats-period.ts';

/** `Ann`, `Acme · C12`, `Proposal`, `May`; also what stands for no person, product or level. */
export function sayGroup(r: Reader, by: By, { key, name, number }: Group): string {
  switch (by) {
    case 'owner':
      return key === null ? r.t('stats.nobody') : (name ?? r.t('stats.formerMember'));
    case 'customer':
      return `${name ?? '?'} · ${formatRef('customer', number ?? 0)}`;
    case 'product':
      return name ?? r.t('stats.noProduct');
    case 'month':
      return sayMonth(r, String(key));
    case 'level':
      return key === null ? r.t('stats.noLevel') : String(key);
    case 'stage':
      return word(r, 'deal.stage', key);
    case 'status':
      return word(r, 'customer.status', key);
    case 'kind':
      return word(r, 'note.kind', key);
    default:
      return by satisfies never;
  }
}

const englishList = new Intl.ListFormat('en', { type: 'conjunction' });

/** `$182,400 and €12,000`: one figure for each currency. */
export function saySums(r: Reader, { sums }: Figures): string {
  const words = sums.map(({ total }) => sayMoney(r, total));
  // Intl would put 和 between figures without a space on either side.
  return r.locale === 'zh' ? words.join(r.t('chat.between')) : englishList.format(words);
}

/** The same for a cell of a table. */
export function sumsCell(r: Reader, { sums }: Figures, of: 'total' | 'average'): string {
  return sums.map((sum) => sayMoney(r, sum[of])).join(' · ');
}

export const sayMoney = (r: Reader, money: Money): string => formatMoney(money, r.locale);

export const sayCount = (r: Reader, count: number): string => formatCount(count, r.locale);

/** A stored word in the reader's language: those of a noun are worded in its own part of the catalogue. */
function word(r: Reader, area: 'deal.stage' | 'customer.status' | 'note.kind', key: Group['key']): string {
  return wordProblem(r.t, { key: `${area}.${key}`, params: {} });
}
