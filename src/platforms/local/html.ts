/** The two documents the server writes itself: the page's shell, and the refusal of whoever comes without the key. */
import { acceptedLocale, type Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';

/** The shell that the script fills; it says what is wrong where scripts are off. */
export function shellPage(locale: Locale): string {
  const t = translator(locale);
  return documentOf(
    locale,
    `<div id="app"></div>
    <noscript><main class="plain"><h1>Parley</h1><p>${escapeHtml(t('local.noScript'))}</p></main></noscript>
    <script type="module" src="/assets/main.js"></script>`,
  );
}

/** Friendly, and the same whatever was wrong. `accepted` is the browser's accept-language. */
export function refusedPage(accepted: string | undefined): string {
  const locale = acceptedLocale(accepted) ?? 'en';
  const t = translator(locale);
  return documentOf(
    locale,
    `<main class="plain"><h1>${escapeHtml(t('local.lockedTitle'))}</h1><p>${escapeHtml(t('local.lockedText'))}</p></main>`,
  );
}

function documentOf(locale: Locale, body: string): string {
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
  <head>
    <meta charset="utf-8">
    <title>Parley</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/main.css">
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
