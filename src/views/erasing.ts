/** What erasing would take, what it leaves, and that it is done. */
import type { Reader } from '../chat/reader.ts';
import { type Button, bold, buttons, facts, hint, list, text, type View, view } from '../chat/view.ts';
import type { Held } from '../crm/erasing/store.ts';
import type { LinkState } from '../crm/links/link.ts';
import { sayPath } from '../language/words.ts';
import { formatCount } from '../values/count-format.ts';
import { platformName } from './platform-name.ts';

const NOUNS = ['customer', 'contact', 'deal', 'note', 'task', 'digest', 'change'] as const;

/** What can be downloaded before. */
const EXPORTS = [
  ['customer', 'export customers'],
  ['deal', 'export deals'],
  ['note', 'export notes'],
  ['task', 'export tasks'],
] as const;

export function eraseQuestion(r: Reader, held: Held, { org, workspaces }: LinkState): View {
  if (NOUNS.every((noun) => held[noun] === 0)) return view(text(r.t('erasing.nothing', { org: org.name })));
  const usedIn = workspaces.map(({ name, platform }) =>
    r.t('settings.onPlatform', { name, platform: platformName(r, platform) }),
  );
  const copies = EXPORTS.filter(([noun]) => held[noun] > 0).map(([noun, path]): Button => {
    const label = r.t('erasing.copy', { noun: r.t(`erasing.nouns.${noun}`) });
    return { label, action: { do: 'run', path, input: {}, placing: 'add' } };
  });
  return view(
    text(r.t('erasing.question', { org: org.name })),
    facts([
      ...NOUNS.filter((noun) => held[noun] > 0).map(
        (noun) => [r.t(`erasing.nouns.${noun}`), formatCount(held[noun], r.locale)] as const,
      ),
      [r.t('erasing.usedIn'), usedIn.join(r.t('chat.between'))],
    ]),
    text([bold(r.t('erasing.forGood'))]),
    list(whatBecomes(r, workspaces).map((line) => ({ text: line }))),
    copies.length > 0 && hint(r.t('erasing.copyFirst')),
    copies.length > 0 && buttons(...copies),
    buttons({ label: r.t('erasing.ask'), style: 'danger', action: { do: 'form', path: 'settings erase', input: {} } }),
  );
}

function whatBecomes(r: Reader, workspaces: LinkState['workspaces']): string[] {
  const line = sayPath('link off', r.locale);
  const isLocal = (platform: string) => platform === 'local';
  return [
    ...(workspaces.length > 1 ? [r.t('erasing.everywhere')] : []),
    ...workspaces.filter(({ linked }) => linked).map(({ name }) => r.t('erasing.waiting', { workspace: name, line })),
    r.t('erasing.stays'),
    ...(workspaces.some(({ platform }) => !isLocal(platform)) ? [r.t('erasing.posted')] : []),
    ...(workspaces.some(({ platform }) => isLocal(platform)) ? [r.t('erasing.localMessages')] : []),
  ];
}

export function erasedView(r: Reader, org: string): View {
  return view(
    text(r.t('erasing.done', { org }), 'good'),
    text(r.t('erasing.afresh')),
    hint(r.t('erasing.underWay')),
    hint(r.t('link.oldButtons')),
    buttons({ label: r.t('customer.shortcut'), action: { do: 'form', path: 'customer add', input: {} } }),
  );
}
