/** `link local`: this workspace goes on with the records of the local chat, where they were begun. */
import { totalOf } from '../../crm/links/link.ts';
import { command } from '../command.ts';
import { askRecords, joinedAnswer } from './join.ts';

export default command({
  path: 'link local',
  summary: 'link.localSummary',
  effect: 'write',
  access: 'admin',
  fields: {},
  phrases: { en: [], zh: [] },
  examples: { en: ['link local'], zh: ['关联 本地'] },
  async run(ctx) {
    const { links } = ctx.crm;
    const held = await links.holdings(ctx);
    const given = await links.claimLocal(ctx);
    return totalOf(held) === 0 ? links.join(ctx, given.id, 'leave') : askRecords(ctx, given, held);
  },
  answer: joinedAnswer,
});
