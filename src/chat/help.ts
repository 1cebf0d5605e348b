/** Help, derived from the declarations of the commands. */
import { pathWords, sayPath } from '../language/words.ts';
import type { AnyCommand } from './command.ts';
import type { Field } from './field.ts';
import type { Member } from './ports.ts';
import type { Reader } from './reader.ts';
import type { Registry } from './registry.ts';
import { type Block, type Button, bold, buttons, heading, hint, list, text, type View, view } from './view.ts';

export { commandTable } from './help-table.ts';

type Me = Pick<Member, 'access'>;

/** What Parley can do, by first word, with three things to try on top. */
export function overview<S>(registry: Registry<S>, r: Reader, me: Me): View {
  return view(heading(r.t('help.title')), ...overviewBlocks(registry, r, me));
}

/** Help about a command (`customer add`) or a first word (`customer`, `客户`); the overview where there is none such. */
export function helpFor<S>(registry: Registry<S>, about: string, r: Reader, me: Me): View {
  const said = about
    .trim()
    .toLowerCase()
    .replaceAll('.', ' ')
    .replace(/^(?:me )?(?:with|on|about) /, '');
  const group = groupsOf(registry, me).find(({ first }) => pathWords(first, false).includes(said));
  if (group && group.commands.length > 1) return groupHelp(group, r);
  const command = registry.get(said) ?? group?.commands[0] ?? registry.resolve(said)?.command;
  if (command) return commandHelp(command, r);
  return view(text(r.t('help.unknown', { text: about.slice(0, 60) })), ...overviewBlocks(registry, r, me));
}

/** How a command is typed: `customer add <name> [phone] …`, `客户 新增 <名称> …`. */
export function usage<S>(command: AnyCommand<S>, r: Pick<Reader, 't' | 'locale'>): string {
  const fields = shownFields(command).map(([, field]) => {
    const label = r.t(field.label).toLowerCase();
    return field.optional ? `[${label}]` : `<${label}>`;
  });
  return [sayPath(command.path, r.locale), ...fields].join(' ');
}

interface Group<S> {
  readonly first: string;
  readonly commands: readonly AnyCommand<S>[];
}

/** Commands by their first word, without those the person may not use. */
function groupsOf<S>(registry: Registry<S>, me: Me): Group<S>[] {
  const groups = new Map<string, AnyCommand<S>[]>();
  for (const command of registry.commands) {
    if (command.access === 'admin' && me.access !== 'admin') continue;
    const first = firstWord(command);
    groups.set(first, [...(groups.get(first) ?? []), command]);
  }
  return [...groups].map(([first, commands]) => ({ first, commands }));
}

function overviewBlocks<S>(registry: Registry<S>, r: Reader, me: Me): Block[] {
  const groups = groupsOf(registry, me);
  const writing = groups.flatMap(({ commands }) => commands.find(({ effect }) => effect === 'write') ?? []);
  const first = (writing.length < 3 ? registry.commands : writing).slice(0, 3);
  return [
    text(r.t('help.tryThese')),
    list(first.map((command) => ({ text: [{ code: command.examples[r.locale][0] }] }))),
    hint(r.t('help.plainly')),
    list(groups.map((group) => groupItem(group, r))),
  ];
}

/** One line a word: its verbs, and what it is for. */
function groupItem<S>({ first, commands }: Group<S>, r: Reader) {
  const main = commands.find((command) => command.default) ?? commands[0];
  const verbs = commands.flatMap(({ path }) => sayPath(path, r.locale).split(' ').slice(1));
  return {
    text: [bold(sayPath(first, r.locale)), ...(verbs.length > 0 ? [` ${verbs.join(' · ')}`] : [])],
    ...(main ? { detail: r.t(commands.find((command) => command.wordSummary)?.wordSummary ?? main.summary) } : {}),
    buttons: [helpButton(first, r)],
  };
}

function groupHelp<S>({ first, commands }: Group<S>, r: Reader): View {
  const items = commands.map((command) => ({
    text: [{ code: usage(command, r) }, ...adminMark(command, r)],
    detail: r.t(command.summary),
    buttons: [helpButton(command.path, r)],
  }));
  const examples = commands.slice(0, 3).map((command) => ({ text: [{ code: command.examples[r.locale][0] }] }));
  return view(
    heading(sayPath(first, r.locale)),
    list(items),
    text(r.t('help.examples')),
    list(examples),
    buttons(allButton(r)),
  );
}

function commandHelp<S>(command: AnyCommand<S>, r: Reader): View {
  const fields = shownFields(command).map(([, field]) => fieldItem(field, r));
  const examples = command.examples[r.locale].map((example) => ({ text: [{ code: example }] }));
  const optional = shownFields(command).find(([, field]) => field.optional && field.kind !== 'yesNo');
  const label = optional && r.t(optional[1].label).toLowerCase();
  return view(
    heading(usage(command, r)),
    text(r.t(command.summary)),
    command.access === 'admin' && hint(r.t('help.adminsOnly')),
    fields.length > 0 && text(r.t('help.fields')),
    fields.length > 0 && list(fields),
    text(r.t('help.examples')),
    list(examples),
    label !== undefined && hint(r.t('help.named', { example: r.locale === 'zh' ? `${label}：…` : `${label}: …` })),
    buttons(startButton(command, r), allButton(r)),
  );
}

function fieldItem(field: Field, r: Reader) {
  const labels = field.choices?.map((choice) => r.t(choice.label)).join(r.t('chat.between'));
  const said = [
    field.optional ? '' : r.t('help.required'),
    field.hint ? r.t(field.hint) : '',
    labels ? r.t('help.oneOf', { choices: labels }) : '',
  ].filter((part) => part !== '');
  const detail = said.join(r.locale === 'zh' ? '；' : '; ');
  return detail === '' ? { text: [bold(r.t(field.label))] } : { text: [bold(r.t(field.label))], detail };
}

/** What asks for something opens its form; what needs nothing is run. */
function startButton<S>(command: AnyCommand<S>, r: Reader): Button | undefined {
  const fields = shownFields(command);
  if (fields.some(([, field]) => !field.optional) || (command.effect === 'write' && fields.length > 0)) {
    return { label: r.t('chat.fillIn'), action: { do: 'form', path: command.path, input: {} } };
  }
  if (command.effect !== 'read') return undefined;
  return { label: r.t('help.tryIt'), action: { do: 'run', path: command.path, input: {} } };
}

/** A route holds no spaces. */
function helpButton(path: string, r: Reader): Button {
  const what = sayPath(path, r.locale);
  const input = { about: path.replaceAll(' ', '.') };
  return { label: r.t('help.more', { what }), action: { do: 'run', path: 'help', input } };
}

function allButton(r: Reader): Button {
  return { label: r.t('help.all'), action: { do: 'run', path: 'help', input: {} } };
}

function adminMark<S>(command: AnyCommand<S>, r: Reader): string[] {
  return command.access === 'admin' ? [` ${r.t('help.adminMark')}`] : [];
}

function shownFields<S>(command: AnyCommand<S>): [string, Field][] {
  return Object.entries(command.fields).filter(([, field]) => !field.hidden);
}

function firstWord<S>(command: AnyCommand<S>): string {
  return command.path.split(' ')[0] ?? command.path;
}
