/** A text field that suggests while one types (the ARIA combobox pattern); what is typed may also stay as it is. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { Control, Option, ShownField } from '../../protocol.ts';
import { usePage } from '../page-context.ts';

interface Props {
  /** What every control of a form has: id, name, value, descriptions. */
  readonly common: Readonly<Record<string, string | number | boolean>> & { readonly value: string };
  readonly path: string;
  readonly field: ShownField;
  readonly valueLabel: string | undefined;
  readonly from: Extract<Control, { as: 'combobox' }>['from'];
  onValue(value: string, label?: string): void;
}

const REST_MS = 120;

export function Combobox({ common, path, field, valueLabel, from, onValue }: Props) {
  const { t } = usePage();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number>();
  // What stands in the box reads `Acme`, what is sent is `C12`; typing makes them one again.
  const [label, setLabel] = useState(valueLabel);
  const shown = label ?? common.value;
  const query = label === undefined ? common.value : '';
  const { options, asked } = useSuggestions({ path, field, from, open, query });
  const nothing = open && options.length === 0 && asked !== '' && asked === query;
  const at = active !== undefined && active < options.length ? active : undefined;

  const choose = (option: Option) => {
    setLabel(option.label);
    onValue(option.value, option.label);
    setOpen(false);
    setActive(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      if (options.length === 0) return undefined;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setActive(((at ?? (step === 1 ? -1 : 0)) + step + options.length) % options.length);
    }
    const chosen = at === undefined ? undefined : options[at];
    if (open && event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (open && event.key === 'Escape') {
      // Closes the list, not the dialog.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
    return undefined;
  };

  return (
    <div class="combobox">
      <input
        {...common}
        type="text"
        value={shown}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open && options.length > 0}
        aria-controls={listId}
        aria-activedescendant={at === undefined ? undefined : `${listId}-${at}`}
        onInput={(event) => {
          setLabel(undefined);
          setActive(undefined);
          setOpen(true);
          onValue(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      />
      <div id={listId} role="listbox" aria-label={field.label} hidden={!open || options.length === 0}>
        {options.map((option, index) => (
          <div
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            <span>{option.label}</span>
            {option.detail && <span class="detail">{option.detail}</span>}
          </div>
        ))}
      </div>
      <span class={nothing ? 'field-hint' : 'hidden'} role="status">
        {nothing && t('local.nothingFound')}
        {open && options.length > 0 && t('local.suggestionCount', { count: options.length })}
      </span>
    </div>
  );
}

interface Asked {
  readonly path: string;
  readonly field: ShownField;
  readonly from: Props['from'];
  readonly open: boolean;
  readonly query: string;
}

interface Suggestions {
  readonly options: readonly Option[];
  /** What they were found for. */
  readonly asked: string;
}

/** Records are asked of the server once typing rests; channels and zones the page knows itself. */
function useSuggestions({ path, field, from, open, query }: Asked): Suggestions {
  const { chat, actions } = usePage();
  const [found, setFound] = useState<Suggestions>({ options: [], asked: '' });
  useEffect(() => {
    if (!open || from !== 'records') return undefined;
    let late = false;
    const timer = setTimeout(async () => {
      const options = await actions.suggest(path, field.name, query.trim()).catch(() => []);
      if (!late) setFound({ options, asked: query });
    }, REST_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [open, from, path, field.name, query, actions]);

  if (from === 'records') return found;
  const all =
    from === 'channels' ? chat.state.channels.map(({ name }) => `#${name}`) : Intl.supportedValuesOf('timeZone');
  const wanted = query.trim().toLowerCase().replace(/\s+/g, '_');
  const options = all
    .filter((each) => each.toLowerCase().includes(wanted))
    .slice(0, 12)
    .map((each) => ({ label: each, value: each }));
  return { options, asked: query };
}
