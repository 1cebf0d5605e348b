/** `12,000`: how many, grouped as the reader writes numbers. */
const formats = { en: new Intl.NumberFormat('en'), zh: new Intl.NumberFormat('zh') } as const;

export function formatCount(count: number, locale: 'en' | 'zh'): string {
  return formats[locale].format(count);
}
