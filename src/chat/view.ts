/**
 * What a person sees, as closed data: no platform's markup, only plain text and structure.
 *
 * Every string is plain text already worded in the reader's language; each platform's renderer escapes it and
 * fits it to the platform's limits. A View can be printed, compared and stored.
 */
import type { Action } from './route.ts';

/** A piece of running text. A plain string is never markup. */
export type Inline =
  | string
  | { readonly bold: string }
  | { readonly code: string }
  | { readonly link: string; readonly url: string };

export type Rich = string | readonly Inline[];

export interface Button {
  readonly label: string;
  readonly action: Action;
  readonly style?: 'primary' | 'danger';
  /** Asked before the press counts, where the platform can. */
  readonly confirm?: string;
}

export interface Option {
  readonly label: string;
  readonly value: string;
  /** A second, quieter line: city, level, owner. */
  readonly detail?: string;
}

export interface Heading {
  readonly type: 'heading';
  readonly text: string;
}
export interface Text {
  readonly type: 'text';
  readonly text: Rich;
  readonly tone?: 'good' | 'bad';
}
/** Label and value pairs. */
export interface Facts {
  readonly type: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: Rich }[];
}
export interface Table {
  readonly type: 'table';
  readonly columns: readonly { readonly label: string; readonly align?: 'start' | 'end' }[];
  readonly rows: readonly (readonly Rich[])[];
  /** Kept apart from the rows: sums. */
  readonly footer?: readonly Rich[];
}
export interface List {
  readonly type: 'list';
  readonly items: readonly { readonly text: Rich; readonly detail?: Rich; readonly buttons?: readonly Button[] }[];
}
/** A quiet line: what to do next, an example, where a figure comes from. */
export interface Hint {
  readonly type: 'hint';
  readonly text: Rich;
}
export interface Divider {
  readonly type: 'divider';
}
export interface Buttons {
  readonly type: 'buttons';
  readonly buttons: readonly Button[];
}
/** A select: the value chosen is given to `action` as the input named `field` (`encodePicker`). */
export interface Picker {
  readonly type: 'picker';
  readonly label: string;
  readonly options: readonly Option[];
  readonly selected?: string;
  readonly field: string;
  readonly action: Exclude<Action, { do: 'share' }>;
}
/** Rarely used actions behind one control. */
export interface Menu {
  readonly type: 'menu';
  readonly label: string;
  readonly items: readonly Button[];
}
/** The figures of a table, drawn. Whatever draws it knows no language: every word and figure stands here as it is read. */
export interface Chart {
  readonly type: 'chart';
  /** Groups beside each other, or one after the other in time. */
  readonly kind: 'bars' | 'columns';
  readonly title: string;
  /** What is counted: `EUR`, `Deals`. */
  readonly unit: string;
  /** At least two; `figure` is the value in short, as it stands beside its bar. */
  readonly points: readonly { readonly label: string; readonly value: number; readonly figure: string }[];
  /** The same in words, for whoever does not see it. */
  readonly alt: string;
}
/** Something to download: a list as CSV. */
export interface File {
  readonly type: 'file';
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

export type Block = Heading | Text | Facts | Table | List | Hint | Divider | Buttons | Picker | Menu | Chart | File;

export interface View {
  readonly blocks: readonly Block[];
}

export const view = (...blocks: readonly (Block | undefined | false)[]): View => ({
  blocks: blocks.filter((block) => block !== undefined && block !== false),
});
export const heading = (text: string): Heading => ({ type: 'heading', text });
export const text = (content: Rich, tone?: 'good' | 'bad'): Text =>
  tone ? { type: 'text', text: content, tone } : { type: 'text', text: content };
export const facts = (pairs: readonly (readonly [label: string, value: Rich | null | undefined])[]): Facts => ({
  type: 'facts',
  facts: pairs.flatMap(([label, value]) => (value == null || value === '' ? [] : [{ label, value }])),
});
export const table = (columns: Table['columns'], rows: Table['rows'], footer?: readonly Rich[]): Table =>
  footer ? { type: 'table', columns, rows, footer } : { type: 'table', columns, rows };
export const list = (items: List['items']): List => ({ type: 'list', items });
export const hint = (content: Rich): Hint => ({ type: 'hint', text: content });
export const divider: Divider = { type: 'divider' };
export const buttons = (...all: readonly (Button | undefined | false)[]): Buttons => ({
  type: 'buttons',
  buttons: all.filter((button) => button !== undefined && button !== false),
});
export const bold = (content: string): Inline => ({ bold: content });
