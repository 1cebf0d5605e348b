/** What can be done with tasks. */
import type { Written } from '../../data/work.ts';
import type { Match, Suggestion } from '../match.ts';
import type { OfOrg, Who } from '../who.ts';
import type { Snooze, Task, TaskRow } from './task.ts';

export { createTasks } from './create-tasks.ts';

export interface NewTask {
  readonly title: string;
  readonly dueAt: Date;
  readonly customerId?: number | undefined;
  readonly dealId?: number | undefined;
  /** Me unless given. */
  readonly assigneeId?: number | undefined;
}

/** Undefined leaves a value as it is. */
export interface TaskEdit {
  readonly id: number;
  /** The version the person saw. */
  readonly version?: number | undefined;
  readonly title?: string | undefined;
  readonly dueAt?: Date | undefined;
  /** Null takes it off the customer. */
  readonly customerId?: number | null | undefined;
  readonly assigneeId?: number | undefined;
}

export interface TaskFilter {
  /** Everybody's unless given. */
  readonly assigneeId?: number | undefined;
  readonly customerId?: number | undefined;
  /** Due before this instant. */
  readonly before?: Date | undefined;
}

export interface TaskPage {
  /** Open ones, the most urgent first. */
  readonly tasks: readonly Task[];
  readonly page: number;
  readonly more: boolean;
}

/** The task had been done before: nothing was written. */
export interface AlreadyDone {
  readonly alreadyDone: Task;
  /** Who did it, where that is known. */
  readonly by: { readonly id: number; readonly name: string } | null;
}

export interface Tasks {
  /** @throws NotFound InvalidInput */
  add(who: Who, task: NewTask): Promise<Written>;
  /** @throws NotFound Conflict InvalidInput */
  edit(who: Who, edit: TaskEdit): Promise<Written>;
  /** @throws NotFound */
  done(who: Who, id: number): Promise<Written | AlreadyDone>;
  /** `zone` keeps the time on the wall over a clock change. @throws NotFound InvalidInput */
  snooze(who: Who, id: number, by: Snooze, zone: string): Promise<Written | AlreadyDone>;

  /** @throws NotFound */
  get(who: OfOrg, id: number): Promise<Task>;
  byNumber(who: OfOrg, number: number): Promise<Task | undefined>;
  list(who: Who, filter: TaskFilter, page?: number): Promise<TaskPage>;
  /** How many open tasks a member has that were due before an instant. */
  countDue(who: OfOrg, assigneeId: number, before: Date): Promise<number>;
  /** A customer's open tasks, the most urgent first, at most 25. */
  openOf(who: OfOrg, customerId: number): Promise<readonly Task[]>;
  /** A snapshot with the names of what it refers to. */
  describe(who: OfOrg, row: TaskRow): Promise<Task>;
  /** By ref, title, or the name of a customer with open tasks. */
  match(who: Who, text: string): Promise<Match>;
  /** At most 25. */
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;

  /** Open tasks of all orgs whose reminder is due, the longest waiting first. */
  dueReminders(now: Date, limit: number): Promise<readonly Task[]>;
  /** Hands the reminder to the outbox, once: repeated after a crash it changes nothing. */
  claimReminder(task: Pick<Task, 'id' | 'orgId'>, now: Date): Promise<void>;
}
