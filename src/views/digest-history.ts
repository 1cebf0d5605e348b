/** What became of a digest's runs: planned, sent, skipped or failed, and why. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, heading, table, text, type View, view } from '../chat/view.ts';
import { type DigestRow, type DigestRunRow, isManual, readReason } from '../crm/digests/digest.ts';
import { isLate } from '../crm/digests/due.ts';
import { formatRef } from '../values/ref.ts';
import { sayInstant } from './digest-words.ts';

export function digestHistory(
  r: Reader,
  digest: DigestRow,
  page: { readonly page: number; readonly runs: readonly DigestRunRow[]; readonly more: boolean },
): View {
  const ref = formatRef('digest', digest.number);
  const title = heading(r.t('digest.historyTitle', { ref, place: digest.placeName }));
  if (page.runs.length === 0) return view(title, text(r.t('digest.noRuns')));
  const columns = [{ label: r.t('digest.planned') }, { label: r.t('digest.outcome') }];
  const rows = page.runs.map((run) => [planned(r, digest, run), outcome(r, digest, run)]);
  const turn = (to: number, label: string): Button => ({
    label,
    action: { do: 'run', path: 'digest history', input: { digest: ref, page: String(to) }, placing: 'replace' },
  });
  const turns = buttons(
    page.page > 1 && turn(page.page - 1, r.t('chat.previous')),
    page.more && turn(page.page + 1, r.t('chat.next')),
  );
  return view(title, table(columns, rows), turns.buttons.length > 0 && turns);
}

function planned(r: Reader, { zone }: DigestRow, { plannedAt, slot }: DigestRunRow): string {
  const at = sayInstant(r, plannedAt, zone);
  return isManual(slot) ? r.t('digest.byHand', { at }) : at;
}

function outcome(r: Reader, { zone }: DigestRow, run: DigestRunRow): string {
  if (run.state === 'queued') return r.t('digest.queued');
  if (run.state === 'sent') {
    const sentAt = run.sentAt ?? run.plannedAt;
    return r.t(isLate(run.plannedAt, sentAt) ? 'digest.sentLate' : 'digest.sentAt', {
      at: sayInstant(r, sentAt, zone),
    });
  }
  const reason = readReason(run.reason);
  switch (reason?.kind) {
    case 'missed':
      if (!reason.until) return r.t('digest.skippedMissed');
      return r.t('digest.skippedMissedUntil', { until: sayInstant(r, reason.until, zone) });
    case 'withdrawn':
      return r.t('digest.skippedWithdrawn');
    case 'gone':
      return r.t('digest.failedGone', { why: reason.why });
    case 'unsure':
      return r.t('digest.failedUnsure', { why: reason.why });
    case 'exhausted':
      return r.t('digest.failedExhausted', { why: reason.why });
    case undefined:
      return run.state === 'failed' ? r.t('digest.failed', { why: run.reason ?? '?' }) : r.t('digest.skipped');
    default:
      return reason satisfies never;
  }
}
