/** Digests as people look after them: the list, and one with its buttons. */
import type { Reader } from '../chat/reader.ts';
import {
  type Button,
  bold,
  buttons,
  facts,
  heading,
  hint,
  type List,
  list,
  text,
  type View,
  view,
} from '../chat/view.ts';
import { type DigestRow, readSections } from '../crm/digests/digest.ts';
import { formatRef } from '../values/ref.ts';
import { sayCadence, sayNext, saySections } from './digest-words.ts';

/** One line each, with what can be done with it; a reader who may not change digests gets no button that would refuse. */
export function digestList(r: Reader, digests: readonly DigestRow[], mayChange: boolean): View {
  if (digests.length === 0) return view(text(r.t('digest.none')), hint(r.t('digest.noneHint')));
  return view(heading(r.t('digest.listTitle')), list(digests.map((digest) => line(r, digest, mayChange))));
}

function line(r: Reader, digest: DigestRow, mayChange: boolean): List['items'][number] {
  const ref = formatRef('digest', digest.number);
  return {
    text: [bold(ref), ` · ${digest.placeName} · ${sayCadence(r, digest)}`],
    detail: sayNext(r, digest),
    buttons: digestButtons(r, digest, mayChange),
  };
}

/** What a digest is, under its confirmation. */
export function digestFacts(r: Reader, digest: DigestRow) {
  return facts([
    [r.t('field.place'), digest.placeName],
    [r.t('field.cadence'), `${sayCadence(r, digest)} (${digest.zone})`],
    [r.t('field.sections'), saySections(r, readSections(digest.sections))],
  ]);
}

export function digestButtons(r: Reader, digest: DigestRow, mayChange: boolean): Button[] {
  const input = { digest: formatRef('digest', digest.number) };
  const preview: Button = { label: r.t('digest.previewButton'), action: { do: 'run', path: 'digest preview', input } };
  const runs: Button = { label: r.t('digest.historyButton'), action: { do: 'run', path: 'digest history', input } };
  if (!mayChange) return [preview, runs];
  const hold: Button = digest.pausedAt
    ? { label: r.t('digest.resumeButton'), action: { do: 'run', path: 'digest resume', input } }
    : { label: r.t('digest.pauseButton'), action: { do: 'run', path: 'digest pause', input } };
  const edit: Button = { label: r.t('chat.edit'), action: { do: 'form', path: 'digest edit', input } };
  return [preview, edit, hold, runs];
}

/** What only its own card offers: posting it now, and taking it away, each asked first. */
export function digestDeeds(r: Reader, digest: DigestRow): Button[] {
  const ref = formatRef('digest', digest.number);
  const input = { digest: ref };
  return [
    {
      label: r.t('digest.runButton'),
      action: { do: 'run', path: 'digest run', input, placing: 'add' },
      confirm: r.t('digest.runConfirm', { ref, place: digest.placeName }),
    },
    {
      label: r.t('digest.removeButton'),
      action: { do: 'run', path: 'digest remove', input },
      style: 'danger',
      confirm: r.t('digest.removeConfirm', { ref }),
    },
  ];
}

/** A preview: what it would say, and that nobody else sees it. */
export function digestPreview(r: Reader, digest: DigestRow, composed: View, mayChange: boolean): View {
  const ref = formatRef('digest', digest.number);
  return view(
    ...composed.blocks,
    hint(r.t('digest.preview', { ref })),
    hint(sayNext(r, digest)),
    mayChange && buttons(...digestDeeds(r, digest)),
  );
}
