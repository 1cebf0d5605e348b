/** Words a key of the catalogue in a reader's language; i18next does plurals and interpolation. */
import i18next from 'i18next';
import type { MessageKey, ParamsArgument } from './catalogue.ts';
import { en } from './en/index.ts';
import { LOCALES, type Locale } from './locale.ts';
import { zh } from './zh/index.ts';

export type Translate = <K extends MessageKey>(key: K, ...params: ParamsArgument<K>) => string;

const instance = i18next.createInstance();
await instance.init({
  lng: 'en',
  fallbackLng: false,
  showSupportNotice: false,
  initAsync: false,
  resources: { en: { translation: en }, zh: { translation: zh } },
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

const translators = Object.fromEntries(LOCALES.map((locale) => [locale, remembering(locale)])) as Record<
  Locale,
  Translate
>;

/** Most of what is said has nothing filled in: that is looked up once. */
function remembering(locale: Locale): Translate {
  // Not `getFixedT`: it copies all of i18next's options with each call, into objects that outlive a collection.
  const look = (key: string, params?: object): string => instance.t(key, { ...params, lng: locale });
  const known = new Map<MessageKey, string>();
  const translate = (key: MessageKey, params?: object): string => {
    if (params && Object.keys(params).length > 0) return look(key, params);
    const text = known.get(key) ?? look(key);
    known.set(key, text);
    return text;
  };
  return translate as Translate;
}

/** The translator of a language: `translator('zh')('customer.added', { name })`. */
export function translator(locale: Locale): Translate {
  return translators[locale];
}
