/** The places of the workspace and, below, whom the page acts as; on a phone a drawer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { addChannel } from '../api.ts';
import { unreadPlaces } from '../chat.ts';
import { usePage } from '../page-context.ts';
import { CloseIcon, Mark, PlusIcon } from './icons.tsx';
import { NameDialog } from './name-dialog.tsx';
import { PersonMenu } from './person-menu.tsx';

interface Props {
  /** Whether the drawer is out; a wide page shows it always. */
  readonly open: boolean;
  onLeave(): void;
}

export function Sidebar({ open, onLeave }: Props) {
  const { chat, t, actions } = usePage();
  const [naming, setNaming] = useState(false);
  const { state, place } = chat;
  const unread = unreadPlaces(chat);
  const nav = useDrawer(open, onLeave);
  const direct = `@${state.me.account}`;

  const go = (to: string) => {
    actions.move(to);
    onLeave();
  };
  const link = (to: string, label: string, face: preact.JSX.Element) => (
    <li key={to}>
      <button type="button" class="place" aria-current={to === place ? 'page' : undefined} onClick={() => go(to)}>
        {face}
        <span class="place-name">{label}</span>
        {unread.has(to) && (
          <span class="dot">
            <span class="hidden">{t('local.unread')}</span>
          </span>
        )}
      </button>
    </li>
  );

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way out beside the button and Escape */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div class="veil" onClick={onLeave} />
      <nav id="places" class="sidebar" aria-label={t('local.places')} ref={nav}>
        <div class="org">
          <strong>{state.org}</strong>
          <button type="button" class="icon-button only-narrow" aria-label={t('local.closePlaces')} onClick={onLeave}>
            <CloseIcon />
          </button>
        </div>
        <div class="places">
          <h2>{t('local.direct')}</h2>
          <ul>{link(direct, t('local.parley'), <Mark />)}</ul>
          <div class="section">
            <h2>{t('local.channels')}</h2>
            <button
              type="button"
              class="icon-button"
              aria-label={t('local.addChannel')}
              title={t('local.addChannel')}
              onClick={() => setNaming(true)}
            >
              <PlusIcon />
            </button>
          </div>
          <ul>
            {state.channels.map(({ name }) =>
              link(
                name,
                name,
                <span class="hash" aria-hidden="true">
                  #
                </span>,
              ),
            )}
          </ul>
        </div>
        <PersonMenu />
      </nav>
      {naming && (
        <NameDialog
          title={t('local.addChannel')}
          label={t('local.channelName')}
          hint={t('local.channelNameHint')}
          submit={t('local.create')}
          onClose={() => setNaming(false)}
          onName={async (name) => go((await addChannel(name)).name)}
        />
      )}
    </>
  );
}

/** A drawer takes the focus when it comes out, gives it back, and leaves on Escape. */
function useDrawer(open: boolean, onLeave: () => void) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onLeave();
    };
    addEventListener('keydown', leave);
    return () => {
      removeEventListener('keydown', leave);
      if (nav.current?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, [open, onLeave]);
  return nav;
}
