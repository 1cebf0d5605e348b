/** One message: who, when, what; a card of Parley's with what can be done on it. */
import { memo } from 'preact/compat';
import { useRef, useState } from 'preact/hooks';
import { PARLEY, type ShownMessage } from '../../protocol.ts';
import { usePage } from '../page-context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { EyeIcon, ShareIcon } from '../parts/icons.tsx';
import { clockTime, fullTime } from '../times.ts';
import { Blocks } from './blocks.tsx';
import { MessageText } from './message-text.tsx';

interface Props {
  readonly message: ShownMessage;
  /** Follows one of the same person closely: shown without name and face. */
  readonly follows: boolean;
}

export const Message = memo(function Message({ message, follows }: Props) {
  const { chat, t, actions } = usePage();
  const [waiting, setWaiting] = useState(false);
  const article = useRef<HTMLElement>(null);
  const { id, author, at, text, blocks, onlyYou, sharedBy } = message;
  const reader = { locale: chat.state.locale, zone: chat.state.zone };
  const person = chat.state.people.find((each) => each.account === author);
  const name = author === PARLEY ? t('local.parley') : (person?.name ?? author);

  const press = async (route: string, value?: string) => {
    setWaiting(true);
    await actions.act({ kind: 'press', message: id, route, ...(value !== undefined && { value }) }, { message: id });
    setWaiting(false);
    // The button that was pressed may be gone with the card it was on.
    if (document.activeElement === document.body) article.current?.focus();
  };
  const pressing = { waiting, press: (route: string, value?: string) => void press(route, value) };

  return (
    <article ref={article} class="message" data-follows={follows || undefined} tabIndex={-1} aria-label={name}>
      <div class="face">
        {follows ? (
          <time dateTime={at} title={fullTime(at, reader)}>
            {clockTime(at, reader)}
          </time>
        ) : (
          <Avatar account={author} name={name} />
        )}
      </div>
      <div class="said">
        {!follows && (
          <header>
            <strong>{name}</strong>
            <time dateTime={at} title={fullTime(at, reader)}>
              {clockTime(at, reader)}
            </time>
          </header>
        )}
        {onlyYou && (
          <p class="note">
            <EyeIcon />
            {t('local.onlyYou')}
          </p>
        )}
        {sharedBy && (
          <p class="note">
            <ShareIcon />
            {t('local.sharedBy', { name: sharedBy })}
          </p>
        )}
        {text !== '' && <MessageText text={text} />}
        {blocks.length > 0 && (
          <div class="card" aria-busy={waiting}>
            <Blocks blocks={blocks} pressing={pressing} />
          </div>
        )}
      </div>
    </article>
  );
});
