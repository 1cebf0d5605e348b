/** Two accounts that are one person: the code, the question, the answer. */
import type { Reader } from '../chat/reader.ts';
import { buttons, hint, text, type View, view } from '../chat/view.ts';
import type { AccountPlace } from '../crm/links/person/store.ts';
import { toType } from './link.ts';
import { platformName } from './platform-name.ts';

/** A code that makes another account the same person: for the reader's eyes alone. */
export function myCodeView(r: Reader, code: string): View {
  return view(text(r.t('link.typeMe')), ...toType(r, 'link me', code), hint(r.t('link.meMeans')));
}

export interface Someone {
  readonly name: string;
  readonly access: 'admin' | 'member';
  readonly accounts: readonly AccountPlace[];
}

/** Asked with the names and places of both, since whoever says yes becomes the other. */
export function meQuestion(r: Reader, me: Someone, into: Someone, token: string): View {
  const [here, there] = [sayPlaces(r, me.accounts), sayPlaces(r, into.accounts)];
  return view(
    text(r.t('link.meQuestion', { me: me.name, here, into: into.name, there })),
    me.access !== into.access && text(r.t('link.meAdmin')),
    hint(r.t('link.meForGood')),
    buttons(
      { label: r.t('link.meYes'), style: 'primary', action: { do: 'resume', token, as: 'run', input: {} } },
      { label: r.t('chat.cancel'), action: { do: 'resume', token, as: 'drop', input: {} } },
    ),
  );
}

export function mergedView(r: Reader, name: string, accounts: readonly AccountPlace[]): View {
  return view(text(r.t('link.merged', { name, where: sayPlaces(r, accounts) }), 'good'));
}

const sayPlaces = (r: Reader, accounts: readonly AccountPlace[]): string =>
  accounts
    .map(({ workspace, platform }) =>
      r.t('settings.onPlatform', { name: workspace, platform: platformName(r, platform) }),
    )
    .join(r.t('chat.between'));
