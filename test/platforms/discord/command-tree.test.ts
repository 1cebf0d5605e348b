/** The commands as Discord is told of them: within its limits, in both languages, and found again by what it sends. */
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../src/commands/index.ts';
import { commandNamed, nameOf } from '../../../src/platforms/discord/command-names.ts';
import { type CommandBody, commandTree } from '../../../src/platforms/discord/command-tree.ts';
import { LIMITS } from '../../../src/platforms/discord/limits.ts';
import { alike } from '../../../src/platforms/discord/register.ts';

const { commands } = createCommands();
const tree = commandTree(commands);

interface Part {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly name_localizations?: { readonly 'zh-CN'?: string };
  readonly description?: string;
  readonly description_localizations?: { readonly 'zh-CN'?: string };
  readonly value?: string;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

const parts = (part: Part): readonly Part[] => [part, ...(part.options ?? []).flatMap(parts)];
const found = (...names: readonly string[]): Part | undefined =>
  names.reduce<Part | undefined>((at, name) => at?.options?.find((each) => each.name === name), {
    name: '',
    type: 0,
    options: tree as unknown as Part[],
  });

describe('the commands in Discord', () => {
  it('are ones it takes', () => {
    for (const command of tree) {
      expect(ApplicationCommandUpdateRequestSchema.safeParse(command).error, command.name).toBeUndefined();
    }
    expect(tree.length).toBeLessThanOrEqual(100);
  });

  it.each(tree.map((command) => [command.name, command as unknown as Part] as const))(
    '/%s keeps within names, counts and letters, and asks for nothing outright',
    (_, command) => {
      const all = parts(command);
      for (const { name, name_localizations: local, options = [], choices = [], required } of all) {
        for (const each of [name, local?.['zh-CN'] ?? name]) {
          expect(each).toMatch(LIMITS.command.name);
          expect(each).toBe(each.toLowerCase());
        }
        for (const names of [options.map((each) => each.name), options.map((each) => said(each, 'zh'))]) {
          expect(new Set(names).size).toBe(names.length);
        }
        expect(options.length).toBeLessThanOrEqual(25);
        expect(choices.length).toBeLessThanOrEqual(25);
        expect(required ?? false).toBe(false);
      }
      for (const locale of ['en', 'zh'] as const) expect(lettersOf(all, locale)).toBeLessThanOrEqual(8000);
    },
  );

  it('take amounts, days and names as words, suggest records, and offer what can be chosen', () => {
    const add = found('deal', 'add');
    const options = Object.fromEntries((add?.options ?? []).map((each) => [each.name, each]));
    expect(options.amount).toMatchObject({ type: 3 });
    expect(options.expected).toMatchObject({ type: 3 });
    expect(options.customer).toMatchObject({ type: 3, autocomplete: true });
    expect(options.stage?.choices?.length).toBeGreaterThan(2);
    expect(found('note', 'add', 'follow-up')).toMatchObject({ type: 3, name_localizations: { 'zh-CN': '跟进日期' } });
    expect(found('digest', 'add', 'place')).toMatchObject({ type: 7 });
    expect(found('customer', 'list', 'archived')).toMatchObject({ type: 5 });
    expect(found('undo', 'last')).toBeDefined();
    expect(found('crm', 'line')).toMatchObject({ type: 3 });
    expect(found('customer', 'add')).toMatchObject({
      name_localizations: { 'zh-CN': '新增' },
      description: 'Add a customer',
      description_localizations: { 'zh-CN': '新增客户' },
    });
  });

  it('suggest for every lookup there is, and never ask for what is hidden', () => {
    for (const command of commands) {
      const { command: first, subcommand } = nameOf(command, commands);
      const told = found(first, ...(subcommand ? [subcommand] : []));
      const asked = Object.values(command.fields).filter((field) => !field.hidden);
      // A text that may come as a file has an option more for it.
      const files = asked.filter(({ fromFile }) => fromFile);
      expect(told?.options ?? [], command.path).toHaveLength(asked.length + files.length);
      const lookups = asked.filter(({ kind }) => kind === 'lookup').length;
      expect(told?.options?.filter(({ autocomplete }) => autocomplete) ?? []).toHaveLength(lookups);
    }
  });

  it('are known again by the names they were used under', () => {
    for (const command of commands) expect(commandNamed(commands, nameOf(command, commands))).toBe(command);
    expect(commandNamed(commands, { command: 'customer', subcommand: 'sing' })).toBeUndefined();
  });
});

describe('whether Discord has them', () => {
  /** As Discord gives them back: with ids, versions and its defaults. */
  const given = (all: readonly CommandBody[]): unknown =>
    JSON.parse(JSON.stringify(all), (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'description' in value && !Array.isArray(value)
        ? { ...value, id: '1', version: '2', nsfw: false, dm_permission: true, default_member_permissions: null }
        : value,
    );

  it('is seen whatever it adds of its own, and in whatever order', () => {
    expect(alike(given([...tree].reverse()), tree)).toBe(true);
  });

  it('is not so where one is missing, worded otherwise or has another option', () => {
    expect(alike([], tree)).toBe(false);
    expect(alike(given(tree.slice(1)), tree)).toBe(false);
    const [first, ...rest] = tree;
    if (!first) throw new Error('no commands');
    expect(alike(given([{ ...first, description: 'Other' }, ...rest]), tree)).toBe(false);
    expect(alike(given([{ ...first, options: first.options?.slice(1) ?? [] }, ...rest]), tree)).toBe(false);
  });
});

function said(part: Part, locale: 'en' | 'zh'): string {
  return (locale === 'zh' && part.name_localizations?.['zh-CN']) || part.name;
}

function lettersOf(all: readonly Part[], locale: 'en' | 'zh'): number {
  const described = (part: Part) =>
    (locale === 'zh' ? part.description_localizations?.['zh-CN'] : undefined) ?? part.description ?? '';
  return all.reduce(
    (sum, part) =>
      sum +
      said(part, locale).length +
      described(part).length +
      (part.choices ?? []).reduce((more, each) => more + said(each, locale).length + (each.value?.length ?? 0), 0),
    0,
  );
}
