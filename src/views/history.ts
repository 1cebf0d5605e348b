/** The history of a record, my last changes, and what an undo took back. */
import type { Change, Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Button, bold, buttons, heading, list, text, type View, view } from '../chat/view.ts';
import { differencesOf } from '../crm/differences.ts';
import type { Deed, Event } from '../crm/history/history.ts';
import { NOTE_KINDS } from '../crm/notes/note.ts';
import { wordProblem } from '../language/problem.ts';
import { sayPath } from '../language/words.ts';
import { formatInstant } from '../values/day.ts';
import type { Difference } from '../values/errors.ts';
import { formatMoney, type Money } from '../values/money.ts';
import { shortened } from '../values/shortened.ts';
import { sayKind, sayLevel, sayNoteKind, sayPhone, sayStage, sayStatus } from './customer-words.ts';
import { recordName } from './record-name.ts';
import { sayDay, sayLanguage } from './settings-words.ts';

/** Names by id: of members, for the columns that hold one; of customers, by whom a deal is known. */
export interface Names {
  readonly members: ReadonlyMap<number, string>;
  readonly customers: ReadonlyMap<number, string>;
}

/** Newest first; `older` goes on to the next page. */
export function historyView(r: Reader, record: string, events: readonly Event[], names: Names, older?: Button): View {
  if (events.length === 0) return view(text(r.t('history.nothing')));
  const items = events.map((event) => ({
    text: [bold(eventSummary(r, event, names))],
    detail: r.t('history.event', {
      when: formatInstant(event.at, r.zone, r.locale, { now: r.now }),
      who: event.memberName ?? r.t('history.nobody'),
    }),
  }));
  return view(heading(r.t('history.historyOf', { record })), list(items), older && buttons(older));
}

function eventSummary(r: Reader, event: Event, names: Names): string {
  const { entity, before, after } = event;
  if (entity === 'customerAccount') return accountSummary(r, event as Event<'customerAccount'>);
  if (before === null) return r.t('history.created');
  const changed = differencesOf(entity as never, before, after ?? before);
  const archived = changed.find(({ field }) => field === 'field.archived');
  if (archived) return r.t(archived.now ? 'history.archived' : 'history.restored');
  return changeLines(r, changed, names);
}

/** Told among what happened to its customer. */
function accountSummary(r: Reader, { before, after }: Event<'customerAccount'>): string {
  const name = (after ?? before)?.name ?? '';
  return r.t(after && after.archivedAt === null ? 'history.accountTied' : 'history.accountUntied', { name });
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
  if (field === 'field.phone') return sayPhone(r, String(value));
  if (field === 'field.weekStart') return sayDay(r, value);
  if (PEOPLE.has(field) && typeof value === 'number') return names.members.get(value) ?? '–';
  return String(value);
}

/** My last deeds, each with a button that takes it back, or does it again. */
export function lastChangesView(r: Reader, deeds: readonly Deed[], names: Names): View {
  if (deeds.length === 0) return view(text(r.t('history.nothingToUndo')));
  const items = deeds.map((deed) => ({
    text: [bold(summaryOf(r, deed, names)), deed.stands ? '' : ` · ${r.t('history.takenBack')}`],
    detail: formatInstant(deed.written.at, r.zone, r.locale, { now: r.now }),
    buttons: [turnOf(r, deed)],
  }));
  return view(heading(r.t('history.listTitle')), list(items));
}

/** What an undo took back (or did again), with the way back from it; `changed` is false where it left all as it was. */
export function undoneView(r: Reader, deed: Deed, names: Names, changed: boolean): View {
  const said = r.t(deed.stands ? 'history.redone' : 'history.undone', { what: summaryOf(r, deed, names) });
  return view(text(said, 'good'), changed && buttons(turnOf(r, deed)));
}

/** What would be taken back: asked where it was said in a sentence. */
export function undoQuestion(r: Reader, deed: Deed, names: Names, token: string): View {
  return view(
    text([bold(r.t('history.undoThis', { what: summaryOf(r, deed, names) }))]),
    buttons(
      { label: r.t('chat.undo'), style: 'primary', action: { do: 'resume', token, as: 'run', input: {} } },
      { label: r.t('chat.cancel'), action: { do: 'resume', token, as: 'drop', input: {} } },
    ),
  );
}

function turnOf(r: Reader, { stands, receiptId }: Deed): Button {
  const input = { receipt: String(receiptId) };
  return {
    label: r.t(stands ? 'chat.undo' : 'history.redo'),
    action: { do: 'run', path: 'undo', input, placing: 'replace' },
  };
}

/** `C12 Acme (customer add)`, `N56 called Bob + F7 send the quote (note add)`. */
function summaryOf(r: Reader, { written }: Deed, names: Names): string {
  return r.t('history.summary', { what: whatOf(r, written, names), command: sayPath(written.command, r.locale) });
}

/** A paste of a thousand lines is not told record by record. */
const NAMED = 2;

/** Signs of what was changed that are told. */
const LONGEST = 160;

/** The changes a deed is told by: the records that came to be, or came and went; else the first that changed. */
export function toldChanges({ changes }: Written): { readonly told: readonly Change[]; readonly more: number } {
  const made = changes.filter(isMade);
  const told = (made.length > 0 ? made : changes).slice(0, made.length > 0 ? NAMED : 1);
  return { told, more: Math.max(0, made.length - NAMED) };
}

function isMade({ before, after }: Change): boolean {
  return before === null || isArchived(before) !== isArchived(after);
}

function whatOf(r: Reader, written: Written, names: Names): string {
  const { told, more } = toldChanges(written);
  return [...told.map((change) => changeOf(r, change, names)), ...(more > 0 ? [String(more)] : [])].join(' + ');
}

/** `D34 Acme · annual plan · $12,000`; of an edit also what was changed, which is all there is to say of a setting. */
function changeOf(r: Reader, change: Change, names: Names): string {
  const { entity, before, after } = change;
  const name = recordName(r, entity, after ?? before, names.customers);
  if (isMade(change) || before === null || after === null) return name;
  const edited = shortened(
    changeLines(r, differencesOf(entity as never, before as never, after as never), names),
    LONGEST,
  );
  const nameless = entity === 'org' || entity === 'member';
  return [nameless && edited !== '' ? '' : name, edited].filter((part) => part !== '').join(' · ');
}

function isArchived(row: Change['after']): boolean {
  return row !== null && 'archivedAt' in row && row.archivedAt !== null;
}
