/** A digest as it is posted: what happened since the one before, what stands, and when it was planned and sent. */
import type { Reader } from '../chat/reader.ts';
import { type Block, bold, heading, hint, type Rich, table, text, type View, view } from '../chat/view.ts';
import type { DigestRow } from '../crm/digests/digest.ts';
import type { DigestFigures } from '../crm/digests/figures.ts';
import type { Group } from '../crm/stats/answer.ts';
import { localeOf } from '../language/locale.ts';
import { translator } from '../language/translate.ts';
import { addDays, formatDay } from '../values/day.ts';
import { sayInstant, sayTime, sayWeekday } from './digest-words.ts';
import { statsChart } from './stats-chart.ts';
import { sayMonth } from './stats-period.ts';
import { sayCount, sayGroup, sayMoney, saySums, sumsCell } from './stats-words.ts';

/** A digest is worded in its own language and zone, whoever reads it. */
export function digestReader({ locale, zone }: Pick<DigestRow, 'locale' | 'zone'>, now: Date): Reader {
  const known = localeOf(locale) ?? 'en';
  return { t: translator(known), locale: known, zone, now };
}

/** Without its footer, which is added when it is sent. A section with nothing to tell is silent. */
export function digestView(r: Reader, figures: DigestFigures): View {
  const span = saySpan(r, figures);
  const sections = [
    ...won(r, figures, span),
    ...fresh(r, figures, span),
    ...pipeline(r, figures),
    ...followups(r, figures),
    ...service(r, figures, span),
  ];
  const title = r.t('digest.headingZone', { day: sayWeekday(r, figures.plannedAt, r.zone), zone: r.zone });
  return view(
    heading(r.t('digest.heading', { day: title })),
    ...(sections.length > 0 ? sections : [text(r.t('digest.quietDay', { span }))]),
  );
}

export interface PostedRun {
  readonly number: number;
  readonly plannedAt: Date;
  readonly late: boolean;
  readonly manual: boolean;
}

/** `Planned 09:00, sent 09:00:02, run 118`; the whole instant where it was planned for another time than now. */
export function digestFooter(r: Reader, { number, plannedAt, late, manual }: PostedRun, sentAt: Date): Block {
  const planned = late ? sayInstant(r, plannedAt, r.zone) : sayTime(plannedAt, r.zone);
  const sent = `${sayTime(sentAt, r.zone)}:${String(sentAt.getUTCSeconds()).padStart(2, '0')}`;
  if (manual) return hint(r.t('digest.footerManual', { sent, run: number }));
  return hint(r.t(late ? 'digest.footerLate' : 'digest.footer', { planned, sent, run: number }));
}

function saySpan(r: Reader, { from, to, today }: DigestFigures): string {
  if (from === today) return r.t('digest.spanToday');
  if (from === addDays(to, -1)) return r.t('digest.spanYesterday');
  return r.t('digest.spanSince', { day: formatDay(from, r.locale, { weekday: true, today }) });
}

function won(r: Reader, figures: DigestFigures, span: string): Block[] {
  if (!figures.won) return [];
  const { since, month, latest } = figures.won;
  const blocks: Block[] = [];
  if (since.count > 0) {
    blocks.push(text([bold(r.t('digest.won', { span, sum: saySums(r, since), count: since.count }))]));
    const lines = latest.map(({ customer, amount, ref, owner }): Rich => {
      return [customer, ' · ', bold(sayMoney(r, amount)), ` · ${ref}${owner ? ` · ${owner}` : ''}`];
    });
    blocks.push({ type: 'list', items: lines.map((line) => ({ text: line })) });
  }
  if (month.count > 0) {
    if (since.count === 0) blocks.push(text(r.t('digest.wonNone', { span })));
    const params = { month: sayMonth(r, figures.today), sum: saySums(r, month), count: month.count };
    blocks.push(text(r.t('digest.wonMonth', params)));
  }
  return blocks;
}

function fresh(r: Reader, { fresh: added }: DigestFigures, span: string): Block[] {
  if (!added || added.count === 0) return [];
  const names = added.names.join(r.t('chat.between'));
  const more = added.count - added.names.length;
  const said = more > 0 ? r.t('digest.andMore', { names, more }) : names;
  return [text(r.t('digest.fresh', { count: added.count, span, names: said }))];
}

function pipeline(r: Reader, { pipeline: open }: DigestFigures): Block[] {
  if (!open || open.total.count === 0) return [];
  const columns = [
    { label: r.t('stats.bys.stage') },
    { label: r.t('stats.deals'), align: 'end' as const },
    { label: r.t('stats.sum'), align: 'end' as const },
  ];
  const rows = open.stages.map((group) => [
    sayGroup(r, 'stage', group),
    sayCount(r, group.figures.count),
    sumsCell(r, group.figures, 'total'),
  ]);
  const blocks: Block[] = [
    text([bold(r.t('digest.pipeline', { sum: saySums(r, open.total), count: open.total.count }))]),
    table(columns, rows),
  ];
  const asked = { metric: 'pipeline', by: 'stage', period: undefined } as const;
  const chart = statsChart(r, { asked, total: open.total, groups: open.stages, others: undefined });
  if (chart) blocks.push(chart);
  if (open.quiet > 0) blocks.push(text(r.t('digest.quiet', { count: open.quiet })));
  return blocks;
}

function followups(r: Reader, { followups: late }: DigestFigures): Block[] {
  if (!late || late.overdue === 0) return [];
  const people = counted(r, 'owner', late.people, ({ figures }) => figures.late);
  return [text(r.t('digest.overdue', { count: late.overdue, people }))];
}

function service(r: Reader, { service: notes }: DigestFigures, span: string): Block[] {
  if (!notes || notes.total === 0) return [];
  const kinds = counted(r, 'kind', notes.kinds, ({ figures }) => figures.count);
  return [text(r.t('digest.service', { count: notes.total, span, kinds }))];
}

/** `Ann 3, Ben 1` */
function counted(r: Reader, by: 'owner' | 'kind', groups: readonly Group[], count: (group: Group) => number): string {
  return groups
    .map((group) => r.t('digest.counted', { name: sayGroup(r, by, group), count: sayCount(r, count(group)) }))
    .join(r.t('chat.between'));
}
