/** Codes that link, the question what becomes of records, and which workspaces share them. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, bold, buttons, hint, list, text, type View, view } from '../chat/view.ts';
import type { Claim, CodeUse, Holdings, LinkedWorkspace, LinkState, Twin } from '../crm/links/link.ts';
import { HELD, MOST_BROUGHT, totalOf } from '../crm/links/link.ts';
import { sayPath } from '../language/words.ts';
import { formatCount } from '../values/count-format.ts';
import { writeCsv } from '../values/csv.ts';
import { undoButton } from './confirmation.ts';
import { platformName } from './platform-name.ts';

/** A code that lets another workspace in: for the reader's eyes, so without a Share button. */
export function workspaceCodeView(r: Reader, org: string, code: string): View {
  return view(text(r.t('link.typeThere')), ...toType(r, 'link workspace', code), hint(r.t('link.whatItDoes', { org })));
}

/** What is typed in the other place, and how that is done there. */
export function toType(r: Reader, path: string, code: string): Block[] {
  const said = sayPath(path, r.locale);
  return [text([{ code: `${said} ${code}` }]), hint(r.t('link.typeHow', { line: `/${said}` }))];
}

export interface JoinQuestion {
  readonly state: LinkState;
  readonly currency: string;
  readonly given: Claim;
  readonly held: Holdings;
  /** Whether there are not too many to be brought along. */
  readonly few: boolean;
  readonly token: string;
}

/** What becomes of the records of a workspace that joins another's company. */
export function joinQuestion(r: Reader, { state, currency, given, held, few, token }: JoinQuestion): View {
  const { org } = given;
  const ask = { workspace: state.here.name, org: org.name, held: sayHoldings(r, held) };
  const answer = (records: string) => ({ do: 'resume', token, as: 'run', input: { records } }) as const;
  return view(
    text(r.t('link.question', ask)),
    list([...(few ? [{ text: r.t('link.bringMeans', { org: org.name }) }] : []), { text: r.t('link.leaveMeans') }]),
    !few && hint(r.t('link.tooMuch', tooMuch(r, held))),
    org.currency !== currency &&
      few &&
      hint(r.t('link.currencies', { org: org.name, theirs: org.currency, ours: currency })),
    buttons(
      few && { label: r.t('link.bring'), style: 'primary', action: answer('bring') },
      { label: r.t('link.leave'), action: answer('leave') },
      { label: r.t('chat.cancel'), action: { do: 'resume', token, as: 'drop', input: {} } },
    ),
    hint(r.t('link.bothAsk')),
  );
}

const tooMuch = (r: Reader, held: Holdings) => ({
  total: formatCount(totalOf(held), r.locale),
  most: formatCount(MOST_BROUGHT, r.locale),
});

/** Told to whoever sets Parley up in a workspace, where the local chat was used before. */
export function localOffer(r: Pick<Reader, 't'>, held: Holdings): Block[] {
  return [
    text(r.t('link.localThere', { held: sayHoldings(r, held) })),
    buttons({ label: r.t('link.takeLocal'), style: 'primary', action: { do: 'run', path: 'link local', input: {} } }),
  ];
}

/** The workspace joined; counts are of what was written. */
export function joinedView(r: Reader, written: Written, { here, org }: LinkState, twins: readonly Twin[]): View {
  const held = broughtBy(written);
  const brought = HELD.some((noun) => held[noun] > 0);
  return view(
    text(r.t('link.joined', { workspace: here.name, org: org.name }), 'good'),
    brought && text(r.t('link.brought', { held: sayHoldings(r, held) })),
    ...told(r, twins),
    text(r.t('link.goesOn')),
    hint(r.t('link.oldButtons')),
    brought && buttons(undoButton(r, written)),
  );
}

const TWINS_TOLD = 10;

const TWIN_BY = { phone: 'link.twinByPhone', email: 'link.twinByEmail', before: 'link.twinBefore' } as const;

