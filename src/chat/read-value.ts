/** Reads the text of one field to its value, for every kind that needs no records. */

import { problem } from '../language/problem.ts';
import { translator } from '../language/translate.ts';
import { readCadence } from '../values/cadence.ts';
import { isZone } from '../values/day.ts';
import { readEmail } from '../values/email.ts';
import type { Problem } from '../values/errors.ts';
import { clean, fold } from '../values/fold.ts';
import { formatMoney, type Money, readMoney, toMajor } from '../values/money.ts';
import { readCount } from '../values/numeral.ts';
import { readPeriod } from '../values/period.ts';
import { readPhone } from '../values/phone.ts';
import { readWhen } from '../values/when.ts';
import { choiceNamed } from './choice-names.ts';
import type { Choice, Field } from './field.ts';
import type { ReadEnv } from './grammar.ts';
import { readPerson } from './person.ts';
import { moneyOptions, periodOptions, phoneOptions, whenOptions } from './read-options.ts';
import type { Option } from './view.ts';

export type ValueReading =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Each option's value reads to just one. */
  | { readonly kind: 'which'; readonly options: readonly Option[] }
  /** It is clearly meant as one, but cannot be used. */
  | { readonly kind: 'bad'; readonly problem: Problem }
  /** It is none. */
  | { readonly kind: 'no'; readonly problem: Problem };

const value = (read: unknown): ValueReading => ({ kind: 'value', value: read });
const no = (why: Problem): ValueReading => ({ kind: 'no', problem: why });

/** Reads the whole text; lookups and places, which need records, are the caller's. */
export function readValue(field: Field, text: string, env: ReadEnv): ValueReading {
  const said = clean(text);
  switch (field.kind) {
    case 'text':
    case 'lookup':
    case 'place':
    case 'role':
      return value(said);
    case 'person':
      return orNo(readPerson(said), problem('account.pick'));
    case 'longText':
      return value(field.verbatim ? text : cleanLines(text));
    case 'email':
      return orNo(readEmail(said), problem('reading.email'));
    case 'phone':
      return readPhoneValue(said, env);
    case 'money':
      return readMoneyValue(said, env);
    case 'whole':
      return orNo(readWhole(said), problem('reading.whole'));
    case 'date':
      return orNo(readWhen(said, whenOptions(env)), problem('reading.date'));
    case 'period':
      return orNo(readPeriod(said, periodOptions(env)), problem('reading.period'));
    case 'choice':
      return readChoice(field.choices ?? [], said, env);
    case 'yesNo':
      return orNo(readYesNo(said), problem('reading.yesNo'));
    case 'tags':
      return value(readTags(said));
    case 'cadence':
      return readCadenceValue(said);
    case 'zone':
      return orNo(isZone(said) ? said : undefined, problem('reading.zone'));
    default:
      return field.kind satisfies never;
  }
}

function orNo(read: unknown, why: Problem): ValueReading {
  return read === undefined ? no(why) : value(read);
}

/** Notes keep their lines. */
function cleanLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(clean);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function readPhoneValue(said: string, env: ReadEnv): ValueReading {
  const reading = readPhone(said, phoneOptions(env));
  switch (reading.kind) {
    case 'phone':
      return value(reading.e164);
    case 'digits':
      return value(reading.digits);
    case 'no':
      return no(problem('reading.phone'));
    default:
      return reading satisfies never;
  }
}

function readMoneyValue(said: string, env: ReadEnv): ValueReading {
  const reading = readMoney(said, moneyOptions(env));
  switch (reading.kind) {
    case 'money':
      return value(reading.money);
    case 'ambiguous':
      return {
        kind: 'which',
        options: reading.readings.map((money) => ({
          label: formatMoney(money, env.locale),
          value: unambiguous(money),
        })),
      };
    case 'bad':
      return { kind: 'bad', problem: problem(badAmount[reading.reason]) };
    case 'no':
      return no(problem('reading.amount'));
    default:
      return reading satisfies never;
  }
}

const badAmount = {
  negative: 'reading.amountNegative',
  zero: 'reading.amountZero',
  tooLarge: 'reading.amountTooLarge',
  tooPrecise: 'reading.amountTooPrecise',
} as const;

/** `1200.00USD`, fit for a route. Three decimals would be read as a group of thousands, so there are four. */
function unambiguous(money: Money): string {
  return `${toMajor(money).replace(/\.(\d{3})$/, '.$10')}${money.currency}`;
}

/** `12`, `1,200`, `十二`. */
function readWhole(said: string): number | undefined {
  const plain = said.normalize('NFKC').replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '');
  return /^\d{1,12}$/.test(plain) ? Number(plain) : readCount(plain);
}

const yes = new Set(['yes', 'y', 'true', '1', 'on', 'ok', 'sure', '是', '是的', '好', '对', '要', '开', '开启']);
const noWords = new Set(['no', 'n', 'false', '0', 'off', '否', '不', '不是', '不要', '关', '关闭']);

function readYesNo(said: string): boolean | undefined {
  const key = fold(said);
  if (yes.has(key)) return true;
  return noWords.has(key) ? false : undefined;
}

/** Separated by commas; a leading `#` is a habit of chat, not part of the tag. */
function readTags(said: string): string[] {
  const tags = said.split(/[,，、;；]/).map((tag) => tag.trim().replace(/^[#＃]\s*/, ''));
  const byKey = new Map(tags.filter((tag) => fold(tag) !== '').map((tag) => [fold(tag), tag]));
  return [...byKey.values()];
}

function readChoice(choices: readonly Choice[], said: string, env: ReadEnv): ValueReading {
  const named = choiceNamed(choices, said);
  if (named) return value(named.value);
  const t = translator(env.locale);
  const labels = choices.map((choice) => t(choice.label));
  return no(problem('reading.choice', { choices: labels.join(t('chat.between')) }));
}

function readCadenceValue(said: string): ValueReading {
  const reading = readCadence(said);
  switch (reading.kind) {
    case 'cadence':
      return value({ cron: reading.cron, said });
    case 'tooOften':
      return { kind: 'bad', problem: problem('reading.tooOften') };
    case 'never':
      return { kind: 'bad', problem: problem('reading.never') };
    case 'no':
      return no(problem('reading.cadence'));
    default:
      return reading satisfies never;
  }
}
