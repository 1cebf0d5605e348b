/** One person's day on a page: follow-ups due, their open deals, the month's figures, and what is begun most often. */
import { proposalButtons } from '../chat/proposal.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, buttons, divider, heading, hint, list, text, type View, view } from '../chat/view.ts';
import type { Waiting } from '../chat/waiting.ts';
import type { Pipeline } from '../crm/deals/deals.ts';
import type { Answer } from '../crm/stats/answer.ts';
import type { TaskPage } from '../crm/tasks/tasks.ts';
import { dayOf, formatDay } from '../values/day.ts';
import { shortened } from '../values/shortened.ts';
import { dotted } from './customer-words.ts';
import { dealLine, pipelineSum } from './deal-list.ts';
import { answerSentence } from './stats-sentence.ts';
import { taskLine } from './task-list.ts';

export interface Day {
  /** What I proposed and neither saved nor cancelled. */
  readonly waiting: readonly Waiting[];
  /** My follow-ups due by tonight, the most urgent first. */
  readonly due: TaskPage;
  /** How many of mine are overdue. */
  readonly overdue: number;
  readonly pipeline: Pipeline;
  /** Of the whole team. */
  readonly month: readonly Answer[];
}

export function dayView(r: Reader, { waiting, due, overdue, pipeline, month }: Day): View {
  const today = dayOf(r.now, r.zone);
  return view(
    heading(dotted(r.t('day.title'), formatDay(today, r.locale, { weekday: true, today }))),
    buttons(...begin(r)),
    divider,
    ...proposals(r, waiting),
    ...followUps(r, due, overdue),
    divider,
    ...deals(r, pipeline),
    divider,
    heading(r.t('day.month')),
    list(month.map((answer) => ({ text: answerSentence(r, answer) }))),
    buttons({
      label: r.t('day.figures'),
      action: { do: 'run', path: 'stats show', input: { metric: 'sales', by: 'owner' } },
    }),
  );
}

function begin(r: Reader): Button[] {
  const form = (label: string, path: string): Button => ({ label, action: { do: 'form', path, input: {} } });
  return [
    { ...form(r.t('customer.shortcut'), 'customer add'), style: 'primary' },
    form(r.t('deal.logSummary'), 'sale log'),
    form(r.t('day.note'), 'note add'),
    form(r.t('day.task'), 'task add'),
    { label: r.t('help.title'), action: { do: 'run', path: 'help', input: {} } },
  ];
}

function proposals(r: Reader, waiting: readonly Waiting[]): Block[] {
  if (waiting.length === 0) return [];
  const items = waiting.map(({ token, what, words }) => ({
    text: words.length === 0 ? what : r.t('day.proposed', { what, words: shortened(words.join(' — '), WORDS) }),
    buttons: proposalButtons(r, token),
  }));
  return [heading(r.t('day.waiting')), list(items), divider];
}

/** Signs of a proposal that are shown: enough to know it again. */
const WORDS = 120;

function followUps(r: Reader, { tasks, more }: TaskPage, overdue: number): Block[] {
  const title = heading(
    overdue > 0 ? dotted(r.t('day.due'), r.t('task.overdueCount', { count: overdue })) : r.t('day.due'),
  );
  if (tasks.length === 0) return [title, text(r.t('day.nothingDue'))];
  const shown = tasks.map((task) => taskLine(r, task, { named: false, about: true }));
  const all: Button = { label: r.t('day.allTasks'), action: { do: 'run', path: 'task list', input: {} } };
  return [title, list(shown), ...(more ? [buttons(all)] : [])];
}

function deals(r: Reader, pipeline: Pipeline): Block[] {
  const title = heading(r.t('day.deals'));
  if (pipeline.count === 0) return [title, text(r.t('day.noDeals'))];
  const all: Button = { label: r.t('day.allDeals'), action: { do: 'run', path: 'deal list', input: {} } };
  return [
    title,
    hint(pipelineSum(r, pipeline)),
    list(pipeline.deals.map((deal) => dealLine(r, deal))),
    ...(pipeline.pages > 1 ? [buttons(all)] : []),
  ];
}
