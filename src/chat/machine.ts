/** Everything the conversation machine is built from; handed round as one object. */
import type { Clock } from '../values/clock.ts';
import type { Asides, Directory, Journal, Lookups, Subjects } from './ports.ts';
import type { Registry } from './registry.ts';

export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface Machine<Services> {
  readonly registry: Registry<Services>;
  readonly crm: Services;
  readonly directory: Directory;
  readonly journal: Journal;
  readonly asides: Asides;
  readonly lookups: Lookups<Services>;
  readonly subjects: Subjects;
  readonly clock: Clock;
  readonly log: Log;
}
