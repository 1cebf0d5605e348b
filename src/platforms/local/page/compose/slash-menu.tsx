/** The menu above the composer: commands that fit, then the command's fields and what can stand in them. */
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import { Mark } from '../parts/icons.tsx';
import type { Slash } from '../slash.ts';
import type { Completion, Item } from './use-completion.ts';

interface Props {
  readonly id: string;
  readonly completion: Completion;
}

export function SlashMenu({ id, completion }: Props) {
  const { t } = usePage();
  const { slash, open, items, active, choose } = completion;
  const listbox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== undefined) listbox.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (!open) return <div id={id} role="listbox" hidden aria-label={t('local.suggestions')} />;
  return (
    <div class="slash">
      {slash.kind === 'fields' && <Usage slash={slash} />}
      <div
        class="slash-items"
        id={id}
        ref={listbox}
        role="listbox"
        aria-label={t(slash.kind === 'commands' ? 'local.commands' : 'local.suggestions')}
      >
        {items.map((item, index) => (
          <div
            key={keyOf(item)}
            id={`${id}-${index}`}
            role="option"
            class="slash-item"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the text box loses the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              choose(item);
            }}
          >
            <ItemFace item={item} />
          </div>
        ))}
      </div>
      {slash.kind === 'commands' && items.length === 0 && <p class="slash-empty">{t('local.noCommand')}</p>}
      {items.length > 0 && <p class="slash-keys">{t('local.slashKeys')}</p>}
    </div>
  );
}

function ItemFace({ item }: { readonly item: Item }) {
  const { t } = usePage();
  switch (item.kind) {
    case 'command': {
      const words = item.command.words[0] ?? item.command.path;
      const asked = item.command.usage.startsWith(words) ? item.command.usage.slice(words.length) : '';
      return (
        <>
          <span class="slash-words">
            /{words} <span class="slash-usage">{asked}</span>
          </span>
          <span class="slash-summary">{item.command.summary}</span>
        </>
      );
    }
    case 'option':
      return (
        <>
          <span class="slash-words">{item.option.label}</span>
          <span class="slash-summary">{item.option.detail ?? item.option.value}</span>
        </>
      );
    case 'mention':
      return (
        <>
          <Mark />
          <span class="slash-words">@Parley</span>
          <span class="slash-summary">{t('local.parleyRole')}</span>
        </>
      );
    default:
      return item satisfies never;
  }
}

function Usage({ slash }: { readonly slash: Extract<Slash, { kind: 'fields' }> }) {
  const { t } = usePage();
  const { command, field } = slash;
  return (
    <div class="slash-fields">
      <p>
        <strong>/{command.words[0] ?? command.path}</strong>
        {command.fields.map((each) => (
          <span key={each.name} class="slash-field" aria-current={each === field ? 'step' : undefined}>
            {each.label}
            {!each.required && <span class="slash-optional"> {t('local.optional')}</span>}
          </span>
        ))}
      </p>
      <p class="slash-hint">{field?.hint ?? command.summary}</p>
    </div>
  );
}

function keyOf(item: Item): string {
  switch (item.kind) {
    case 'command':
      return item.command.path;
    case 'option':
      return item.option.value;
    case 'mention':
      return '@';
    default:
      return item satisfies never;
  }
}
