/** The history of a record, my last changes, and what an undo took back. */
import type { Change, Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, bold, buttons, heading, list, text, type View, view } from '../chat/view.ts';
import { differencesOf } from '../crm/differences.ts';
import type { Event } from '../crm/history/history.ts';
import { NOTE_KINDS } from '../crm/notes/note.ts';
import { wordProblem } from '../language/problem.ts';
import { sayPath } from '../language/words.ts';
import { formatInstant } from '../values/day.ts';
import type { Difference } from '../values/errors.ts';
import { formatMoney, type Money } from '../values/money.ts';
import { sayKind, sayLevel, sayNoteKind, sayStage, sayStatus } from './customer-words.ts';
import { recordName } from './record-name.ts';
import { sayDay, sayLanguage } from './settings-words.ts';

/** Names of members by id, for the columns that hold one. */
export type Names = ReadonlyMap<number, string>;

/** Newest first; `older` goes on to the next page. */
export function historyView(
  r: Reader,
  record: string,
  entity: Change['entity'],
  events: readonly Event[],
  names: Names,
  older?: Button,
): View {
  if (events.length === 0) return view(text(r.t('history.nothing')));
  const items = events.map((event) => ({
    text: [bold(eventSummary(r, entity, event, names))],
    detail: r.t('history.event', {
      when: formatInstant(event.at, r.zone, r.locale, { now: r.now }),
      who: event.memberName ?? r.t('history.nobody'),
    }),
  }));
  return view(heading(r.t('history.historyOf', { record })), list(items), older && buttons(older));
}

function eventSummary(r: Reader, entity: Change['entity'], { before, after }: Event, names: Names): string {
  if (before === null) return r.t('history.created');
  const changed = differencesOf(entity as never, before, after ?? before);
  const archived = changed.find(({ field }) => field === 'field.archived');
  if (archived) return r.t(archived.now ? 'history.archived' : 'history.restored');
  return changeLines(r, changed, names);
}

function changeLines(r: Reader, changed: readonly Difference[], names: Names): string {
  return changed.map((each) => changeLine(r, each, names)).join(r.locale === 'zh' ? '；' : '; ');
}

function changeLine(r: Reader, { field, seen, now }: Difference, names: Names): string {
  const label = wordProblem(r.t, { key: field, params: {} });
  const say = (value: unknown) => shown(r, field, value, names);
  return r.t('history.changed', { field: label, from: say(seen), to: say(now) });
}

const PEOPLE = new Set(['field.owner', 'field.assignee']);

/** How a stored word is said, by the label of its column; customers and notes both have kinds, of different words. */
const CHOICES: Readonly<Record<string, (r: Reader, value: string) => string>> = {
  'field.status': sayStatus,
  'field.level': sayLevel,
  'field.stage': sayStage,
  'field.kind': (r, kind) =>
    (NOTE_KINDS as readonly string[]).includes(kind) ? sayNoteKind(r, kind) : sayKind(r, kind),
  'field.language': sayLanguage,
};

function shown(r: Reader, field: string, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return formatInstant(value, r.zone, r.locale, { now: r.now });
  if (Array.isArray(value)) return value.join(', ') || '–';
  if (typeof value === 'object') return formatMoney(value as Money, r.locale);
  const choice = CHOICES[field];
  if (choice && typeof value === 'string') return choice(r, value);
  if (field === 'field.weekStart') return sayDay(r, value);
  if (PEOPLE.has(field) && typeof value === 'number') return names.get(value) ?? '–';
  return String(value);
}

/** My last writes, each with a button that takes it back. */
export function lastChangesView(r: Reader, all: readonly Written[]): View {
  if (all.length === 0) return view(text(r.t('history.nothingToUndo')));
  const items = all.map((written) => ({
    text: [bold(summaryOf(r, written)), written.undoneId ? ` · ${r.t('history.takenBack')}` : ''],
    detail: formatInstant(written.at, r.zone, r.locale, { now: r.now }),
    buttons: written.undoneId ? [] : [undoOf(r, written, r.t('chat.undo'))],
  }));
  return view(heading(r.t('history.listTitle')), list(items));
}

/** What an undo took back (or did again), with the way back from it. */
export function undoneView(r: Reader, written: Written, original: Written | undefined): View {
  const again = original?.undoesId != null;
  const what = original ? (again ? whatOf : summaryOf)(r, original) : '';
  const said: Block = text(r.t(again ? 'history.redone' : 'history.undone', { what }), 'good');
  const back = view(said, buttons(undoOf(r, written, again ? r.t('chat.undo') : r.t('history.redo'))));
  return written.changes.length === 0 ? view(said) : back;
}

function undoOf(_r: Reader, { receiptId }: Written, label: string): Button {
  return { label, action: { do: 'run', path: 'undo', input: { receipt: String(receiptId) }, placing: 'replace' } };
}

/** `C12 Acme (customer add)`, `N56 called Bob + F7 send the quote (note add)`. */
function summaryOf(r: Reader, written: Written): string {
  return r.t('history.summary', { what: whatOf(r, written), command: sayPath(written.command, r.locale) });
}

/** A paste of a thousand lines is not told record by record. */
const NAMED = 2;

/** The records that came to be, or came and went; else the first that changed. */
function whatOf(r: Reader, { changes }: Written): string {
  const made = changes.filter(({ before, after }) => before === null || isArchived(before) !== isArchived(after));
  const named = (made.length > 0 ? made : changes.slice(0, 1)).slice(0, NAMED);
  const names = named.map(
    (change) => settingsChanged(r, change) || recordName(r, change.entity, change.after ?? change.before),
  );
  const more = made.length > NAMED ? [String(made.length - NAMED)] : [];
  return [...names, ...more].join(' + ');
}

/** Settings have no name of their own: what was changed in them says which write it was. */
function settingsChanged(r: Reader, { entity, before, after }: Change): string {
  if ((entity !== 'org' && entity !== 'member') || before === null || after === null) return '';
  return changeLines(r, differencesOf(entity, before as never, after as never), new Map());
}

function isArchived(row: Change['after']): boolean {
  return row !== null && 'archivedAt' in row && row.archivedAt !== null;
}
