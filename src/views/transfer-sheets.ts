/** Lists as rows of a sheet: a header in the reader's language, amounts as plain decimals beside their currency. */
import type { Reader } from '../chat/reader.ts';
import type { Answer, Figures } from '../crm/stats/answer.ts';
import type { CustomerOut, DealOut, NoteOut, TaskOut } from '../crm/transfer/export/lines.ts';
import { dayOf, localMinute } from '../values/day.ts';
import { toMajor } from '../values/money.ts';
import { formatRef } from '../values/ref.ts';
import { sayKind, sayNoteKind, sayStage, sayStatus } from './customer-words.ts';
import { sayGroup } from './stats-words.ts';

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns as an import reads them back. */
export function customerSheet(r: Reader, customers: readonly CustomerOut[]): Sheet {
  return {
    header: [
      r.t('transfer.number'),
      r.t('field.name'),
      r.t('field.kind'),
      r.t('field.phone'),
      r.t('field.email'),
      r.t('field.level'),
      r.t('field.status'),
      r.t('field.tags'),
      r.t('field.owner'),
      r.t('field.address'),
      r.t('field.source'),
      r.t('transfer.created'),
      r.t('transfer.touched'),
    ],
    rows: customers.map((customer) => [
      formatRef('customer', customer.number),
      customer.name,
      sayKind(r, customer.kind),
      customer.phone ?? '',
      customer.email ?? '',
      customer.level ?? '',
      sayStatus(r, customer.status),
      customer.tags.join(', '),
      customer.owner ?? '',
      customer.address ?? '',
      customer.source ?? '',
      dayOf(customer.createdAt, r.zone),
      dayOf(customer.touchedAt, r.zone),
    ]),
  };
}

export function dealSheet(r: Reader, deals: readonly DealOut[]): Sheet {
  return {
    header: [
      r.t('transfer.number'),
      r.t('field.customer'),
      r.t('transfer.customerNumber'),
      r.t('transfer.product'),
      r.t('field.title'),
      r.t('field.amount'),
      r.t('transfer.currency'),
      r.t('field.stage'),
      r.t('field.owner'),
      r.t('field.expectedOn'),
      r.t('field.closedOn'),
      r.t('field.lostReason'),
      r.t('transfer.created'),
    ],
    rows: deals.map((deal) => [
      formatRef('deal', deal.number),
      deal.customer,
      formatRef('customer', deal.customerNumber),
      deal.product ?? '',
      deal.title,
      toMajor(deal.amount),
      deal.amount.currency,
      sayStage(r, deal.stage),
      deal.owner ?? '',
      deal.expectedOn ?? '',
      deal.closedOn ?? '',
      deal.lostReason ?? '',
      dayOf(deal.createdAt, r.zone),
    ]),
  };
}

export function noteSheet(r: Reader, notes: readonly NoteOut[]): Sheet {
  return {
    header: [
      r.t('transfer.number'),
      r.t('field.customer'),
      r.t('transfer.customerNumber'),
      r.t('field.kind'),
      r.t('field.text'),
      r.t('field.date'),
      r.t('transfer.author'),
    ],
    rows: notes.map((note) => [
      formatRef('note', note.number),
      note.customer,
      formatRef('customer', note.customerNumber),
      sayNoteKind(r, note.kind),
      note.text,
      minute(r, note.at),
      note.author ?? '',
    ]),
  };
}

export function taskSheet(r: Reader, tasks: readonly TaskOut[]): Sheet {
  return {
    header: [
      r.t('transfer.number'),
      r.t('field.title'),
      r.t('field.customer'),
      r.t('transfer.customerNumber'),
      r.t('field.due'),
      r.t('field.assignee'),
      r.t('transfer.doneOn'),
    ],
    rows: tasks.map((task) => [
      formatRef('task', task.number),
      task.title,
      task.customer ?? '',
      task.customerNumber === null ? '' : formatRef('customer', task.customerNumber),
      minute(r, task.dueAt),
      task.assignee,
      task.doneAt ? dayOf(task.doneAt, r.zone) : '',
    ]),
  };
}

/** One row for each group and currency: sums of two currencies never stand in one column without saying so. */
export function statsSheet(r: Reader, { asked: { by, metric }, groups, others, total }: Answer): Sheet {
  const money = metric === 'sales' || metric === 'pipeline';
  const late = metric === 'followUps';
  const named: readonly (readonly [string, Figures])[] = by
    ? groups.map((group) => [sayGroup(r, by, group), group.figures])
    : [[r.t('stats.total'), total]];
  const all = others ? [...named, [r.t('stats.others'), others] as const] : named;
  return {
    header: [
      by ? r.t(`stats.bys.${by}`) : r.t(`stats.metrics.${metric}`),
      r.t(money ? 'stats.deals' : 'stats.count'),
      ...(money ? [r.t('stats.sum'), r.t('stats.average'), r.t('stats.currency')] : []),
      ...(late ? [r.t('stats.late')] : []),
    ],
    rows: all.flatMap(([name, figures]) =>
      money
        ? figures.sums.map(({ total, average, count }) => [
            name,
            String(count),
            toMajor(total),
            toMajor(average),
            total.currency,
          ])
        : [[name, String(figures.count), ...(late ? [String(figures.late)] : [])]],
    ),
  };
}

/** `2026-05-13 15:00`, which spreadsheets take for a date. */
const minute = (r: Reader, at: Date): string => localMinute(at, r.zone).replace('T', ' ');
