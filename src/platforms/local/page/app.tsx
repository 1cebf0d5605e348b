/** The page as a whole: whom it acts as, then the chat of that person. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { localeOf } from '../../../language/locale.ts';
import { translator } from '../../../language/translate.ts';
import type { State } from '../protocol.ts';
import { ApiError, getState } from './api.ts';
import { ChatPage } from './chat-page.tsx';
import { errorText } from './error-text.ts';
import { actingAs } from './kept.ts';

export function App() {
  const [state, setState] = useState<State>();
  const [error, setError] = useState<unknown>();

  const open = useCallback(async (account: string | undefined) => {
    try {
      const found = await getState(account).catch((failed: unknown) => {
        // The person of last time may be of another database.
        if (failed instanceof ApiError && failed.code === 'person') return getState(undefined);
        throw failed;
      });
      actingAs.set(found.me.account);
      setError(undefined);
      setState(found);
    } catch (failed) {
      setError(failed);
    }
  }, []);
  useEffect(() => void open(actingAs.get()), [open]);

  if (error) {
    const t = translator(localeOf(navigator.language) ?? 'en');
    return (
      <main class="plain">
        <h1>Parley</h1>
        <p role="alert">{errorText(t, error)}</p>
        <button type="button" class="button" onClick={() => void open(actingAs.get())}>
          {t('local.retry')}
        </button>
      </main>
    );
  }
  if (!state) return null;
  return <ChatPage key={state.me.account} first={state} actAs={(account) => void open(account)} />;
}