function told(r: Reader, twins: readonly Twin[]): Block[] {
  if (twins.length === 0) return [];
  const said = twins.map(({ by, ...twin }) => r.t(TWIN_BY[by], twin));
  const shown = list(said.slice(0, TWINS_TOLD).map((line) => ({ text: line })));
  const heading = text(r.t('link.twins', { count: twins.length }));
  if (twins.length <= TWINS_TOLD) return [heading, shown];
  const content = writeCsv(said.map((line) => [line]));
  const file = { type: 'file', name: r.t('link.twinsFile'), mediaType: 'text/csv', content } as const;
  return [heading, shown, hint(r.t('link.moreTwins')), file];
}

/** To whoever gave the code that a workspace came in by. */
export function codeUsedView(r: Pick<Reader, 't' | 'locale'>, { workspace, org, by }: CodeUse): View {
  const { name } = workspace;
  const said = { workspace: name, platform: platformName(r, workspace.platform), org, by };
  return view(
    text(r.t('link.used', said)),
    text(r.t('link.usedMeans', { workspace: name, line: sayPath('link off', r.locale) })),
    buttons(takeOut(r, workspace)),
  );
}

export function leaveQuestion(r: Reader, workspace: string, org: string, token: string): View {
  return view(
    text(r.t('link.offQuestion', { workspace, org })),
    buttons(
      {
        label: r.t('link.offYes', { workspace }),
        style: 'danger',
        action: { do: 'resume', token, as: 'run', input: {} },
      },
      { label: r.t('chat.cancel'), action: { do: 'resume', token, as: 'drop', input: {} } },
    ),
  );
}

/** `mayChange`: with a button to take each one out. `codes`: with one that shows a code, where only the reader sees it. */
export function linksView(
  r: Reader,
  { org, here, workspaces }: LinkState,
  { mayChange, codes }: { readonly mayChange: boolean; readonly codes: boolean },
): View {
  const how = hint(r.t('link.how', { line: sayPath('link workspace', r.locale) }));
  const code =
    mayChange &&
    codes &&
    buttons({ label: r.t('link.addOne'), action: { do: 'run', path: 'link workspace', input: {}, placing: 'add' } });
  if (workspaces.length === 1) return view(text(r.t('link.alone', { org: org.name })), how, code);
  const items = workspaces.map((each) => ({
    text: nameOf(r, each, here),
    ...(mayChange && each.linked ? { buttons: [takeOut(r, each)] } : {}),
  }));
  return view(
    text(r.t('link.shared', { org: org.name })),
    list(items),
    how,
    hint(r.t('link.meToo', { line: sayPath('link me', r.locale) })),
    code,
  );
}

function nameOf(r: Reader, each: LinkedWorkspace, here: LinkedWorkspace) {
  const name = r.t('settings.onPlatform', { name: each.name, platform: platformName(r, each.platform) });
  return each.id === here.id ? [bold(name), ` – ${r.t('link.here')}`] : name;
}

function takeOut(r: Pick<Reader, 't'>, { id }: Pick<LinkedWorkspace, 'id'>) {
  const input = { workspace: String(id) };
  return { label: r.t('link.takeOut'), action: { do: 'run', path: 'link off', input, placing: 'add' } } as const;
}

function broughtBy({ changes }: Written): Holdings {
  const count = (noun: string) => changes.filter(({ entity, before }) => entity === noun && before === null).length;
  return {
    customer: count('customer'),
    contact: count('contact'),
    deal: count('deal'),
    note: count('note'),
    task: count('task'),
  };
}

const WORDS = {
  customer: 'settings.customers',
  contact: 'settings.contacts',
  deal: 'settings.deals',
  note: 'settings.notes',
  task: 'settings.tasks',
} as const;

/** `12 customers, 3 deals`: those there are. */
function sayHoldings(r: Pick<Reader, 't'>, held: Holdings): string {
  return HELD.filter((noun) => held[noun] > 0)
    .map((noun) => r.t(WORDS[noun], { count: held[noun] }))
    .join(r.t('chat.between'));
}
