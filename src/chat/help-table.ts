/** The commands as a Markdown table, for the README: made from the declarations, so that it stays true. */
import type { Locale } from '../language/locale.ts';
import { translator } from '../language/translate.ts';
import { sayPath } from '../language/words.ts';
import { usage } from './help.ts';
import type { Registry } from './registry.ts';

/** One row a command: how it is typed, its words in the other language, what it does, an example that works. */
export function commandTable<S>(registry: Registry<S>, locale: Locale): string {
  const t = translator(locale);
  const other = locale === 'en' ? 'zh' : 'en';
  const heads = [t('help.tableCommand'), t('help.tableOther'), t('help.tableSummary'), t('help.tableExample')];
  const rows = registry.commands.map((command) => [
    code(usage(command, { t, locale })),
    code(sayPath(command.path, other)),
    cell(t(command.summary)) + (command.access === 'admin' ? ` ${t('help.adminMark')}` : ''),
    code(command.examples[locale][0]),
  ]);
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const code = (text: string) => `\`${cell(text)}\``;
