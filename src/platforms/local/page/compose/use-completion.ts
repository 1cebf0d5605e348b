/** What can complete the line in the composer, and the keys that choose it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MenuCommand, Option } from '../../protocol.ts';
import { usePage } from '../page-context.ts';
import { readSlash, type Slash } from '../slash.ts';

/** How long typing rests before suggestions are asked for, in ms. */
const REST_MS = 120;

export type Item =
  | { readonly kind: 'command'; readonly command: MenuCommand }
  | { readonly kind: 'option'; readonly option: Option }
  | { readonly kind: 'mention' };

export interface Completion {
  readonly slash: Slash;
  readonly open: boolean;
  readonly items: readonly Item[];
  /** The item the arrow keys are on. */
  readonly active: number | undefined;
  choose(item: Item): void;
  /** Whether the key was for the menu. */
  onKeyDown(event: KeyboardEvent): boolean;
}

export function useCompletion(text: string, write: (text: string) => void): Completion {
  const { chat } = usePage();
  const { menu } = chat.state;
  const direct = chat.place.startsWith('@');
  const slash = useMemo(() => readSlash(text, menu), [text, menu]);
  const options = useOptions(slash);
  const [moved, setMoved] = useState<{ text: string; at: number }>();
  const [closedAt, setClosedAt] = useState<string>();

  const items = useMemo(() => itemsOf(slash, options, text, direct), [slash, options, text, direct]);
  const open = closedAt !== text && (items.length > 0 || slash.kind !== 'none');
  // Commands begin with the first one chosen; in a field, Enter sends until an arrow key has been used.
  const first = slash.kind === 'fields' ? undefined : 0;
  const at = moved?.text === text ? moved.at : first;
  const active = open && at !== undefined && at < items.length ? at : undefined;

  const choose = (item: Item) => write(completed(item, slash, text));
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!open) return false;
    const item = items[active ?? 0];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (items.length === 0) return false;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = active ?? (step === 1 ? -1 : 0);
      setMoved({ text, at: (from + step + items.length) % items.length });
    } else if (event.key === 'Escape') {
      setClosedAt(text);
    } else if (event.key === 'Tab' && !event.shiftKey && item) {
      choose(item);
    } else if (event.key === 'Enter' && !event.shiftKey && active !== undefined && item && !isWhole(item, slash)) {
      choose(item);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };
  return { slash, open, items, active, choose, onKeyDown };
}

/** Suggestions for the field that is being typed: choices at once, records asked of the server. */
function useOptions(slash: Slash): readonly Option[] {
  const { actions } = usePage();
  const [found, setFound] = useState<{ of: string; options: readonly Option[] }>({ of: '', options: [] });
  const field = slash.kind === 'fields' ? slash.field : undefined;
  const path = slash.kind === 'fields' ? slash.command.path : '';
  const query = slash.kind === 'fields' ? slash.query : '';
  const asked = field?.kind === 'lookup' ? `${path}/${field.name}` : '';

  useEffect(() => {
    if (!asked || !field) return undefined;
    let late = false;
    const timer = setTimeout(async () => {
      const options = await actions.suggest(path, field.name, query.trim()).catch(() => []);
      if (!late) setFound({ of: asked, options });
    }, REST_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [asked, field, path, query, actions]);

  if (field?.choices) return field.choices.filter(({ label }) => label.toLowerCase().startsWith(query.toLowerCase()));
  return asked !== '' && found.of === asked ? found.options : [];
}

function itemsOf(slash: Slash, options: readonly Option[], text: string, direct: boolean): readonly Item[] {
  switch (slash.kind) {
    case 'none':
      return !direct && /(?:^|\s)@p?a?r?l?e?$/i.test(text) ? [{ kind: 'mention' }] : [];
    case 'commands':
      return slash.commands.map((command) => ({ kind: 'command', command }));
    case 'fields':
      return options.slice(0, 8).map((option) => ({ kind: 'option', option }));
    default:
      return slash satisfies never;
  }
}

function completed(item: Item, slash: Slash, text: string): string {
  switch (item.kind) {
    case 'command':
      return `/${item.command.words[0] ?? item.command.path} `;
    case 'option':
      return slash.kind === 'fields' ? `${slash.before}${item.option.value} ` : text;
    case 'mention':
      return text.replace(/@\w*$/, '@Parley ');
    default:
      return item satisfies never;
  }
}

/** A command typed out in full is sent by Enter, not completed once more. */
function isWhole(item: Item, slash: Slash): boolean {
  if (item.kind !== 'command' || slash.kind !== 'commands') return false;
  const typed = slash.query.trim().toLowerCase();
  return item.command.words.some((words) => words.toLowerCase() === typed);
}
