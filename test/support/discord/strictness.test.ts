import { DiscordAPIError, REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { createTestClock } from '../test-clock.ts';
import { checkChoices } from './check/choices.ts';
import { checkCommands } from './check/commands.ts';
import { checkMessage } from './check/message.ts';
import { checkModal } from './check/modal.ts';
import { type Discord, PERMISSION, startDiscord } from './index.ts';
import { listenTo } from './listening-app.ts';
import { Refused } from './refused.ts';

const many = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));
const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (id: string, more: object = {}) => ({ type: 2, style: 2, label: 'Go', custom_id: id, ...more });
const select = (count: number, more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: many(count, (n) => ({ label: `o${n}`, value: `o${n}` })),
  ...more,
});
const V2 = 1 << 15;

/** The first thing that is wrong, as `embeds.0.title BASE_TYPE_MAX_LENGTH`, or the code alone. */
function refusal(check: () => void): string {
  try {
    check();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.errors ? firstFault(error.errors) : `${error.code}`;
  }
  return 'taken';
}

function firstFault(tree: Json, path: readonly string[] = []): string {
  const [own] = Array.isArray(tree._errors) ? (tree._errors as { readonly code: string }[]) : [];
  if (own) return `${path.join('.')} ${own.code}`;
  const [key = '', inner] = Object.entries(tree)[0] ?? [];
  return firstFault(inner as Json, [...path, key]);
}

const sent = (body: Json, files: readonly string[] = []) =>
  refusal(() => checkMessage(body, { schema: 'MessageCreateRequestSchema', files }));

