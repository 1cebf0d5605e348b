/** What the page and its server say to each other: plain JSON, types only, shared by both. */
import type { FieldKind } from '../../chat/field.ts';
import type { Inline, Option } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';

export type { Inline, Option };

/** Parley's own account: no person can have it. */
export const PARLEY = 'parley';

/** One command of the slash menu, worded for a reader. */
export interface MenuCommand {
  /** In English, as commands are named inside: `customer add`. */
  readonly path: string;
  /** Every way to say it; the first is the reader's: `客户 新增`. */
  readonly words: readonly string[];
  readonly summary: string;
  /** `customer add <name> [phone] [email]` */
  readonly usage: string;
  readonly fields: readonly MenuField[];
}

export interface MenuField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly choices?: readonly Option[];
}

/** The commands in the order they are taught; derived from the registry by the composition. */
export type Menu = (locale: Locale) => readonly MenuCommand[];

/** Someone the page can act as. */
export interface Person {
  readonly account: string;
  readonly name: string;
  readonly admin: boolean;
}

export interface Channel {
  /** What a Place's `channel` holds: the name, without `#`. */
  readonly name: string;
}

/** All the page shows beside messages, for the person it acts as. */
export interface State {
  readonly org: string;
  readonly me: Person;
  readonly locale: Locale;
  /** IANA */
  readonly zone: string;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly menu: readonly MenuCommand[];
  /** The newest message of each place, as this person sees it. */
  readonly latest: Readonly<Record<string, number>>;
}

export interface ShownMessage {
  readonly id: number;
  /** A channel's name, or `@<account>` for a direct message. */
  readonly place: string;
  /** An account, or `parley`. */
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
  /** In a channel, but for one person only. */
  readonly onlyYou: boolean;
  readonly text: string;
  readonly blocks: readonly ShownBlock[];
  /** Who shared the card with the place. */
  readonly sharedBy?: string;
  /** The id the page sent it with, to find its own again. */
  readonly sentAs?: string;
}

export interface ShownButton {
  readonly label: string;
  readonly route: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: string;
}

export type ShownRich = readonly Inline[];

export type ShownBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: ShownRich; readonly tone?: 'good' | 'bad' }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: ShownRich }[] }
  | {
      readonly type: 'table';
      readonly columns: readonly { readonly label: string; readonly align: 'start' | 'end' }[];
      readonly rows: readonly (readonly ShownRich[])[];
      readonly footer?: readonly ShownRich[];
    }
  | {
      readonly type: 'list';
      readonly items: readonly {
        readonly text: ShownRich;
        readonly detail?: ShownRich;
        readonly buttons: readonly ShownButton[];
      }[];
    }
  | { readonly type: 'hint'; readonly text: ShownRich }
  | { readonly type: 'divider' }
  | { readonly type: 'buttons'; readonly buttons: readonly ShownButton[] }
  | {
      readonly type: 'picker';
      readonly label: string;
      readonly route: string;
      readonly options: readonly Option[];
      readonly selected?: string;
    }
  | { readonly type: 'menu'; readonly label: string; readonly items: readonly ShownButton[] }
  /** Drawn for the ground it is asked for; `width` and `height` in CSS pixels. */
  | {
      readonly type: 'chart';
      readonly alt: string;
      readonly url: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly type: 'file'; readonly name: string; readonly url: string };

/** How a field is shown: each kind of the chat has one of these. */
export type Control =
  | { readonly as: 'line'; readonly inputMode: 'text' | 'email' | 'tel' | 'numeric' }
  | { readonly as: 'area' }
  | { readonly as: 'select'; readonly options: readonly Option[] }
  /** `records` asks the server as one types; the page knows the channels and the zones itself. */
  | { readonly as: 'combobox'; readonly from: 'records' | 'channels' | 'zones' };

export interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly required: boolean;
  readonly maxLength?: number;
  readonly value: string;
  readonly valueLabel?: string;
  readonly error?: string;
  readonly control: Control;
}

export interface ShownForm {
  readonly path: string;
  readonly title: string;
  readonly intro: ShownRich;
  readonly fields: readonly ShownField[];
  readonly submit: string;
  readonly token: string;
}

/** What the page posts: who acts, where, and what was done. `id` is made by the page, once for each deed. */
export interface Posted {
  readonly id: string;
  readonly as: string;
  readonly place: string;
  /** The browser's language tag and zone. */
  readonly locale?: string;
  readonly zone?: string;
  readonly deed: Deed;
}

export type Deed =
  | { readonly kind: 'send'; readonly text: string }
  | { readonly kind: 'command'; readonly path: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'press'; readonly message?: number; readonly route: string; readonly value?: string }
  | {
      readonly kind: 'submit';
      readonly message?: number;
      readonly token: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'suggest'; readonly path: string; readonly field: string; readonly query: string };

/** What comes back of a deed: the messages it left, a form to fill in, or suggestions. */
export type Answer =
  /** `refused`: nothing was done; the page keeps the form it was sent from. */
  | { readonly kind: 'messages'; readonly messages: readonly ShownMessage[]; readonly refused?: true }
  | { readonly kind: 'form'; readonly form: ShownForm; readonly messages: readonly ShownMessage[] }
  | { readonly kind: 'errors'; readonly form: ShownForm }
  | { readonly kind: 'suggestions'; readonly options: readonly Option[] };

/** One page of a place's messages, oldest first. */
export interface History {
  readonly messages: readonly ShownMessage[];
  readonly more: boolean;
}

/** Pushed to open pages. `reset`: too much was missed, read everything again. */
export type LiveEvent =
  | { readonly type: 'message'; readonly message: ShownMessage }
  | { readonly type: 'state' }
  | { readonly type: 'reset' };

export interface Refused {
  readonly error: string;
}
