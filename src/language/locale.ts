/** The two languages Parley speaks, and how a platform's language tag maps to one of them. */

export type Locale = 'en' | 'zh';

export const LOCALES: readonly Locale[] = ['en', 'zh'];

/** `zh-CN`, `zh_TW`, `ZH` → zh; `en-GB` → en; anything else → undefined (the org's language then). */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/, 1)[0];
  return LOCALES.find((locale) => locale === language);
}

/** The first language of a browser's accept-language, if it is one of ours. */
export function acceptedLocale(accepted: string | undefined): Locale | undefined {
  return localeOf(accepted?.split(/[,;]/, 1)[0]?.trim());
}
