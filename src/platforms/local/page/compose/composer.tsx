/** Where one types: grows with the text, keeps drafts, recalls what was sent, completes commands, offers to import lists. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { BegunForms } from '../form/begun-forms.tsx';
import { draft } from '../kept.ts';
import { usePage } from '../page-context.ts';
import { AttachIcon, SendIcon } from '../parts/icons.tsx';
import { type PastedList, pastedList, readList } from '../pasted.ts';
import { FILL_EVENT } from './fill-composer.ts';
import { ImportOffer } from './import-offer.tsx';
import { SlashMenu } from './slash-menu.tsx';
import { useCompletion } from './use-completion.ts';

export function Composer() {
  const { chat, t, actions } = usePage();
  const { place, state } = chat;
  const direct = place.startsWith('@');
  const kept = draft(state.me.account, place);
  const [text, setText] = useState(kept.get() ?? '');
  const [list, setList] = useState<PastedList>();
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const recall = useRef(0);
  const menuId = useId();
  const keysId = useId();

  const write = (next: string) => {
    setText(next);
    kept.set(next);
  };
  const completion = useCompletion(text, (next) => {
    write(next);
    area.current?.focus();
  });

  useGrowing(area, text);
  useEffect(() => {
    // On a touch screen the keyboard would jump up at every change of place.
    if (matchMedia('(pointer: fine)').matches) area.current?.focus();
    const fill = (event: Event) => {
      write((event as CustomEvent<string>).detail);
      area.current?.focus();
    };
    addEventListener(FILL_EVENT, fill);
    return () => removeEventListener(FILL_EVENT, fill);
  }, []);

  const send = () => {
    if (text.trim() === '') return;
    actions.send(text.trim());
    recall.current = 0;
    write('');
  };
  const recallSent = (): boolean => {
    const mine = (chat.rooms[place]?.messages ?? []).filter(({ author, text }) => author === state.me.account && text);
    const found = mine.at(-1 - recall.current);
    if (!found) return false;
    recall.current += 1;
    write(found.text);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a word of an input method belongs to it.
    if (event.isComposing) return;
    if (completion.onKeyDown(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && (text === '' || recall.current > 0) && recallSent()) {
      event.preventDefault();
    }
  };
  const offer = (found: PastedList | undefined, event?: Event) => {
    if (!found) return;
    event?.preventDefault();
    setList(found);
  };

  return (
    <section
      class="composer"
      aria-label={t('local.composerLabel', { place: direct ? t('local.parley') : `#${place}` })}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void readList(file).then(setList);
      }}
    >
      {list && (
        <ImportOffer
          list={list}
          onDone={() => setList(undefined)}
          onInsert={() => {
            write(`${text}${list.text}`);
            setList(undefined);
          }}
        />
      )}
      <BegunForms />
      <SlashMenu id={menuId} completion={completion} />
      <div class="box">
        <textarea
          id="composer"
          ref={area}
          rows={1}
          value={text}
          placeholder={direct ? t('local.composerDirect') : t('local.composerChannel', { channel: place })}
          aria-label={t('local.composerLabel', { place: direct ? t('local.parley') : `#${place}` })}
          aria-describedby={keysId}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={menuId}
          aria-activedescendant={completion.active === undefined ? undefined : `${menuId}-${completion.active}`}
          autoComplete="off"
          onInput={(event) => {
            recall.current = 0;
            write(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => offer(pastedList(event.clipboardData?.getData('text/plain') ?? ''), event)}
        />
        <div class="box-tools">
          <button
            type="button"
            class="icon-button"
            aria-label={t('local.attach')}
            title={t('local.attach')}
            onClick={() => picker.current?.click()}
          >
            <AttachIcon />
          </button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void readList(file).then(setList);
            }}
          />
          <span class="keys" id={keysId}>
            {t('local.composerKeys')}
          </span>
          <button
            type="button"
            class="send"
            aria-label={t('local.send')}
            title={t('local.send')}
            aria-disabled={text.trim() === ''}
            onClick={send}
          >
            <SendIcon />
          </button>
        </div>
      </div>
    </section>
  );
}

/** As high as its text, up to what the style sheet allows. */
function useGrowing(area: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [area, text]);
}
