/** `capture`: a message of the chat as a note, service record, sale or task, with the link back to it. */
import { choice, date, longText, money, text, whole } from '../chat/fields.ts';
import type { Written } from '../chat/ports.ts';
import type { View } from '../chat/view.ts';
import { defaultDue, dueInstant } from '../crm/tasks/task.ts';
import { problem } from '../language/problem.ts';
import { InvalidInput } from '../values/errors.ts';
import { shortened } from '../values/shortened.ts';
import type { When } from '../values/when.ts';
import { changed } from './changed.ts';
import { type Context, command } from './command.ts';
import { dealAnswer } from './deal/answer.ts';
import { customerField } from './deal/fields.ts';
import { messageLink } from './message-link.ts';
import { noteAnswer } from './note/answer.ts';
import { sell } from './sale/sell.ts';

const KINDS = [
  { value: 'note', label: 'capture.kind.note', words: ['备注', '记录'] },
  { value: 'service', label: 'capture.kind.service', words: ['support', '售后', '服务'] },
  { value: 'sale', label: 'capture.kind.sale', words: ['sold', '成交'] },
  { value: 'task', label: 'capture.kind.task', words: ['todo', 'follow-up', '待办'] },
] as const;

export default command({
  path: 'capture',
  summary: 'capture.summary',
  effect: 'write',
  access: 'member',
  shortcut: { of: 'message', name: 'capture.shortcut' },
  fields: {
    customer: customerField,
    kind: choice({ label: 'field.kind', choices: KINDS }),
    text: longText({ label: 'field.text' }),
    amount: money({ label: 'field.amount', hint: 'capture.amountHint', optional: true }),
    date: date({ label: 'field.date', hint: 'capture.dateHint', optional: true, words: ['due', 'on', '日期'] }),
    link: text({ label: 'field.link', optional: true, hidden: true, max: 500 }),
    /** When the message was written, in seconds since 1970. */
    writtenAt: whole({ label: 'field.date', optional: true, hidden: true, max: 100_000_000_000 }),
  },
  phrases: { en: [], zh: [] },
  examples: {
    en: ['capture acme printer repaired, kind: service', 'capture acme send the quote, kind: task'],
    zh: ['收录 华为 打印机已修好，类型：售后', '收录 华为 发报价，类型：待办'],
  },

  async run(ctx, { customer, kind, text: said, amount, date: when, link, writtenAt }): Promise<Written | View> {
    if (kind === 'sale') {
      if (amount) return sell(ctx, { customer, amount, date: when, note: said, link });
      throw new InvalidInput(problem('capture.needAmount'), { amount: problem('capture.needAmount') });
    }
    if (amount) throw new InvalidInput(problem('capture.onlySale'), { amount: problem('capture.onlySale') });
    return ctx.crm.notes.add(ctx, {
      customerId: customer.id,
      text: said,
      kind: kind === 'service' ? 'service' : 'note',
      at: instantOf(ctx, writtenAt),
      link: messageLink(link),
      followUp: kind === 'task' || when ? { title: titleOf(said), dueAt: dueOf(ctx, when) } : undefined,
    });
  },
  answer: (ctx, written) => (changed(written, 'deal') ? dealAnswer(ctx, written) : noteAnswer(ctx, written)),
});

function instantOf({ now }: Context, seconds: number | undefined): Date {
  return seconds === undefined || seconds * 1000 > now.getTime() ? now : new Date(seconds * 1000);
}

const dueOf = ({ now, zone }: Context, when: When | undefined): Date =>
  when ? dueInstant(when, zone) : defaultDue(now, zone);

/** A task is named by the first line; the rest stands in its note. */
const titleOf = (said: string): string => shortened(said.trim().split('\n')[0] ?? '', 120);
