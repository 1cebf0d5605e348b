/** The settings of a company and of a person, and what a change of them did. */
import type { Member, Org, Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Button, bold, buttons, facts, heading, hint, text, type View, view } from '../chat/view.ts';
import { localeOf } from '../language/locale.ts';
import { translator } from '../language/translate.ts';
import { undoButton } from './confirmation.ts';
import { sayDay, sayLanguage } from './settings-words.ts';

type Shown = Pick<Member, 'locale' | 'zone'>;
type Snapshot = Readonly<Record<string, unknown>>;

/** Everyone sees them; the button to change them is for admins. */
export function settingsView(r: Reader, org: Org, me: Member): View {
  const isAdmin = me.access === 'admin';
  return view(
    heading(r.t('settings.title', { org: org.name })),
    facts(orgFacts(r, { ...org })),
    hint(r.t(isAdmin ? 'settings.forEveryone' : 'settings.onlyAdmins')),
    text([bold(r.t('settings.myTitle'))]),
    facts(myFacts(r, me)),
    buttons(
      isAdmin && { label: r.t('settings.edit'), action: { do: 'form', path: 'settings edit', input: {} } },
      editMine(r),
    ),
  );
}

export function mySettingsView(r: Reader, me: Shown): View {
  return view(heading(r.t('settings.myTitle')), facts(myFacts(r, me)), buttons(editMine(r)));
}

export function editMine(r: Reader): Button {
  return { label: r.t('settings.editMine'), action: { do: 'form', path: 'settings me', input: {} } };
}

/** Language and zone as they are now, each with where it comes from. */
export function myFacts(r: Reader, me: Shown): readonly (readonly [string, string])[] {
  const say = (own: string | null, value: string) =>
    r.t(own === null ? 'settings.following' : 'settings.chosen', { value });
  return [
    [r.t('field.language'), say(me.locale, r.t(`settings.${r.locale}`))],
    [r.t('field.zone'), say(me.zone, r.zone)],
  ];
}

/** What was changed in the company's settings; a new currency says what it does not do. */
export function orgChangedView(r: Reader, written: Written): View {
  const [change] = written.changes;
  if (!change) return view(text(r.t('settings.unchanged')));
  const { before, after } = change;
  const newCurrency = before?.currency === after?.currency ? undefined : String(after?.currency);
  return view(
    text(r.t('settings.changed'), 'good'),
    facts(changes(r, orgFacts(r, before), orgFacts(r, after))),
    newCurrency !== undefined && hint(r.t('settings.currencyNow', { currency: newCurrency })),
    buttons(
      { label: r.t('settings.edit'), action: { do: 'form', path: 'settings edit', input: {} } },
      undoButton(r, written),
    ),
  );
}

/** What a person changed for themselves, told in the language they chose. */
export function memberChangedView(reader: Reader, written: Written): View {
  const [change] = written.changes;
  if (!change) return view(text(reader.t('settings.unchanged')), buttons(editMine(reader)));
  const { before, after } = change;
  const locale = localeOf(after?.locale as string | null) ?? reader.locale;
  const r: Reader = { ...reader, locale, t: translator(locale) };
  return view(
    text(r.t('settings.changed'), 'good'),
    facts(changes(r, chosenFacts(r, before), chosenFacts(r, after))),
    buttons(editMine(r), undoButton(r, written)),
  );
}

type Pairs = readonly (readonly [label: string, value: string])[];

function changes(r: Reader, before: Pairs, after: Pairs): Pairs {
  return after.flatMap(([label, value], index) => {
    const was = before[index]?.[1] ?? '';
    return was === value ? [] : [[label, r.t('settings.change', { before: was, after: value })]];
  });
}

function orgFacts(r: Reader, org: Snapshot | null): Pairs {
  return [
    [r.t('settings.orgName'), String(org?.name)],
    [r.t('field.currency'), String(org?.currency)],
    [r.t('field.zone'), String(org?.zone)],
    [r.t('settings.weekStart'), sayDay(r, org?.weekStart)],
    [r.t('field.language'), sayLanguage(r, org?.locale)],
  ];
}

function chosenFacts(r: Reader, member: Snapshot | null): Pairs {
  return [
    [r.t('field.language'), member?.locale == null ? r.t('settings.follow') : sayLanguage(r, member.locale)],
    [r.t('field.zone'), member?.zone == null ? r.t('settings.follow') : String(member.zone)],
  ];
}
