/** The confirmation of every write of a digest, from what was written. */
import type { Written } from '../../chat/ports.ts';
import { hint, text, type View, view } from '../../chat/view.ts';
import type { DigestRow } from '../../crm/digests/digest.ts';
import { formatRef } from '../../values/ref.ts';
import { confirmation } from '../../views/confirmation.ts';
import { digestButtons, digestDeeds, digestFacts } from '../../views/digest-card.ts';
import { sayNext } from '../../views/digest-words.ts';
import { changed } from '../changed.ts';
import type { Context } from '../command.ts';

type Done = 'added' | 'edited' | 'paused' | 'resumed' | 'removed';

/** What happened to it, what it is now, and the absolute time it comes next. */
export function digestAnswer(done: Done) {
  return async (ctx: Context, written: Written): Promise<View> => {
    const digest = changed(written, 'digest')?.after;
    if (!digest) return view(text(ctx.t('digest.unchanged')));
    const said = text(ctx.t(`digest.${done}`, { ref: formatRef('digest', digest.number), place: digest.placeName }));
    if (done === 'removed') return confirmation(ctx, written, [said]);
    const blocks = [said, digestFacts(ctx, digest), ...comesNext(ctx, digest)];
    return confirmation(ctx, written, blocks, [...digestButtons(ctx, digest, true), ...digestDeeds(ctx, digest)]);
  };
}

function comesNext(ctx: Context, digest: DigestRow) {
  const next = sayNext(ctx, digest);
  return next === '' ? [] : [hint(next)];
}
