/** Words what the outbox holds of digests and notices, and tells digests what became of their posts. */
import type { View } from '../chat/view.ts';
import { isManual } from '../crm/digests/digest.ts';
import type { Digests } from '../crm/digests/digests.ts';
import { isLate } from '../crm/digests/due.ts';
import type { Afterwards, OutboxRow, Render, Rendered } from '../delivery/outbox-row.ts';
import type { Clock } from '../values/clock.ts';
import { digestFooter, digestReader } from '../views/digest.ts';
import { digestNotice } from '../views/digest-notice.ts';

export interface Posts {
  readonly render: Render;
  readonly afterwards: Afterwards;
}

export interface PostsDeps {
  readonly digests: Pick<Digests, 'runs'>;
  readonly clock: Clock;
  /** Words rows of the topics that are not digests' own: `reminder`. */
  readonly renderOther: Render;
}

export function createPosts({ digests, clock, renderOther }: PostsDeps): Posts {
  const { runs } = digests;

  async function renderDigest(row: OutboxRow): Promise<Rendered | 'drop'> {
    const found = await runs.numbered(row.orgId, runIdOf(row));
    if (!found) return 'drop';
    const { digest, run, number } = found;
    if (run.view === null) return 'drop';
    const manual = isManual(run.slot);
    // A person who asked for it now gets it, paused or not.
    if (digest.archivedAt || (digest.pausedAt && !manual)) return 'drop';
    const now = clock.now();
    const reader = digestReader(digest, now);
    const { plannedAt } = run;
    const footer = digestFooter(reader, { number, plannedAt, manual, late: isLate(plannedAt, now) && !manual }, now);
    const composed = JSON.parse(run.view) as View; // our own, stored when the slot was claimed
    return { view: { blocks: [...composed.blocks, footer] }, locale: reader.locale };
  }

  async function renderNotice(row: OutboxRow): Promise<Rendered | 'drop'> {
    const found = await runs.numbered(row.orgId, runIdOf(row));
    if (!found) return 'drop';
    const reader = digestReader(found.digest, clock.now());
    const view = digestNotice(reader, found.digest, found.run);
    return view ? { view, locale: reader.locale } : 'drop';
  }

  return {
    render(row) {
      if (row.topic === 'digest') return renderDigest(row);
      return row.topic === 'notice' ? renderNotice(row) : renderOther(row);
    },
    afterwards: {
      async sent(tx, row, at) {
        if (row.topic === 'digest') await runs.sent(tx, row.orgId, runIdOf(row), at);
      },
      async dropped(tx, row) {
        if (row.topic === 'digest') await runs.withdrawn(tx, row.orgId, runIdOf(row));
      },
      async gaveUp(unit, row, how, why) {
        if (row.topic === 'digest') await runs.gaveUp(unit, runIdOf(row), how, why);
      },
    },
  };
}

/** `run:118` → 118 */
const runIdOf = ({ ref }: OutboxRow): number => Number(ref.replace('run:', ''));
