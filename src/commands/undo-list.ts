/** `undo list`: my last changes, each with a button that takes it back. */

import { lastChangesView } from '../views/history.ts';
import { command } from './command.ts';
import { namesOf } from './names-of.ts';

const LISTED = 10;

export default command({
  path: 'undo list',
  summary: 'history.undoListSummary',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: {
    en: ['what did I (change|do)', '[show] [me] my last changes'],
    zh: ['我[刚才]改了什么', '我最近的(改动|操作)'],
  },
  examples: { en: ['undo list'], zh: ['撤销 列表'] },
  async run(ctx) {
    const deeds = await ctx.crm.history.mine(ctx, LISTED);
    const all = deeds.map(({ written }) => written);
    return lastChangesView(ctx, deeds, await namesOf(ctx, all));
  },
});
