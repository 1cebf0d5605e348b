/** What was answered as what a message shows: whatever it is, for whom, and whether it is theirs alone. */
import type { Form } from '../../chat/form.ts';
import { type Block, buttons, text, type View, view } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import type { Sent } from './api.ts';
import type { Answered } from './converse.ts';
import type { Pictures } from './pictures.ts';
import type { Received } from './received.ts';
import { renderMessage } from './render-view.ts';

export interface Shown {
  readonly view: View;
  readonly locale: Locale;
  readonly answered: Answered;
  readonly over: boolean;
}

/** Whatever is answered, as something that can be shown in a message. */
export function viewOf(answered: Answered, { interaction }: Received): Shown {
  const { answer } = answered;
  const { locale } = answer;
  const base = { locale, answered, over: false };
  switch (answer.kind) {
    case 'view':
      return { ...base, view: answer.view, over: answer.replace ?? false };
    case 'errors':
      return { ...base, view: refusedForm(answer.form, locale) };
    case 'form':
      return {
        ...base,
        view: interaction.kind === 'submit' ? refusedForm(answer.form, locale) : formWaits(answer.form, locale),
      };
    case 'share': // seen only where it could not be posted
      return { ...base, view: view(text(translator(locale)('discord.notShared'), 'bad')) };
    case 'suggestions':
      return { ...base, view: view() };
    default:
      return answer satisfies never;
  }
}

/** All that is wrong, and the form as it was typed behind a button. */
function refusedForm({ intro, fields, token }: Form, locale: Locale): View {
  const t = translator(locale);
  const wrong = fields.flatMap(({ label, error }): Block[] =>
    error ? [text([{ bold: label }, locale === 'zh' ? '：' : ': ', error], 'bad')] : [],
  );
  return view(
    intro !== undefined && text(intro, 'bad'),
    ...wrong,
    text(t('discord.notSaved')),
    buttons({ label: t('discord.reopen'), style: 'primary', action: { do: 'resume', token, as: 'form', input: {} } }),
  );
}

/** The button that opens the form as it was. */
function formWaits({ title, token }: Form, locale: Locale): View {
  const t = translator(locale);
  return view(
    text(t('discord.formWaits', { title })),
    buttons({ label: t('chat.fillIn'), style: 'primary', action: { do: 'resume', token, as: 'form', input: {} } }),
  );
}

export function messageOf(
  { view: content, locale, answered }: Shown,
  received: Received,
  pictures: Pictures | undefined = answered.pictures,
): Sent {
  const { servers } = answered;
  const canShare = received.ticket !== undefined && !received.interaction.place.direct;
  return renderMessage(content, { locale, canShare, servers, pictures, workspaceId: markOf(answered, received) });
}

/** In a direct message every button says whose records it means. */
export const markOf = ({ guild }: Answered, { interaction }: Received): number | undefined =>
  interaction.place.direct ? guild?.workspaceId : undefined;

/** In a direct message nobody else reads along, and what is private there would be gone with the next start of the app. */
export const isPrivate = ({ interaction }: Received): boolean => !interaction.place.direct;
