/** The chat of one person: places beside, the open place with its messages and composer, dialogs above. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { State } from '../protocol.ts';
import { unreadPlaces } from './chat.ts';
import { Composer } from './compose/composer.tsx';
import { FormDialog } from './form/form-dialog.tsx';
import { Log } from './message/log.tsx';
import { PageContext } from './page-context.ts';
import { Banner } from './parts/banner.tsx';
import { PlaceHeader } from './parts/place-header.tsx';
import { Sidebar } from './parts/sidebar.tsx';
import { useChat } from './use-chat.ts';

export interface ChatPageProps {
  readonly first: State;
  actAs(account: string): void;
}

export function ChatPage({ first, actAs }: ChatPageProps) {
  const { chat, t, actions } = useChat(first);
  const [placesOpen, setPlacesOpen] = useState(false);
  const page = useMemo(() => ({ chat, t, actions, actAs }), [chat, t, actions, actAs]);
  const { state, place, form } = chat;
  const unread = unreadPlaces(chat).size;

  useEffect(() => {
    document.documentElement.lang = state.locale === 'zh' ? 'zh-CN' : 'en';
  }, [state.locale]);
  useEffect(() => {
    const name = place.startsWith('@') ? t('local.parley') : `#${place}`;
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${name} · ${state.org}`;
  }, [place, state.org, unread, t]);

  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#composer">
        {t('local.skip')}
      </a>
      <div class="page" data-places={placesOpen ? 'open' : undefined}>
        <Sidebar open={placesOpen} onLeave={() => setPlacesOpen(false)} />
        <main class="room">
          <PlaceHeader onPlaces={() => setPlacesOpen(true)} placesOpen={placesOpen} />
          <Banner />
          <Log key={`log ${place}`} />
          <Composer key={`composer ${place}`} />
        </main>
      </div>
      {form && <FormDialog key={form.form.path} opened={form} />}
    </PageContext.Provider>
  );
}
