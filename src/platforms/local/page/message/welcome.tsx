/** How a place begins: Parley introduces itself, a channel says what it is for. */
import { useState } from 'preact/hooks';
import { encodeRoute } from '../../../../chat/route.ts';
import { fillComposer } from '../compose/fill-composer.ts';
import { usePage } from '../page-context.ts';
import { Mark } from '../parts/icons.tsx';

const DEMO = encodeRoute({ do: 'run', path: 'demo', input: {} });

export function Welcome() {
  const { chat, t, actions } = usePage();
  const [loading, setLoading] = useState(false);
  const load = async () => {
    if (loading) return;
    setLoading(true);
    await actions.act({ kind: 'press', route: DEMO });
    setLoading(false);
  };
  return (
    <section class="welcome">
      <Mark />
      <h2>{t('local.welcomeTitle', { name: chat.state.me.name })}</h2>
      <p>{t('local.welcomeText')}</p>
      <div class="welcome-demo">
        <p>{t('local.welcomeDemo')}</p>
        <button type="button" class="button primary" aria-disabled={loading} onClick={() => void load()}>
          {t('local.loadDemo')}
        </button>
      </div>
      <h3>{t('local.tryThese')}</h3>
      <ul class="tries">
        {[t('local.tryAdd'), t('local.trySale'), t('local.tryAsk')].map((line) => (
          <li key={line}>
            <button type="button" onClick={() => fillComposer(line)}>
              {line}
            </button>
          </li>
        ))}
      </ul>
      <p class="soft">{t('local.welcomeHelp')}</p>
    </section>
  );
}

export function ChannelStart({ channel }: { readonly channel: string }) {
  const { t } = usePage();
  return (
    <section class="welcome">
      <span class="big-hash" aria-hidden="true">
        #
      </span>
      <h2>{t('local.channelStart', { channel })}</h2>
      <p>{t('local.channelStartText')}</p>
    </section>
  );
}
