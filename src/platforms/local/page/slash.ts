/** Reads a line that begins with a slash as it is being typed: which commands fit, or which field comes next. */
import type { MenuCommand, MenuField } from '../protocol.ts';

export type Slash =
  | { readonly kind: 'none' }
  /** Still naming the command. */
  | { readonly kind: 'commands'; readonly query: string; readonly commands: readonly MenuCommand[] }
  /** The command is named; `field` is what the words at the end belong to. */
  | {
      readonly kind: 'fields';
      readonly command: MenuCommand;
      readonly field: MenuField | undefined;
      readonly query: string;
      /** The line up to the query, for putting a suggestion in. */
      readonly before: string;
    };

const LEAD = /^[/／](?:crm(?:\s+|$))?/i;
const REF = /^(?:[A-Za-z]\d+|"[^"]*"|“[^”]*”)\s+/;

export function readSlash(text: string, menu: readonly MenuCommand[]): Slash {
  const lead = LEAD.exec(text)?.[0];
  if (lead === undefined || text.includes('\n')) return { kind: 'none' };
  const typed = text.slice(lead.length);
  const named = commandNamed(typed, menu);
  if (named) return fieldAt(named.command, lead + typed.slice(0, named.length), typed.slice(named.length));
  return { kind: 'commands', query: typed, commands: fitting(typed, menu) };
}

/** The command whose words stand at the beginning and are followed by a space; the longest words win. */
function commandNamed(typed: string, menu: readonly MenuCommand[]) {
  let best: { command: MenuCommand; length: number } | undefined;
  for (const command of menu) {
    for (const words of command.words) {
      if (words.length <= (best?.length ?? 0) || !fold(typed).startsWith(`${fold(words)} `)) continue;
      best = { command, length: words.length + 1 };
    }
  }
  // `/customer a` may yet become `/customer add`: a shorter command does not win while a longer one can still come.
  const open = best && menu.some(({ words }) => words.some((word) => fold(word).startsWith(fold(typed))));
  return open ? undefined : best;
}

/** Those whose words begin so, then those with a word that does, then those whose summary tells of it. */
export function fitting(typed: string, menu: readonly MenuCommand[]): readonly MenuCommand[] {
  const query = fold(typed).trim();
  if (query === '') return menu;
  const rank = ({ words, summary }: MenuCommand): number => {
    const all = words.map(fold);
    if (fold(words[0] ?? '').startsWith(query)) return 0;
    if (all.some((word) => word.startsWith(query))) return 1;
    if (all.some((word) => word.includes(` ${query}`))) return 2;
    return query.length > 1 && fold(summary).includes(query) ? 3 : 4;
  };
  return menu
    .map((command) => ({ command, rank: rank(command) }))
    .filter((each) => each.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

/** Which field the end of the line belongs to: one word a field, save a last one, which takes all that follows. */
function fieldAt(command: MenuCommand, before: string, rest: string): Slash {
  const { fields } = command;
  let index = 0;
  let start = 0;
  for (const match of rest.matchAll(/"[^"]*"\s+|“[^”]*”\s+|\S+\s+/g)) {
    if (index >= fields.length - 1) break;
    // A name of several words is still the first field until something was chosen for it.
    if (fields[index]?.kind === 'lookup' && !REF.test(match[0])) break;
    index += 1;
    start = match.index + match[0].length;
  }
  return {
    kind: 'fields',
    command,
    field: fields[index],
    query: rest.slice(start),
    before: before + rest.slice(0, start),
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
