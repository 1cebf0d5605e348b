/** The typed grammar: what follows a command's words, as one text a field. */
import type { Locale } from '../language/locale.ts';
import type { AnyCommand } from './command.ts';
import type { Values } from './interaction.ts';

/** What reading needs to know: whose now and zone, which currency and week, and whether a text names a customer. */
export interface ReadEnv {
  readonly now: Date;
  /** IANA, of the person */
  readonly zone: string;
  readonly locale: Locale;
  readonly org: { readonly currency: string; readonly weekStart: number; readonly zone: string };
  /** Whether a customer answers to this text; asked for leading words where a name runs on into what is said of it. */
  knowsCustomer?(text: string): Promise<boolean>;
}

export interface Parsed {
  readonly values: Values;
  /** What fits no field: to be asked about, never dropped. */
  readonly unplaced?: string;
}

/** Async since only the records tell where `Acme Rockets called` stops being a name. */
export async function parseLine<S>(_command: AnyCommand<S>, _rest: string, _env: ReadEnv): Promise<Parsed> {
  throw new Error('not yet');
}
