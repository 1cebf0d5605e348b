/** `digest edit <digest> [place] [cadence] [zone] [sections]`: changes what is given. */
import type { Values } from '../../chat/interaction.ts';
import { readSections } from '../../crm/digests/digest.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import { saySections } from '../../views/digest-words.ts';
import { type Context, command } from '../command.ts';
import { digestAnswer } from './answer.ts';
import { inZone, sections, version, whenElse, where, which } from './fields.ts';
import { sectionsNamed } from './sections.ts';

export default command({
  path: 'digest edit',
  summary: 'digest.editSummary',
  effect: 'write',
  access: 'admin',
  fields: { digest: which, place: where, cadence: whenElse, zone: inZone, sections, version },
  phrases: {
    en: ['(change|move|set) [digest] {digest} to {cadence}', '(change|edit) [digest] {digest}'],
    zh: ['[把][简报]{digest}改(为|到|成){cadence}', '(修改|编辑)[简报]{digest}'],
  },
  examples: {
    en: ['digest edit G1 weekdays 08:30', 'digest edit G1 #sales'],
    zh: ['简报 编辑 G1 工作日 08:30', '简报 编辑 G1 #销售'],
  },
  prefill,
  async run(ctx, { digest, place, cadence, zone, sections: named, version: seen }) {
    if (!place && !cadence && !zone && !named) throw new InvalidInput(problem('digest.nothingToChange'));
    const patch = {
      ...(place && { place: place.channel, placeName: place.name }),
      ...(cadence && { cadence: cadence.said, cron: cadence.cron }),
      ...(zone && { zone }),
      ...(named && { sections: sectionsNamed(ctx, named) }),
    };
    return ctx.crm.digests.edit(ctx, digest.id, patch, seen);
  },
  answer: digestAnswer('edited'),
});

/** The channel only where it would be found again as it is written: not a direct message, not another workspace's. */
async function prefill(ctx: Context, values: Values): Promise<Values> {
  const match = await ctx.crm.digests.match(ctx, values.digest ?? '');
  if (match.kind !== 'one') return {};
  const digest = await ctx.crm.digests.get(ctx, match.found.id);
  const isHere = digest.workspaceId === ctx.workspaceId && !digest.place.startsWith('@');
  return {
    digest: match.found.ref,
    ...(isHere && { place: digest.placeName }),
    cadence: digest.cadence,
    zone: digest.zone,
    sections: saySections(ctx, readSections(digest.sections)),
    version: String(digest.version),
  };
}
