/** The choices of settings, shared by the company's and a person's own, and how they are spelled when kept. */
import { choice } from '../../chat/fields.ts';
import { LOCALES } from '../../language/locale.ts';
import { currenciesOf, isCurrency } from '../../values/currency.ts';

const LANGUAGE_WORDS = {
  en: ['english', '英文', '英语'],
  zh: ['chinese', '中文', '汉语', '简体中文', '简体', 'zh-cn', 'cn'],
} as const;

export const languageChoices = LOCALES.map((value) => ({
  value,
  label: `settings.${value}` as const,
  words: LANGUAGE_WORDS[value],
}));

/** Optional; wrap it in `clearable` where empty means to follow. */
export const language = (hint?: 'settings.followHint') =>
  choice({
    label: 'field.language',
    optional: true,
    words: ['lang', '语言'],
    choices: languageChoices,
    ...(hint && { hint }),
  });

const HAN_DAYS = '一二三四五六日';
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** ISO weekdays, 1 = Monday; a choice's value is text. */
export const weekdayChoices = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => {
  const han = HAN_DAYS[day - 1] ?? '';
  return {
    value: String(day),
    label: `settings.day.d${day}` as const,
    words: [ENGLISH_DAYS[day - 1] ?? '', `周${han}`, `星期${han}`, `礼拜${han}`],
  };
});

/** The code a person means: `EUR`, `eur`, `€`, `人民币`; undefined for none. Of several, the org's own or the commonest. */
export function readCurrency(said: string, orgCurrency: string): string | undefined {
  const code = said.trim().toUpperCase();
  return currenciesOf(said, orgCurrency)[0] ?? (isCurrency(code) ? code : undefined);
}

const ZONES = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

/** `asia/shanghai` as it is usually spelled; any other valid zone stays as it was typed. */
export function spelledZone(zone: string): string {
  return ZONES.get(zone.toLowerCase()) ?? zone;
}
