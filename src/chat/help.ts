/** Help, derived from the declarations of the commands. */
import type { Locale } from '../language/locale.ts';
import type { AnyCommand } from './command.ts';
import type { Member } from './ports.ts';
import type { Reader } from './reader.ts';
import type { Registry } from './registry.ts';
import type { View } from './view.ts';

/** What Parley can do, by first word, with three things to try on top. */
export function overview<S>(_registry: Registry<S>, _r: Reader, _me: Pick<Member, 'access'>): View {
  throw new Error('not yet');
}

/** Help about a command (`customer add`) or a first word (`customer`, `客户`); the overview where there is none such. */
export function helpFor<S>(_registry: Registry<S>, _about: string, _r: Reader, _me: Pick<Member, 'access'>): View {
  throw new Error('not yet');
}

/** How a command is typed: `customer add <name> [phone] …`, `客户 新增 <名称> …`. */
export function usage<S>(_command: AnyCommand<S>, _r: Pick<Reader, 't' | 'locale'>): string {
  throw new Error('not yet');
}

/** All commands as a Markdown table for the README. */
export function commandTable<S>(_registry: Registry<S>, _locale: Locale): string {
  throw new Error('not yet');
}
