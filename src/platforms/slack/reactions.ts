/** Reactions that keep a message, in the channels where an admin turned that on: whoever reacted is asked privately. */
import type { Background } from '../../chat/background.ts';
import type { Form } from '../../chat/form.ts';
import type { TellOnce } from '../../chat/tell-once.ts';
import { buttons, hint, text, type View, view } from '../../chat/view.ts';
import { wordProblem } from '../../language/problem.ts';
import { type Translate, translator } from '../../language/translate.ts';
import { shortened } from '../../values/shortened.ts';
import { type ConverseDeps, converse } from './converse.ts';
import type { Installation } from './installations.ts';
import { threadOf } from './origin.ts';
import { quote } from './quote.ts';
import { readMessage } from './read-message.ts';
import { keepMessage, type Reaction, receiveReaction } from './receive-reaction.ts';
import { renderMessage } from './render-view.ts';
import { tell } from './tell.ts';
import type { EventBody } from './wire.ts';

export interface ReactionSettings {
  /** The emoji that keeps a message of a channel; undefined where reactions are off. */
  emojiIn(installation: Installation, channel: string): Promise<string | undefined>;
}

export interface ReactionDeps extends ConverseDeps {
  readonly background: Background;
  readonly settings: ReactionSettings;
  readonly tellOnce: TellOnce;
}

export interface Reactions {
  /**
   * Someone reacted to something.
   * @param retries how often Slack told of it before
   * @throws Error where another process may be asking, or nobody could be asked: Slack is to tell of it again
   */
  added(body: EventBody, retries?: number): Promise<void>;
}

/** Letters of the message that are shown again. */
const SHOWN = 200;

export function createReactions(deps: ReactionDeps): Reactions {
  const { installations, people, settings, background, tellOnce, log } = deps;

  /** Whether whoever reacted was told what there is to tell. */
  async function answer(installation: Installation, reaction: Reaction): Promise<boolean | 'unsure'> {
    const { team, account, channel, ts } = reaction;
    const refused = await people.refuse({ team, account });
    if (refused === 'bot') return true;
    const locale = (await people.localeOf({ team, account })) ?? deps.locale;
    const say = (said: View, thread?: string) => {
      const { origin } = keepMessage(reaction, thread);
      return tell({ installation, account, origin }, renderMessage(said, { locale }), {}, log);
    };
    const t = translator(locale);
    if (refused) return say(view(text(t(`slack.${refused}`), 'bad')));
    const message = await readMessage(installation, reaction, log);
    if ('key' in message) return say(view(text(wordProblem(t, message), 'bad')));
    const thread = threadOf(ts, message.thread_ts);
    const quoted = await quote(deps, { installation, channel, domain: undefined, message, by: account, locale });
    const kept = (await converse(deps, keepMessage(reaction, thread, quoted)))?.answer;
    if (kept?.kind === 'form') return say(ask(kept.form, quoted.text, t), thread);
    return kept?.kind === 'view' ? say(kept.view, thread) : true;
  }

  return {
    async added(body, retries = 0) {
      const reaction = receiveReaction(body);
      const installation = reaction && installations.get(reaction.team);
      if (!installation || reaction.account === installation.botUserId) return;
      if ((await settings.emojiIn(installation, reaction.channel)) !== reaction.emoji) return;
      const { key, channel: place } = reaction;
      const question = { ...(await installations.tenancyOf(installation)), place, topic: 'question' } as const;
      const asking = tellOnce({ ...question, key, asked: `${key}:${retries}` }, () => answer(installation, reaction));
      // However long it takes: what is acknowledged Slack does not tell again, should the process die meanwhile.
      const told = await background.track(asking);
      if (told === 'unsure') throw new Error('it is not known whether a reaction was answered');
      if (told === 'failed') throw new Error('a reaction could not be answered');
    },
  };
}

/** A reaction can open no form: its button does. */
function ask({ token }: Form, said: string, t: Translate): View {
  return view(
    text(t('slack.keepMessage')),
    said !== '' && hint(shortened(said, SHOWN)),
    buttons({ label: t('capture.shortcut'), style: 'primary', action: { do: 'resume', token, as: 'form', input: {} } }),
  );
}
