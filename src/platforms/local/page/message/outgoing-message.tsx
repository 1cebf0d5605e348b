/** What was just typed, until the server has it; where it did not arrive, the ways to go on. */
import type { Outgoing } from '../chat.ts';
import { usePage } from '../page-context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { MessageText } from './message-text.tsx';

export function OutgoingMessage({ outgoing }: { readonly outgoing: Outgoing }) {
  const { chat, t, actions } = usePage();
  const { me } = chat.state;
  return (
    <article class="message outgoing" aria-label={me.name}>
      <div class="face">
        <Avatar account={me.account} name={me.name} />
      </div>
      <div class="said">
        <header>
          <strong>{me.name}</strong>
          {!outgoing.failed && <span class="soft-note">{t('local.sending')}</span>}
        </header>
        <MessageText text={outgoing.text} />
        {outgoing.failed && (
          <p class="not-sent" role="alert">
            {t('local.notSent')}
            <button type="button" class="link" onClick={() => actions.resend(outgoing)}>
              {t('local.retry')}
            </button>
            <button type="button" class="link" onClick={() => actions.discard(outgoing.id)}>
              {t('local.discard')}
            </button>
          </p>
        )}
      </div>
    </article>
  );
}
