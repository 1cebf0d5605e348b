/** `link workspace`: a code that lets another workspace share these records; with a code, this one joins. */
import { choice, whole } from '../../chat/fields.ts';
import { totalOf } from '../../crm/links/link.ts';
import { workspaceCodeView } from '../../views/link.ts';
import { command } from '../command.ts';
import { requirePrivate } from '../require-private.ts';
import { code } from './fields.ts';
import { askRecords, joinedAnswer } from './join.ts';

export default command({
  path: 'link workspace',
  summary: 'link.workspaceSummary',
  effect: 'write',
  access: 'admin',
  fields: {
    code,
    /** A code that was typed before, and the answer to what becomes of the records here. */
    claim: whole({ label: 'link.claim', optional: true, hidden: true }),
    records: choice({
      label: 'link.records',
      optional: true,
      hidden: true,
      choices: [
        { value: 'bring', label: 'link.bring' },
        { value: 'leave', label: 'link.leave' },
      ],
    }),
  },
  // None: what is said in a sentence is put aside until it is saved, and no code should be.
  phrases: { en: [], zh: [] },
  examples: {
    en: ['link workspace', 'link workspace K7QWM-2XP9D'],
    zh: ['关联 工作区', '关联 工作区 K7QWM-2XP9D'],
  },
  async run(ctx, { code: typed, claim, records }) {
    const { links } = ctx.crm;
    if (claim !== undefined && records) return links.join(ctx, claim, records);
    if (typed === undefined) {
      requirePrivate(ctx, 'link workspace', 'link.onlyToYou');
      return workspaceCodeView(ctx, ctx.org.name, await links.code(ctx, 'workspace'));
    }
    const held = await links.holdings(ctx);
    const given = await links.claim(ctx, 'workspace', typed);
    if (totalOf(held) === 0) return links.join(ctx, given.id, 'leave');
    return askRecords(ctx, given, held);
  },
  answer: joinedAnswer,
});
