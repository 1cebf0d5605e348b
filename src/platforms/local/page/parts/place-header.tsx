/** The head of the open place: its name, what it is for, and on a phone the way to the others. */

import { unreadPlaces } from '../chat.ts';
import { usePage } from '../page-context.ts';
import { MenuIcon } from './icons.tsx';

interface Props {
  readonly placesOpen: boolean;
  onPlaces(): void;
}

export function PlaceHeader({ placesOpen, onPlaces }: Props) {
  const { chat, t } = usePage();
  const direct = chat.place.startsWith('@');
  const unread = unreadPlaces(chat).size > 0;
  return (
    <header class="room-head">
      <button
        type="button"
        class="icon-button only-narrow"
        aria-label={t('local.openPlaces')}
        aria-expanded={placesOpen}
        aria-controls="places"
        onClick={onPlaces}
      >
        <MenuIcon />
        {unread && <span class="dot" />}
      </button>
      <h1>
        {!direct && <span class="hash">#</span>}
        {direct ? t('local.parley') : chat.place}
      </h1>
      <p>{t(direct ? 'local.parleyTopic' : 'local.channelTopic')}</p>
    </header>
  );
}