describe('a message', () => {
  it.each<[string, Json]>([
    ['2000 letters', { content: 'x'.repeat(2_000) }],
    ['25 fields', { embeds: [{ fields: many(25, () => ({ name: 'n', value: 'v' })) }] }],
    ['five rows of five', { content: 'x', components: many(5, (r) => row(...many(5, (b) => button(`${r}-${b}`)))) }],
    ['forty components', { flags: V2, components: many(40, () => text('x')) }],
    ['a link', { content: 'x', components: [row({ type: 2, style: 5, label: 'Go', url: 'https://x.example' })] }],
  ])('may have %s', (_, body) => {
    expect(sent(body)).toBe('taken');
  });

  it.each<[string, Json, string]>([
    ['nothing', {}, '50006'],
    ['blanks', { content: ' \n ' }, '50006'],
    ['2001 letters', { content: 'x'.repeat(2_001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
    [
      '26 fields',
      { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] },
      'embeds.0.fields BASE_TYPE_BAD_LENGTH',
    ],
    [
      '6001 letters in its embeds',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['six rows', { content: 'x', components: many(6, (n) => row(button(`${n}`))) }, 'components BASE_TYPE_BAD_LENGTH'],
    [
      'six buttons in a row',
      { components: [row(...many(6, (n) => button(`${n}`)))] },
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty row', { content: 'x', components: [row()] }, 'components.0.components BASE_TYPE_BAD_LENGTH'],
    [
      'a select beside a button',
      { components: [row(select(1), button('b'))] },
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'an id twice',
      { components: [row(button('a')), row(button('a'))] },
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'an id of 101 letters',
      { components: [row(button('x'.repeat(101)))] },
      'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a long label',
      { components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button with nothing on it',
      { components: [row(button('a', { label: undefined }))] },
      'components.0.components.0 BUTTON_COMPONENT_INVALID_LABEL',
    ],
    [
      'a link with an id',
      { components: [row(button('a', { style: 5, url: 'https://x.example' }))] },
      'components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
    ['26 options', { components: [row(select(26))] }, 'components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
    [
      'an option twice',
      { components: [row(select(0, { options: many(2, () => ({ label: 'o', value: 'o' })) }))] },
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'more to choose than there is',
      { components: [row(select(2, { max_values: 3 }))] },
      'components.0.components.0.max_values NUMBER_TYPE_MAX',
    ],
    ['an unknown component', { components: [{ type: 99 }] }, 'components.0.type BASE_TYPE_CHOICES'],
    ['v2 without its flag', { components: [text('x')] }, 'components.0.type UNION_TYPE_CHOICES'],
    [
      'v2 beside content',
      { flags: V2, content: 'x', components: [text('x')] },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '41 components, nested ones too',
      { flags: V2, components: [{ type: 17, components: many(39, () => text('x')) }, text('x')] },
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4001 letters in v2',
      { flags: V2, components: [text('x'.repeat(2_000)), text('x'.repeat(2_001))] },
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text', { flags: V2, components: [text('')] }, 'components.0.content BASE_TYPE_REQUIRED'],
    ['a text of blanks', { flags: V2, components: [text(' \n')] }, 'components.0.content BASE_TYPE_REQUIRED'],
    [
      'a file that did not come',
      { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.csv' } }] },
      'components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
    [
      'mentions allowed twice',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
  ])('may not have %s', (_, body, fault) => {
    expect(sent(body)).toBe(fault);
  });

  it('may not be emptied by an edit', () => {
    const edited = (body: Json, staying: Json) =>
      refusal(() =>
        checkMessage(body, { schema: 'MessageEditRequestPartialSchema', files: [], isEdit: true, staying }),
      );
    expect(edited({ components: [] }, { content: 'x' })).toBe('taken');
    expect(edited({ content: '' }, { content: 'x' })).toBe('50006');
    expect(edited({ content: '' }, { content: 'x', embeds: [{ title: 'y' }] })).toBe('taken');
  });
});

describe('a form', () => {
  const label = (component: object, more: object = {}) => ({ type: 18, label: 'Name', component, ...more });
  const input = (id: string, more: object = {}) => ({ type: 4, custom_id: id, style: 1, ...more });
  const form = (...components: object[]) => ({ type: 9, data: { custom_id: 'f', title: 'Add', components } });

  it('may ask for five things', () => {
    expect(refusal(() => checkModal(form(...many(5, (n) => label(input(`${n}`))))))).toBe('taken');
    expect(refusal(() => checkModal(form(row(input('a', { label: 'Name' })))))).toBe('taken');
  });

  it.each<[string, Json, string]>([
    ['six things', form(...many(6, (n) => label(input(`${n}`)))), 'data.components BASE_TYPE_BAD_LENGTH'],
    ['nothing', form(), 'data.components BASE_TYPE_BAD_LENGTH'],
    [
      'the same twice',
      form(label(input('a')), label(input('a'))),
      'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'with a long label',
      form(label(input('a'), { label: 'x'.repeat(46) })),
      'data.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with a long placeholder',
      form(label(input('a', { placeholder: 'x'.repeat(101) }))),
      'data.components.0.component.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with more in it than fits',
      form(label(input('a', { value: 'xxx', max_length: 2 }))),
      'data.components.0.component.value BASE_TYPE_MAX_LENGTH',
    ],
    ['without saying what', form(row(input('a'))), 'data.components.0.components.0.label BASE_TYPE_REQUIRED'],
    ['in a button', form(label(button('a'))), 'data.components.0.component.type BASE_TYPE_CHOICES'],
    [
      'under a long title',
      { type: 9, data: { custom_id: 'f', title: 'x'.repeat(46), components: [label(input('a'))] } },
      'data.title BASE_TYPE_MAX_LENGTH',
    ],
  ])('may not ask %s', (_, body, fault) => {
    expect(refusal(() => checkModal(body))).toBe(fault);
  });
});

describe('commands', () => {
  const command = (more: object = {}) => ({ name: 'sale', description: 'Sales', ...more });
  const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });

  it('may be a hundred, in any script', () => {
    expect(refusal(() => checkCommands(many(100, (n) => command({ name: `c${n}` }))))).toBe('taken');
    const local = command({ name_localizations: { 'zh-CN': '销售' }, options: many(25, (n) => option(`o${n}`)) });
    expect(refusal(() => checkCommands([local, { type: 3, name: 'Add to CRM' }]))).toBe('taken');
  });

  it.each<[string, Json[], string]>([
    ['in capitals', [command({ name: 'Sale' })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
    ['with a space', [command({ name: 'log sale' })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
    [
      'with a space in Chinese',
      [command({ name_localizations: { 'zh-CN': '销 售' } })],
      '0.name_localizations.zh-CN APPLICATION_COMMAND_INVALID_NAME',
    ],
    ['undescribed', [{ name: 'sale' }], '0.description BASE_TYPE_REQUIRED'],
    ['described at length', [command({ description: 'x'.repeat(101) })], '0.description BASE_TYPE_MAX_LENGTH'],
    ['named twice', [command(), command()], '1 APPLICATION_COMMANDS_DUPLICATE_NAME'],
    ['of 26 options', [command({ options: many(26, (n) => option(`o${n}`)) })], '0.options BASE_TYPE_BAD_LENGTH'],
    [
      'of 26 choices',
      [command({ options: [option('o', { choices: many(26, (n) => ({ name: `c${n}`, value: 'x' })) })] })],
      '0.options.0.choices BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with choices and suggestions',
      [command({ options: [option('o', { autocomplete: true, choices: [{ name: 'c', value: 'c' }] })] })],
      '0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
    ],
    [
      'with the required last',
      [command({ options: [option('a'), option('b', { required: true })] })],
      '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'with an option twice',
      [command({ options: [option('a'), option('a')] })],
      '0.options.1 APPLICATION_COMMANDS_DUPLICATE_NAME',
    ],
    [
      'with an option that has another’s name in Chinese',
      [command({ options: ['a', 'b'].map((name) => option(name, { name_localizations: { 'zh-CN': '名' } })) })],
      '0.options.1 APPLICATION_COMMANDS_DUPLICATE_NAME',
    ],
    [
      'with subcommands among options',
      [command({ options: [{ type: 1, name: 'log', description: 'x' }, option('a')] })],
      '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'of more than 8000 letters',
      [
        command({
          options: many(4, (n) => ({
            type: 1,
            name: `s${n}`,
            description: 'x',
            options: many(20, (m) => option(`o${m}`, { description: 'x'.repeat(100) })),
          })),
        }),
      ],
      '0 APPLICATION_COMMAND_TOO_LARGE',
    ],
    ['of a hundred and one', many(101, (n) => command({ name: `c${n}` })), '30032'],
    [
      'on a message, described',
      [{ type: 3, name: 'Add', description: 'x' }],
      '0.description APPLICATION_COMMAND_DESCRIPTION_UNSUPPORTED',
    ],
  ])('may not be %s', (_, body, fault) => {
    expect(refusal(() => checkCommands(body))).toBe(fault);
  });

  it('suggest 25 at most, each of a hundred letters', () => {
    const suggested = (choices: readonly object[]) => refusal(() => checkChoices({ type: 8, data: { choices } }));
    expect(suggested(many(25, (n) => ({ name: `c${n}`, value: `${n}` })))).toBe('taken');
    expect(suggested([])).toBe('taken');
    expect(suggested(many(26, (n) => ({ name: `c${n}`, value: `${n}` })))).toBe('data.choices BASE_TYPE_BAD_LENGTH');
    expect(suggested([{ name: 'x'.repeat(101), value: 'x' }])).toBe('data.choices.0.name BASE_TYPE_MAX_LENGTH');
    expect(suggested([{ name: 'x', value: 'x'.repeat(101) }])).toBe('data.choices.0.value BASE_TYPE_MAX_LENGTH');
  });
});

describe('the API', () => {
  const clock = createTestClock();
  let discord: Discord;
  let rest: REST;
  const inSales = () => Routes.channelMessages(discord.guild().channel('sales').id);
  /** The code a request is refused with; undefined where it is done. */
  const codeOf = async (asked: Promise<unknown>): Promise<unknown> => {
    try {
      await asked;
    } catch (error) {
      return error instanceof DiscordAPIError ? error.code : error;
    }
  };

  beforeAll(async () => {
    discord = await startDiscord({ clock, answerMs: 50 });
    rest = new REST({ api: discord.url, retries: 0 }).setToken(discord.token);
  });
  afterAll(() => discord.close());

  it('says what is wrong with a form, and where', async () => {
    const wrong = await rest
      .post(inSales(), { body: { embeds: [{ title: 'x'.repeat(257) }] } })
      .catch((error: DiscordAPIError) => error.rawError);
    expect(wrong).toEqual({
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        embeds: {
          0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }] } },
        },
      },
    });
  });

  it('lets the app do only what its place allows', async () => {
    const body = { content: 'hi' };
    const { id: board } = discord.guild().channel('board');
    expect(await codeOf(rest.post(Routes.channelMessages(board), { body }))).toBe(50001);
    expect(await codeOf(rest.post(Routes.channelMessages('1'), { body }))).toBe(10003);
    discord.guild().deny('sales', 'Parley', PERMISSION.sendMessages);
    expect(await codeOf(rest.post(inSales(), { body }))).toBe(50013);
    const { id } = discord.guild().addThread('sales', 'Deal');
    expect(await codeOf(rest.post(Routes.channelMessages(id), { body }))).toBeUndefined();
    discord.closesDirectMessages('Gus');
    const { id: direct } = (await rest.post(Routes.userChannels(), {
      body: { recipient_id: discord.person('Gus').id },
    })) as { id: string };
    expect(await codeOf(rest.post(Routes.channelMessages(direct), { body }))).toBe(50007);
    const ann = discord.person('Ann').in('general');
    await ann.says('mine');
    const said = ann.messages().at(-1);
    expect(await codeOf(rest.patch(Routes.channelMessage(said?.channel ?? '', said?.id ?? ''), { body }))).toBe(50005);
    expect(await codeOf(rest.get(Routes.channelMessage(said?.channel ?? '', '1')))).toBe(10008);
    expect(await codeOf(rest.get(Routes.guildMember(discord.guild().id, discord.person('Zoe').id)))).toBe(10007);
  });

  it('gives the same message to the same nonce for some minutes', async () => {
    const general = Routes.channelMessages(discord.guild('Rival').channel('general').id);
    const send = async () =>
      ((await rest.post(general, { body: { content: 'daily', nonce: 'd1', enforce_nonce: true } })) as { id: string })
        .id;
    const first = await send();
    expect(await send()).toBe(first);
    clock.advance(6 * 60_000);
    expect(await send()).not.toBe(first);
  });

  it('tells whom a message rings', async () => {
    const general = Routes.channelMessages(discord.guild().channel('general').id);
    const content = `<@${discord.person('Bob').id}> @everyone`;
    await rest.post(general, { body: { content } });
    await rest.post(general, { body: { content, allowed_mentions: { parse: [] } } });
    const rung = discord
      .messages('general')
      .slice(-2)
      .map((message) => message.pings);
    expect(rung).toEqual([[discord.person('Bob').id, 'everyone'], []]);
  });

  it('takes one answer to an interaction, in time, and more for a quarter of an hour', async () => {
    await rest.put(Routes.applicationCommands(discord.applicationId), { body: [{ name: 'ping', description: 'x' }] });
    const { heard, stop } = await listenTo(discord);
    const body = { type: 4, data: { content: 'pong' } };
    const answered = discord.person('Bob').types('/ping');
    const first = await heard();
    const callback = Routes.interactionCallback(first.id, first.token);
    expect(await codeOf(rest.post(callback, { body, auth: false }))).toBeUndefined();
    expect(await codeOf(rest.post(callback, { body, auth: false }))).toBe(40060);
    expect((await answered).text).toBe('pong');
    const more = Routes.webhook(discord.applicationId, first.token);
    expect(await codeOf(rest.post(more, { body: { content: 'more' }, auth: false }))).toBeUndefined();
    clock.advance(16 * 60_000);
    expect(await codeOf(rest.post(more, { body: { content: 'late' }, auth: false }))).toBe(50027);

    expect((await discord.person('Bob').types('/ping')).text).toBe('The application did not respond');
    const late = await heard();
    const lateBack = Routes.interactionCallback(late.id, late.token);
    expect(await codeOf(rest.post(lateBack, { body, auth: false }))).toBe(10062);
    await stop();
  });
});
