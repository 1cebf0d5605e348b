/** Modals that are no forms: a question, a result, a word about what was not saved. */
import type { ModalView } from '@slack/types';
import type { View } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { LIMITS } from './limits.ts';
import { type ModalOrigin, writeMetadata } from './metadata.ts';
import { plain } from './render-form.ts';
import { renderBlocks } from './render-view.ts';

export interface ModalShowing {
  readonly title: string;
  readonly locale: Locale;
  readonly origin: ModalOrigin;
  /** Finds it again after it was opened by an acknowledgement, which tells no id. */
  readonly externalId?: string;
  /** Closing it closes the form beneath as well. */
  readonly closesAll?: boolean;
}

export function renderModal(view: View, { title, locale, origin, externalId, closesAll }: ModalShowing): ModalView {
  return {
    type: 'modal',
    callback_id: 'shown',
    private_metadata: writeMetadata(origin),
    title: plain(title, LIMITS.view.title),
    close: plain(translator(locale)('slack.close'), LIMITS.view.button),
    blocks: renderBlocks(view, { locale, surface: 'modal' }),
    ...(externalId ? { external_id: externalId.slice(-LIMITS.id) } : {}),
    ...(closesAll ? { clear_on_close: true } : {}),
  };
}
