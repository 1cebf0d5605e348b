/** `N56`: a note whole, with who wrote it. */
import { lookup } from '../../chat/fields.ts';
import { noteCard } from '../../views/note.ts';
import { command } from '../command.ts';

export default command({
  path: 'note show',
  summary: 'note.showSummary',
  effect: 'read',
  access: 'member',
  fields: { note: lookup({ of: 'note', label: 'note.fieldNote', hint: 'note.fieldNoteHint' }) },
  phrases: {
    en: ['(show|open) [me] [the] note {note}'],
    zh: ['(查看|打开|看看|看一下)备注[：|:]{note}'],
  },
  examples: { en: ['N56', 'note show N56'], zh: ['N56', '备注 查看 N56'] },

  run: async (ctx, { note }) => noteCard(ctx, await ctx.crm.notes.get(ctx, note.id)),
});
