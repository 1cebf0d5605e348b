/** One line above the messages when something is wrong: the connection, the key, a deed that failed. */
import { usePage } from '../page-context.ts';
import { CloseIcon } from './icons.tsx';

export function Banner() {
  const { chat, t, actions } = usePage();
  if (chat.connection === 'locked') {
    return (
      <p class="banner" role="alert">
        {t('local.locked')}
      </p>
    );
  }
  if (chat.connection === 'lost') {
    return (
      <p class="banner" role="status">
        {t('local.lost')}
      </p>
    );
  }
  if (!chat.trouble) return null;
  return (
    <p class="banner" role="alert">
      <span>{chat.trouble}</span>
      <button type="button" class="icon-button" aria-label={t('local.close')} onClick={actions.dismissTrouble}>
        <CloseIcon />
      </button>
    </p>
  );
}
