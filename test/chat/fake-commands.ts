/** Commands as the product has them, as far as reading their lines goes; nothing behind them. */
import { type AnyCommand, commandFor } from '../../src/chat/command.ts';
import {
  cadence,
  choice,
  date,
  email,
  longText,
  lookup,
  money,
  period,
  phone,
  place,
  tags,
  text,
  whole,
  yesNo,
  zone,
} from '../../src/chat/fields.ts';
import type { ReadEnv } from '../../src/chat/grammar.ts';
import { view } from '../../src/chat/view.ts';
import { fold } from '../../src/values/fold.ts';

const command = commandFor<unknown>();

const rest = {
  summary: 'chat.save',
  effect: 'write',
  access: 'member',
  phrases: { en: [], zh: [] },
  examples: { en: ['try'], zh: ['试'] },
  run: async () => view(),
} as const;

const LEVELS = ['A', 'B', 'C', 'D'].map((value) => ({ value, label: 'field.level' as const, words: [`${value}级`] }));
const STATUSES = [
  { value: 'lead', label: 'field.status', words: ['线索'] },
  { value: 'active', label: 'field.status' },
] as const;
const STAGES = [
  { value: 'lead', label: 'field.stage' },
  { value: 'won', label: 'field.stage', words: ['赢单'] },
  { value: 'lost', label: 'field.stage', words: ['丢单'] },
] as const;
const KINDS = [
  { value: 'call', label: 'field.kind', words: ['电话'] },
  { value: 'visit', label: 'field.kind' },
] as const;

const customer = { label: 'field.customer', of: 'customer' } as const;
const optional = true as const;
const owner = lookup({ label: 'field.owner', of: 'member', optional });

export const fakes = {
  customerAdd: command({
    ...rest,
    path: 'customer add',
    fields: {
      name: text({ label: 'field.name' }),
      phone: phone({ label: 'field.phone', optional }),
      email: email({ label: 'field.email', optional }),
      level: choice({ label: 'field.level', choices: LEVELS, optional }),
      owner,
    },
  }),
  customerShow: command({ ...rest, path: 'customer show', fields: { customer: lookup(customer) } }),
  customerList: command({
    ...rest,
    path: 'customer list',
    fields: {
      status: choice({ label: 'field.status', choices: STATUSES, optional }),
      level: choice({ label: 'field.level', choices: LEVELS, optional }),
      owner,
      tag: tags({ label: 'field.tags', optional }),
      page: whole({ label: 'field.name', optional, hidden: true }),
    },
  }),
  saleLog: command({
    ...rest,
    path: 'sale log',
    fields: {
      customer: lookup(customer),
      amount: money({ label: 'field.amount' }),
      product: text({ label: 'field.name', optional }),
      date: date({ label: 'field.date', optional }),
      owner,
    },
  }),
  noteAdd: command({
    ...rest,
    path: 'note add',
    fields: {
      customer: lookup(customer),
      text: longText({ label: 'field.text' }),
      kind: choice({ label: 'field.kind', choices: KINDS, optional }),
      followUp: date({ label: 'field.due', optional }),
    },
  }),
  dealMove: command({
    ...rest,
    path: 'deal move',
    fields: {
      deal: lookup({ label: 'field.customer', of: 'deal' }),
      stage: choice({ label: 'field.stage', choices: STAGES }),
      reason: text({ label: 'field.lostReason', optional }),
    },
  }),
  taskAdd: command({
    ...rest,
    path: 'task add',
    fields: {
      customer: lookup({ ...customer, optional }),
      title: text({ label: 'field.title' }),
      due: date({ label: 'field.due', optional }),
      assignee: lookup({ label: 'field.assignee', of: 'member', optional }),
    },
  }),
  taskList: command({
    ...rest,
    path: 'task list',
    fields: {
      mine: yesNo({ label: 'field.owner', optional }),
      due: date({ label: 'field.due', optional }),
      overdue: yesNo({ label: 'field.status', optional, words: ['逾期'] }),
    },
  }),
  statsShow: command({
    ...rest,
    path: 'stats show',
    fields: {
      metric: choice({
        label: 'field.kind',
        choices: [
          { value: 'sales', label: 'field.amount' },
          { value: 'customers', label: 'field.customer' },
        ],
        optional,
      }),
      period: period({ label: 'field.date', optional }),
      by: choice({
        label: 'field.kind',
        choices: [
          { value: 'owner', label: 'field.owner' },
          { value: 'month', label: 'field.date' },
        ],
        optional,
      }),
    },
  }),
  digestAdd: command({
    ...rest,
    path: 'digest add',
    fields: {
      place: place({ label: 'field.place' }),
      cadence: cadence({ label: 'field.cadence' }),
      zone: zone({ label: 'field.zone', optional }),
      sections: tags({ label: 'field.sections', optional }),
    },
  }),
} satisfies Record<string, AnyCommand<unknown>>;

/** A Wednesday in May, with a few customers known by their beginnings. */
export function fakeEnv(known: readonly string[] = ['acme', '华为', 'shop 12']): ReadEnv {
  return {
    now: new Date('2026-05-13T10:00:00Z'),
    zone: 'Europe/Berlin',
    locale: 'en',
    org: { currency: 'USD', weekStart: 1, zone: 'Asia/Shanghai' },
    knows: async (text) => known.includes(fold(text)) || /^C\d+$/i.test(text),
  };
}
