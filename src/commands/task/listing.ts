/** Which follow-ups a list shows; short enough for the buttons of the list to carry. */
import type { Found } from '../../chat/field.ts';
import type { Input } from '../../chat/route.ts';
import type { View } from '../../chat/view.ts';
import type { TaskFilter } from '../../crm/tasks/tasks.ts';
import { weekStartOf } from '../../values/calendar.ts';
import { addDays, dayOf, startOfDay } from '../../values/day.ts';
import { formatRef, readRef } from '../../values/ref.ts';
import { taskList } from '../../views/task-list.ts';
import type { Context } from '../command.ts';

type When = 'today' | 'week' | 'overdue';
const WHENS: readonly string[] = ['today', 'week', 'overdue'] satisfies When[];
const isWhen = (text: string | undefined): text is When => text !== undefined && WHENS.includes(text);

export interface Listing {
  /** Everybody's, or one person's; mine unless a customer is given. */
  readonly whose?: 'mine' | 'all' | undefined;
  /** What is overdue counts as due today, and that as due this week. */
  readonly when?: When | undefined;
  readonly assignee?: Pick<Found, 'id' | 'name'> | undefined;
  readonly customer?: Pick<Found, 'id' | 'ref' | 'name'> | undefined;
}

/** `list`, `list.all.overdue.M3.C12`: a part left out is empty. */
export function listingCode({ whose, when, assignee, customer }: Listing): string {
  const parts = ['list', whose ?? '', when ?? '', assignee ? `M${assignee.id}` : '', customer?.ref ?? ''];
  return parts.join('.').replace(/\.+$/, '');
}

/** Everything it names is looked up again in the reader's org. */
export async function listingOf(ctx: Context, code: string): Promise<Listing> {
  const [, whose, when, member, ref = ''] = code.split('.');
  const number = readRef(ref)?.number;
  const customer = number === undefined ? undefined : await ctx.crm.customers.byNumber(ctx.org.id, number);
  const match = member ? await ctx.crm.members.match(ctx, member) : undefined;
  return {
    whose: whose === 'all' || whose === 'mine' ? whose : undefined,
    when: isWhen(when) ? when : undefined,
    assignee: match?.kind === 'one' ? match.found : undefined,
    customer: customer && { id: customer.id, ref: formatRef('customer', customer.number), name: customer.name },
  };
}

/** Reads the list and words it. */
export async function showListing(ctx: Context, listing: Listing, page = 1): Promise<View> {
  const { when, customer } = listing;
  const mine = isMine(listing);
  const filter = filterOf(ctx, listing);
  const { assigneeId } = filter;
  const tasks = await ctx.crm.tasks.list(ctx, filter, page);
  const overdue =
    when === undefined && assigneeId !== undefined && !customer
      ? await ctx.crm.tasks.countDue(ctx, assigneeId, ctx.now)
      : 0;
  return taskList(ctx, {
    page: tasks,
    title: titleOf(ctx, listing, mine),
    empty: emptyOf(ctx, listing, mine),
    named: assigneeId === undefined,
    about: customer === undefined,
    overdue,
    input: inputOf(listing),
    from: listingCode(listing),
  });
}

/** The tasks it shows. */
export function filterOf(ctx: Context, listing: Listing): TaskFilter {
  const { when, assignee, customer } = listing;
  const assigneeId = assignee?.id ?? (isMine(listing) ? ctx.me.id : undefined);
  return { assigneeId, customerId: customer?.id, before: beforeOf(ctx, when) };
}

const isMine = ({ whose, assignee, customer }: Listing): boolean =>
  !assignee && (whose === 'mine' || (whose === undefined && !customer));

function beforeOf(ctx: Context, when: Listing['when']): Date | undefined {
  switch (when) {
    case 'overdue':
      return ctx.now;
    case 'today':
      return startOfDay(addDays(dayOf(ctx.now, ctx.zone), 1), ctx.zone);
    case 'week':
      return startOfDay(addDays(weekStartOf(dayOf(ctx.now, ctx.zone), ctx.org.weekStart), 7), ctx.zone);
    case undefined:
      return undefined;
    default:
      return when satisfies never;
  }
}

function titleOf(ctx: Context, { assignee, customer }: Listing, mine: boolean): string {
  if (customer) return ctx.t('task.ofCustomer', { name: customer.name });
  if (assignee) return ctx.t('task.ofMember', { name: assignee.name });
  return ctx.t(mine ? 'task.mine' : 'task.everybody');
}

function emptyOf(ctx: Context, { when }: Listing, mine: boolean): string {
  if (when === 'overdue') return ctx.t('task.noneOverdue');
  if (when === 'today') return ctx.t('task.noneToday');
  if (when === 'week') return ctx.t('task.noneWeek');
  return ctx.t(mine ? 'task.noneMine' : 'task.none');
}

function inputOf({ whose, when, assignee, customer }: Listing): Input {
  return {
    ...(whose ? { whose } : {}),
    ...(when ? { when } : {}),
    ...(assignee ? { assignee: `M${assignee.id}` } : {}),
    ...(customer ? { customer: customer.ref } : {}),
  };
}
