/** `history`: every change of a record, who made it and when. */
import { lookup, whole } from '../chat/fields.ts';
import type { Button } from '../chat/view.ts';
import { type Noun, readRef } from '../values/ref.ts';
import { historyView } from '../views/history.ts';
import { command } from './command.ts';
import { memberNames } from './names-of.ts';

export default command({
  path: 'history',
  summary: 'history.historySummary',
  effect: 'read',
  access: 'member',
  fields: {
    record: lookup({ label: 'history.record', hint: 'history.recordHint', of: 'record' }),
    before: whole({ label: 'history.older', optional: true, hidden: true }),
  },
  phrases: {
    en: ['history of {record}', 'who changed {record}', 'what happened to {record}'],
    zh: ['{record}的历史', '谁改了{record}', '{record}改动记录'],
  },
  examples: { en: ['history C12', 'history acme'], zh: ['历史 C12', '历史 华为'] },
  async run(ctx, { record, before }) {
    const noun: Noun = readRef(record.ref)?.noun ?? 'customer';
    const page = await ctx.crm.history.of(ctx, noun, record.id, before === undefined ? {} : { before });
    const names = { members: await memberNames(ctx), customers: new Map() };
    const input = { record: record.ref, before: String(page.next) };
    const older: Button = {
      label: ctx.t('history.older'),
      action: { do: 'run', path: 'history', input, placing: 'replace' },
    };
    const title = `${record.ref} ${record.name}`;
    return historyView(ctx, title, page.events, names, page.next === undefined ? undefined : older);
  },
});
