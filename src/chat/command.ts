/** The declaration of a command: what you can say, from which form, grammar, help and validation are derived. */
import type { PlainKey } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import type { Context } from './context.ts';
import type { Fields, InputOf } from './field.ts';
import type { Values } from './interaction.ts';
import type { Written } from './ports.ts';
import type { View } from './view.ts';

export interface Command<Services, F extends Fields = Fields> {
  /** Its words in English: `customer add`, `undo`. The Chinese ones stand in `language/words.ts`. */
  readonly path: string;
  /** The verb meant when only the first word is said. */
  readonly default?: boolean;
  /** One line: what it does. */
  readonly summary: PlainKey;
  /** What all commands of its first word are for, told by one of them in the overview. */
  readonly wordSummary?: PlainKey;
  readonly effect: 'read' | 'write' | 'destroy';
  readonly access: 'member' | 'admin';
  /** What the button of its form says, where that is not to save or to show. */
  readonly submit?: PlainKey;
  /**
   * Offered where a platform keeps shortcuts. `message`: on a message, whose text comes as `text`, its link as `link`;
   * `person`: on somebody, whose account comes as `person`.
   */
  readonly shortcut?: { readonly of: 'message' | 'person' | 'nothing'; readonly name: PlainKey };
  /** In the order they are given by position. */
  readonly fields: F;
  /**
   * Sentences that mean this command, with the fields as slots: `add customer {name}`, `给{customer}加一条：{text}`.
   * `[…]` is optional, `(a|b)` a choice.
   */
  readonly phrases: Readonly<Record<Locale, readonly string[]>>;
  /** Lines that work as they stand, shown in help and after errors: `customer add Acme Rockets`. */
  readonly examples: Readonly<Record<Locale, readonly [string, ...string[]]>>;
  /** Values a form starts with beside what was typed: an edit form shows the record as it is. */
  prefill?(ctx: Context<Services>, values: Values): Promise<Values>;
  /** The input with what follows from it unsaid (the follow-up in a note's text): a proposal shows it before it is saved. */
  complete?(ctx: Context<Services>, input: InputOf<F>): InputOf<F>;
  /** What is asked before a sentence is acted on, where the fields do not tell what will be done. @throws Refusal */
  confirm?(ctx: Context<Services>, input: InputOf<F>): Promise<View>;
  /** A read answers with its View; a write hands back what was written, or a View that asks first. */
  run(ctx: Context<Services>, input: InputOf<F>): Promise<View | Written | Shown>;
  /** The confirmation of a write, rendered from what was written: also when it is delivered again. */
  answer?(ctx: Context<Services>, written: Written): Promise<View>;
}

/** An answer of its own: what was written, if anything, and the list its button stood in. */
export interface Shown {
  readonly written: Written | undefined;
  readonly view: View;
}

/** A command whose fields' types no longer matter: what the registry holds. */
export type AnyCommand<Services> = Command<Services, Fields>;

/** Types a declaration: `run` is given exactly what its fields read to. */
export function commandFor<Services>() {
  return <const F extends Fields>(command: Command<Services, F>): AnyCommand<Services> =>
    command as unknown as AnyCommand<Services>;
}

/** Whether `run` wrote something, rather than showing or asking. */
export function isWritten(result: View | Written | Shown): result is Written {
  return 'receiptId' in result;
}

export function isShown(result: View | Written | Shown): result is Shown {
  return 'view' in result;
}
