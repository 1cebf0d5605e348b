/** `950`, `1.25M`, in Chinese `125万`: a figure where there is no room for all of it. */
const formats = { en: formatOf('en-US'), zh: formatOf('zh-CN') } as const;

export function shortNumber(value: number, locale: 'en' | 'zh'): string {
  return formats[locale].format(value);
}

function formatOf(tag: string): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 3 });
}
