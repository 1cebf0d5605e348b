/** The pages a person sees in the browser when a workspace installs Parley. */
import type { ServerResponse } from 'node:http';
import { acceptedLocale } from '../../language/locale.ts';
import { type Translate, translator } from '../../language/translate.ts';

/** Why nothing was installed: a key of what is told. */
export type InstallProblem =
  | 'cancelled'
  | 'badLink'
  | 'unreachable'
  | 'orgWide'
  | 'expiringToken'
  | 'misconfigured'
  | 'fault';

export type InstallOutcome =
  | { readonly kind: 'installed'; readonly team: string; readonly teamName: string; readonly command: string }
  | { readonly kind: InstallProblem; readonly again: string };

const STATUS: Readonly<Record<InstallOutcome['kind'], number>> = {
  installed: 200,
  cancelled: 200,
  badLink: 400,
  orgWide: 400,
  expiringToken: 500,
  misconfigured: 500,
  fault: 500,
  unreachable: 503,
};

/** Answers in the language the browser asks for. */
export function answerPage(response: ServerResponse, outcome: InstallOutcome, accepted: string | undefined): void {
  const locale = acceptedLocale(accepted) ?? 'en';
  const t = translator(locale);
  const lines = bodyOf(t, outcome);
  response.writeHead(STATUS[outcome.kind], {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    // The address of this page holds what Slack gave it.
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(`<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
  <head>
    <meta charset="utf-8">
    <title>Parley</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <style>body{font:1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}</style>
  </head>
  <body>
    ${lines.join('\n    ')}
  </body>
</html>
`);
}

function bodyOf(t: Translate, outcome: InstallOutcome): readonly string[] {
  if (outcome.kind !== 'installed') {
    return [
      heading(t('slack.install.notInstalled')),
      paragraph(t(`slack.install.${outcome.kind}`)),
      link(outcome.again, t('slack.install.again')),
    ];
  }
  const { team, teamName, command } = outcome;
  const steps = [
    t('slack.install.firstStep', { command }),
    t('slack.install.secondStep', { command }),
    t('slack.install.thirdStep'),
  ];
  return [
    heading(t('slack.install.installed', { team: teamName })),
    `<ol>${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`,
    link(`https://app.slack.com/client/${encodeURIComponent(team)}`, t('slack.install.open')),
  ];
}

const heading = (text: string): string => `<h1>${escapeHtml(text)}</h1>`;

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

const link = (url: string, text: string): string => `<p><a href="${escapeHtml(url)}">${escapeHtml(text)}</a></p>`;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
