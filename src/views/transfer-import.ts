/** An import before it happens and after: what is new, what is left out and why. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, buttons, type File, hint, list, table, text, type View, view } from '../chat/view.ts';
import type { Column } from '../crm/transfer/import/columns.ts';
import type { ImportPlan, Skipped } from '../crm/transfer/import/plan.ts';
import type { Report } from '../crm/transfer/import/store.ts';
import { wordProblem } from '../language/problem.ts';
import { formatCount } from '../values/count-format.ts';
import { writeCsv } from '../values/csv.ts';
import { dayOf } from '../values/day.ts';
import { formatRef } from '../values/ref.ts';
import { confirmation } from './confirmation.ts';
import { sayKind, sayPhone, sayStatus } from './customer-words.ts';

const SAMPLE = 5;
const SKIPPED_TOLD = 10;
const NAMES_TOLD = 3;

/** `proceed` are the buttons that import or drop it. */
export function importPreview(r: Reader, plan: ImportPlan, proceed: readonly Button[]): View {
  const { total, ready, skipped } = plan;
  const twins = skipped.filter(({ kind }) => kind === 'twin').length;
  const found = total === 1 ? r.t('transfer.foundOne') : r.t('transfer.found', { count: sayCount(r, total) });
  const counts = r.t('transfer.counts', {
    ready: sayCount(r, ready.length),
    twins: sayCount(r, twins),
    bad: sayCount(r, skipped.length - twins),
  });
  return view(
    text(`${found} ${counts}`),
    ...readAs(r, plan),
    ready.length > 0 && text(r.t('transfer.firstRows')),
    ready.length > 0 && sample(r, plan),
    skipped.length > 0 && text(r.t('transfer.skippedTitle')),
    ...skippedRows(r, skipped),
    proceed.length > 0 && buttons(...proceed),
  );
}

/** Counts are of what was written; the rows left out come from the report kept beside it. */
export function importedView(r: Reader, written: Written, report: Report | undefined): View {
  const made = written.changes.flatMap(({ entity, after }) => (entity === 'customer' && after ? [after] : []));
  const names = made
    .slice(0, NAMES_TOLD)
    .map(({ name, number }) => `${String(name)} (${formatRef('customer', Number(number))})`)
    .join(r.t('chat.between'));
  const said =
    made.length <= NAMES_TOLD
      ? r.t('transfer.importedFew', { names })
      : r.t('transfer.imported', { count: sayCount(r, made.length), names });
  const skipped = report?.skipped ?? [];
  const left =
    skipped.length === 1 ? r.t('transfer.skippedOne') : r.t('transfer.skipped', { count: sayCount(r, skipped.length) });
  return confirmation(r, written, [
    text(said, 'good'),
    ...(report && skipped.length > 0 ? [text(left), ...skippedRows(r, skipped), skippedFile(r, report)] : []),
  ]);
}

function readAs(r: Reader, { header, layout }: ImportPlan): Block[] {
  const used = layout.flatMap((column) => (column ? [columnName(r, column)] : []));
  if (layout.length < 2) return [];
  const leftOut = layout.flatMap((column, index) =>
    column ? [] : [header?.[index] || r.t('transfer.column', { number: index + 1 })],
  );
  const between = r.t('chat.between');
  return [
    hint(
      [
        r.t('transfer.readAs', { columns: used.join(between) }),
        ...(leftOut.length > 0 ? [r.t('transfer.leftOut', { columns: leftOut.join(between) })] : []),
      ].join(' '),
    ),
  ];
}

/** The first rows as they were read, which is not always as they were typed. */
function sample(r: Reader, { layout, ready }: ImportPlan): Block {
  const columns = layout.filter((column) => column !== undefined && column !== 'owner');
  return table(
    columns.map((column) => ({ label: columnName(r, column) })),
    ready.slice(0, SAMPLE).map(({ customer }) =>
      columns.map((column) => {
        const value = customer[column as Exclude<Column, 'owner'>];
        if (value === undefined) return '';
        if (typeof value !== 'string') return value.join(', ');
        return SAID[column]?.(r, value) ?? value;
      }),
    ),
  );
}

const SAID: Readonly<Partial<Record<Column, (r: Reader, value: string) => string>>> = {
  kind: sayKind,
  phone: sayPhone,
  status: sayStatus,
};

function skippedRows(r: Reader, skipped: readonly Skipped[]): Block[] {
  if (skipped.length === 0) return [];
  const more = skipped.length - SKIPPED_TOLD;
  return [
    list(
      skipped.slice(0, SKIPPED_TOLD).map(({ row, name, why }) => ({
        text: r.t('transfer.row', { row, name: name || r.t('transfer.noName') }),
        detail: wordProblem(r.t, why),
      })),
    ),
    ...(more === 1 ? [hint(r.t('transfer.moreRowsOne'))] : []),
    ...(more > 1 ? [hint(r.t('transfer.moreRows', { count: sayCount(r, more) }))] : []),
  ];
}

/** The rows left out as they were, each with its reason: to be mended and imported again. */
function skippedFile(r: Reader, { header, skipped }: Report): File {
  const head = [r.t('transfer.rowColumn'), r.t('transfer.whyColumn'), ...(header ?? [])];
  const rows = skipped.map(({ row, why, cells }) => [String(row), wordProblem(r.t, why), ...cells]);
  const name = `${r.t('transfer.skippedFile')}-${dayOf(r.now, r.zone)}.csv`;
  return { type: 'file', name, mediaType: 'text/csv', content: writeCsv([head, ...rows]) };
}

const columnName = (r: Reader, column: Column): string => r.t(`field.${column}`);
const sayCount = (r: Reader, count: number): string => formatCount(count, r.locale);
