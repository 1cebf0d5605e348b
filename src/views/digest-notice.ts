/** What the owner of a digest is told alone when a post of it went wrong. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, hint, text, type View, view } from '../chat/view.ts';
import { type DigestRow, type DigestRunRow, readReason } from '../crm/digests/digest.ts';
import { formatRef } from '../values/ref.ts';
import { sayInstant } from './digest-words.ts';

/** What to do about a place that is closed, by what the platform said of it. */
const HOW: Readonly<Record<string, 'digest.howInvite' | 'digest.howArchived' | 'digest.howInstall'>> = {
  not_in_channel: 'digest.howInvite',
  channel_not_found: 'digest.howInvite',
  is_archived: 'digest.howArchived',
  account_inactive: 'digest.howInstall',
  token_revoked: 'digest.howInstall',
};

/** Undefined where the run tells of nothing that went wrong. */
export function digestNotice(r: Reader, digest: DigestRow, run: DigestRunRow): View | undefined {
  const reason = readReason(run.reason);
  const ref = formatRef('digest', digest.number);
  const place = digest.placeName;
  const at = sayInstant(r, run.plannedAt, digest.zone);
  const input = { digest: ref };
  const runs: Button = {
    label: r.t('digest.historyButton'),
    action: { do: 'run', path: 'digest history', input, placing: 'add' },
  };
  switch (reason?.kind) {
    case 'gone': {
      const resume: Button = { label: r.t('digest.resumeButton'), action: { do: 'run', path: 'digest resume', input } };
      const how = HOW[reason.why];
      return view(
        text(r.t('digest.noticeGone', { ref, place }), 'bad'),
        how && hint(r.t(how, { place })),
        buttons(resume, runs),
      );
    }
    case 'unsure':
      return view(text(r.t('digest.noticeUnsure', { ref, place, at }), 'bad'), buttons(runs));
    case 'exhausted':
      return view(text(r.t('digest.noticeExhausted', { ref, place, at }), 'bad'), buttons(runs));
    case 'missed':
    case 'withdrawn':
    case undefined:
      return undefined;
    default:
      return reason satisfies never;
  }
}
