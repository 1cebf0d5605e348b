/** `note acme called Bob, wants quote fri`: what happened, and the follow-up read from it. */
import { choice, date, longText, lookup } from '../../chat/fields.ts';
import { type NoteReading, readNote } from '../../crm/notes/note-reading.ts';
import { dueInstant } from '../../crm/tasks/task.ts';
import { type Context, command } from '../command.ts';
import { customerField } from '../deal/fields.ts';
import { noteAnswer } from './answer.ts';
import { kinds } from './fields.ts';

export default command({
  path: 'note add',
  default: true,
  summary: 'note.addSummary',
  effect: 'write',
  access: 'member',
  fields: {
    customer: customerField,
    text: longText({ label: 'field.text', hint: 'note.fieldTextHint', placeholder: 'note.fieldTextPlaceholder' }),
    kind: choice({ label: 'field.kind', hint: 'note.fieldKindHint', optional: true, choices: kinds }),
    followUp: date({
      label: 'note.fieldFollowUp',
      hint: 'note.fieldFollowUpHint',
      optional: true,
      words: ['follow-up', 'followup', 'follow up', '跟进'],
    }),
    deal: lookup({ of: 'deal', label: 'deal.fieldDeal', optional: true, hidden: true }),
  },
  phrases: {
    en: [
      '[add] [a] note (for|on|to|about) {customer}[:|,] {text}',
      '(called|phoned|rang) {customer}[:|,|;] {text} => kind=call',
      '[I] (visited|met|saw) {customer}[:|,|;] {text} => kind=visit',
      '[I] (emailed|e-mailed|wrote to) {customer}[:|,|;] {text} => kind=email',
      '[I] had a meeting with {customer}[:|,|;] {text} => kind=meeting',
      '[I] (fixed|repaired|serviced) {text} (at|for) {customer} => kind=service',
    ],
    zh: [
      '给{customer}(加|记|写|添加|新增)[一]条[备注|记录][：|:|，|,]{text}',
      '(备注|记录)一下{customer}[：|:|，|,]{text}',
      '{customer}备注[：|:]{text}',
      '[今天|刚才|刚刚](给{customer}打了电话|打电话给{customer}|致电{customer})[，|,|：]{text} => kind=call',
      '[今天|刚才|刚刚]拜访了{customer}[，|,|：]{text} => kind=visit',
      '[今天|刚才|刚刚](给{customer}发了邮件|发邮件给{customer})[，|,|：]{text} => kind=email',
      '[今天|刚才|刚刚](和|跟|与){customer}(开了会|开会|见面)[，|,|：]{text} => kind=meeting',
    ],
  },
  examples: {
    en: ['note acme called Bob, wants quote fri', 'note for Acme: printer repaired'],
    zh: ['备注 华为 今天电话，下周三发报价', '给华为加一条：今天电话，下周三发报价'],
  },

  complete(ctx, input) {
    const { kind, next } = readText(ctx, input.text);
    const followUp = input.followUp ?? next;
    return { ...input, kind: input.kind ?? kind, ...(followUp && { followUp }) };
  },
  run(ctx, { customer, text, kind, followUp, deal }) {
    const read = readText(ctx, text);
    const title = read.followUp?.title ?? text;
    return ctx.crm.notes.add(ctx, {
      customerId: customer.id,
      dealId: deal?.id,
      text,
      kind: kind ?? read.kind,
      at: read.at,
      followUp: followUp ? { title, dueAt: dueInstant(followUp, ctx.zone) } : read.followUp,
    });
  },
  answer: noteAnswer,
});

function readText({ now, zone, locale, org }: Context, text: string): NoteReading {
  return readNote(text, { now, zone, locale, weekStart: org.weekStart });
}
