/** The messages of the open place, newest below; new ones are announced, and scroll into sight where one reads along. */
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ShownMessage } from '../../protocol.ts';
import { usePage } from '../page-context.ts';
import { DownIcon } from '../parts/icons.tsx';
import { dayKey, dayLabel } from '../times.ts';
import { Message } from './message.tsx';
import { OutgoingMessage } from './outgoing-message.tsx';
import { useScroll } from './use-scroll.ts';
import { ChannelStart, Welcome } from './welcome.tsx';

/** Messages of one person this close together share one name, in ms. */
const TOGETHER_MS = 5 * 60_000;

export function Log() {
  const { chat, t, actions } = usePage();
  const { place, state } = chat;
  const room = chat.rooms[place];
  const messages = room?.messages ?? [];
  const outgoing = chat.outgoing.filter((each) => each.place === place);
  const direct = place.startsWith('@');
  const reader = { locale: state.locale, zone: state.zone };
  const newest = messages.at(-1)?.id ?? 0;
  const thinking = (chat.busy[place] ?? 0) > 0;
  const flow = { newest, oldest: messages[0]?.id, outgoing: outgoing.length, thinking };
  const { scroller, behind, toEnd } = useScroll(flow);

  useEffect(() => {
    const seen = () => {
      if (newest > 0 && document.visibilityState === 'visible') actions.markRead(place, newest);
    };
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [place, newest, actions]);

  return (
    <section
      class="log"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('local.messagesIn', { place: placeName(place) })}
    >
      <div class="log-inner">
        {room && !room.more && (direct ? <Welcome /> : <ChannelStart channel={place} />)}
        {room?.more && (
          <button type="button" class="button earlier" onClick={() => void actions.loadOlder()}>
            {t('local.earlier')}
          </button>
        )}
        <div role="log" aria-live="polite" aria-relevant="additions">
          {messages.map((message, index) => {
            const before = messages[index - 1];
            const newDay = !before || dayKey(before.at, reader) !== dayKey(message.at, reader);
            return (
              <Fragment key={message.id}>
                {newDay && (
                  <h2 class="day">
                    <span>{dayLabel(message.at, reader, t)}</span>
                  </h2>
                )}
                <Message message={message} follows={!newDay && follows(before, message)} />
              </Fragment>
            );
          })}
          {outgoing.map((each) => (
            <OutgoingMessage key={each.id} outgoing={each} />
          ))}
        </div>
        <p class="thinking" role="status">
          {thinking && (
            <span class="thinking-text">
              <span class="pulse" aria-hidden="true" />
              {t('local.thinking')}
            </span>
          )}
        </p>
      </div>
      {behind && (
        <button type="button" class="button newer" onClick={toEnd}>
          <DownIcon />
          {t('local.newMessages')}
        </button>
      )}
    </section>
  );
}

const placeName = (place: string): string => (place.startsWith('@') ? 'Parley' : `#${place}`);

function follows(before: ShownMessage | undefined, message: ShownMessage): boolean {
  if (!before || before.author !== message.author || before.onlyYou !== message.onlyYou || message.sharedBy)
    return false;
  return Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS && message.blocks.length === 0;
}
