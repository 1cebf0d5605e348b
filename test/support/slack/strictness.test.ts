import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClock } from '../test-clock.ts';
import { checkMessageBlocks, checkSuggestions, checkView } from './blocks/check.ts';
import { type Slack, startSlack } from './index.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const marked = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: marked(text) });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (text: string, value = text) => ({ text: plain(text), value });
const options = (count: number) => Array.from({ length: count }, (_, n) => option(`o${n}`));
const input = (element: object, more: object = {}) => ({ type: 'input', label: plain('Name'), element, ...more });
const chart = (series: object[], categories: string[]) => ({
  type: 'data_visualization',
  title: 'Sales',
  chart: { type: 'bar', series, axis_config: { categories } },
});
const many = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);

describe('blocks of a message', () => {
  it.each<[string, object[]]>([
    ['fifty', many(50, section('x'))],
    ['text of 3000 characters', [section('x'.repeat(3000))]],
    ['every control', [actions(button(), { type: 'overflow', options: options(5) }, { type: 'datepicker' })]],
    [
      'a select of a hundred',
      [actions({ type: 'static_select', options: options(100), initial_option: option('o7') })],
    ],
    ['a table', [{ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }]],
    ['two charts', many(2, chart([{ name: 'EUR', data: [{ label: 'Ann', value: -1.5 }] }], ['Ann']))],
  ])('take %s', (_, blocks) => {
    expect(checkMessageBlocks(blocks)).toEqual([]);
  });

  it.each<[string, object[], string]>([
    ['51 blocks', many(51, section('x')), 'no more than 50 items allowed [json-pointer:/blocks]'],
    ['long text', [section('x'.repeat(3001))], 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
    ['empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['no text', [{ type: 'section' }], 'must define either `text` or `fields` [json-pointer:/blocks/0]'],
    [
      'eleven fields',
      [{ type: 'section', fields: many(11, marked('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a long header',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'markup in a header',
      [{ type: 'header', text: marked('x') }],
      'Invalid input: expected "plain_text" [json-pointer:/blocks/0/text/type]',
    ],
    [
      'eleven in context',
      [{ type: 'context', elements: many(11, marked('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    ['26 buttons', [actions(...many(26, button()))], 'no more than 25 items allowed [json-pointer:/blocks/0/elements]'],
    [
      'a long button',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value',
      [actions(button({ value: 'x'.repeat(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a long action id',
      [actions(button({ action_id: 'x'.repeat(256) }))],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'two of an action id',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      'action_id needs to be unique in a block: a [json-pointer:/blocks/0]',
    ],
    [
      'two of a block id',
      many(2, { ...section('x'), block_id: 'b' }),
      'block_id needs to be unique: b [json-pointer:/blocks/1]',
    ],
    [
      'six in a menu',
      [actions({ type: 'overflow', options: options(6) })],
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '101 options',
      [actions({ type: 'static_select', options: options(101) })],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a long option',
      [actions({ type: 'static_select', options: [option('x'.repeat(76), 'x')] })],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      'a long option value',
      [actions({ type: 'static_select', options: [option('x', 'x'.repeat(151))] })],
      'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
    ],
    [
      'a choice that is none',
      [actions({ type: 'static_select', options: options(2), initial_option: option('else') })],
      'must be in the options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'an unknown property',
      [{ ...section('x'), colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
    [
      'a text input among buttons',
      [actions({ type: 'plain_text_input' })],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an image nobody can fetch',
      [{ type: 'image', alt_text: 'chart', image_url: 'http://127.0.0.1/a.png' }],
      'downloading image failed [json-pointer:/blocks/0/image_url]',
    ],
    [
      'a chart whose series lack a category',
      [chart([{ name: 'EUR', data: [{ label: 'Ann', value: 1 }] }], ['Ann', 'Ben'])],
      'data labels must match axis_config categories [json-pointer:/blocks/0/chart]',
    ],
    [
      'three charts',
      many(3, chart([{ name: 'EUR', data: [{ label: 'Ann', value: 1 }] }], ['Ann'])),
      'no more than 2 data_visualization blocks allowed [json-pointer:/blocks]',
    ],
    ['two tables', many(2, { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }), 'only_one_table_allowed'],
  ])('do not take %s', (_, blocks, error) => {
    expect(checkMessageBlocks(blocks)).toEqual([`[ERROR] ${error}`]);
  });
});

describe('a form', () => {
  const modal = (more: object = {}) => ({
    type: 'modal',
    title: plain('Add'),
    submit: plain('Save'),
    blocks: [],
    ...more,
  });
  const asking = (element: object, more: object = {}) => modal({ blocks: [input(element, more)] });

  it('may hold a hundred blocks and 3000 characters of its own', () => {
    const view = modal({ blocks: many(100, section('x')), private_metadata: 'x'.repeat(3000) });
    expect(checkView(view, 'modal')).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a long title',
      modal({ title: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a long submit',
      modal({ submit: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
    [
      '101 blocks',
      modal({ blocks: many(101, section('x')) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'long metadata',
      modal({ private_metadata: 'x'.repeat(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'inputs without submit',
      { ...asking({ type: 'plain_text_input' }), submit: undefined },
      'missing required field: submit [json-pointer:/view]',
    ],
    [
      'a long placeholder',
      asking({ type: 'plain_text_input', placeholder: plain('x'.repeat(151)) }),
      'must be less than 151 characters [json-pointer:/view/blocks/0/element/placeholder/text]',
    ],
    [
      'an input too long',
      asking({ type: 'plain_text_input', max_length: 3001 }),
      'must be less than 3001 characters [json-pointer:/view/blocks/0/element/max_length]',
    ],
    [
      'a value too long',
      asking({ type: 'plain_text_input', max_length: 2, initial_value: 'abc' }),
      'must not be longer than max_length [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      'no such day',
      asking({ type: 'datepicker', initial_date: '2026-02-30' }),
      'must be a date of the form YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]',
    ],
    [
      'a table',
      modal({ blocks: [{ type: 'table', rows: [] }] }),
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    ['a button in an input', asking(button()), 'unsupported type: button [json-pointer:/view/blocks/0/element/type]'],
    [
      'two that want the focus',
      modal({ blocks: many(2, input({ type: 'plain_text_input', focus_on_load: true })) }),
      'only one element can have focus_on_load [json-pointer:/view/blocks]',
    ],
  ])('does not take %s', (_, view, error) => {
    expect(checkView(view, 'modal')).toEqual([`[ERROR] ${error}`]);
  });

  it('offers at most a hundred', () => {
    expect(checkSuggestions({ options: options(100) })).toEqual([]);
    expect(checkSuggestions({ options: options(101) })).toHaveLength(1);
    expect(checkSuggestions({})).toEqual(['[ERROR] missing required field: options [json-pointer:/options]']);
  });
});

describe('the Web API', () => {
  const clock = createTestClock();
  let slack: Slack;
  let client: WebClient;
  beforeAll(async () => {
    slack = await startSlack({ clock });
    client = new WebClient(slack.team().installation?.botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
    });
    const quiet = () => {};
    Object.assign(Reflect.get(client, 'logger'), { warn: quiet, error: quiet });
  });
  afterAll(() => slack.close());

  const refusal = (method: string, args: Record<string, unknown> = {}, token?: string) =>
    client.apiCall(method, { ...args, ...(token && { token }) }).then(
      () => 'ok',
      (error: { data?: { error?: string } }) => error.data?.error,
    );

  it('says who the app is and what it may do', async () => {
    const who = await client.auth.test();
    expect(who).toMatchObject({ ok: true, team_id: 'T1', team: 'Acme' });
    expect(who.response_metadata?.scopes).toContain('chat:write');
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    ['where the app is not', 'chat.postMessage', { channel: 'C1', text: 'hi' }, 'not_in_channel'],
    ['in a private channel it does not see', 'chat.postMessage', { channel: 'C3', text: 'hi' }, 'channel_not_found'],
    ['in no channel', 'chat.postMessage', { channel: 'C99', text: 'hi' }, 'channel_not_found'],
    ['of another workspace', 'chat.postMessage', { channel: 'C21', text: 'hi' }, 'channel_not_found'],
    ['to a person of another workspace', 'chat.postMessage', { channel: 'U21', text: 'hi' }, 'channel_not_found'],
    ['without a word', 'chat.postMessage', { channel: 'C2' }, 'no_text'],
    ['without a place', 'chat.postMessage', { text: 'hi' }, 'invalid_arguments'],
    ['with wrong blocks', 'chat.postMessage', { channel: 'C2', blocks: [section('')] }, 'invalid_blocks'],
    [
      'with blocks that are none',
      'chat.postMessage',
      { channel: 'C2', text: 'x', blocks: '{}' },
      'invalid_blocks_format',
    ],
    [
      'with metadata that is none',
      'chat.postMessage',
      { channel: 'C2', text: 'x', metadata: { a: 1 } },
      'invalid_metadata_format',
    ],
    [
      'privately to who is not there',
      'chat.postEphemeral',
      { channel: 'C2', user: 'U21', text: 'hi' },
      'user_not_in_channel',
    ],
    [
      'privately where the app is not',
      'chat.postEphemeral',
      { channel: 'C1', user: 'U1', text: 'hi' },
      'not_in_channel',
    ],
    [
      'too long to be private',
      'chat.postEphemeral',
      { channel: 'C2', user: 'U1', text: 'x'.repeat(40_001) },
      'msg_too_long',
    ],
    ['over what is not there', 'chat.update', { channel: 'C2', ts: '1.2', text: 'x' }, 'message_not_found'],
  ])('does not post %s', async (_, method, args, error) => {
    expect(await refusal(method, args)).toBe(error);
  });

  it('knows only the methods there are, and only for who may call them', async () => {
    expect(await refusal('chat.shout')).toBe('unknown_method');
    expect(await refusal('auth.test', {}, 'xoxb-wrong')).toBe('invalid_auth');
    expect(await refusal('reactions.add', { channel: 'C2', timestamp: '1.2', name: 'ok' })).toBe('missing_scope');
    expect(await refusal('users.info', { user: 'U21' })).toBe('user_not_found');
  });

  it('does not post in an archived channel', async () => {
    slack.addChannel('T1', { id: 'C7', name: 'old', members: ['U1'], withApp: true });
    slack.channel('C7').archive();
    expect(await refusal('chat.postMessage', { channel: 'C7', text: 'hi' })).toBe('is_archived');
  });

  it('changes what the app wrote, and nothing else', async () => {
    const said = await client.chat.postMessage({ channel: 'C2', text: 'one' });
    await client.chat.update({ channel: 'C2', ts: said.ts ?? '', text: 'two' });
    expect(slack.channel('C2').messages().at(-1)).toMatchObject({ text: 'two', edited: true });
    await slack.person('U1').in('C2').says('mine');
    const { ts = '' } = slack.channel('C2').messages().at(-1) ?? {};
    expect(await refusal('chat.update', { channel: 'C2', ts, text: 'x' })).toBe('cant_update_message');
    const secret = await client.chat.postEphemeral({ channel: 'C2', user: 'U1', text: 'only you' });
    expect(await refusal('chat.update', { channel: 'C2', ts: secret.message_ts, text: 'x' })).toBe('message_not_found');
  });

  it('tells metadata in the history to who asks for it', async () => {
    const metadata = { event_type: 'digest', event_payload: { key: 'k1' } };
    const { ts = '' } = await client.chat.postMessage({ channel: 'C2', text: 'digest', metadata });
    const history = await client.conversations.history({
      channel: 'C2',
      include_all_metadata: true,
      oldest: ts,
      inclusive: true,
    });
    expect(history.messages?.map((each) => each.metadata)).toEqual([metadata]);
  });

  it('writes to people in their direct message', async () => {
    const { channel } = await client.conversations.open({ users: 'U2' });
    const said = await client.chat.postMessage({ channel: 'U2', text: 'psst' });
    expect(said.channel).toBe(channel?.id);
    expect(
      slack
        .person('U2')
        .in('dm')
        .messages()
        .map(({ text }) => text),
    ).toEqual(['psst']);
  });

  it('uploads a file in three steps', async () => {
    await client.filesUploadV2({
      channel_id: 'C2',
      filename: '客户.csv',
      content: 'name\nAcme\n',
      initial_comment: 'The list',
    });
    expect(slack.channel('C2').messages().at(-1)).toMatchObject({
      text: 'The list\n(客户.csv)',
      files: [{ content: 'name\nAcme\n' }],
    });
  });

  it('shows who is here, page by page, with their language to who asks', async () => {
    const first = await client.users.list({ limit: 3, include_locale: true });
    expect(first.members?.map(({ id, locale }) => [id, locale])).toEqual([
      ['U1', 'en-US'],
      ['U2', 'en-US'],
      ['U3', 'zh-CN'],
    ]);
    const rest = await client.users.list({ limit: 3, cursor: first.response_metadata?.next_cursor ?? '' });
    expect(rest.members?.map(({ id, is_bot }) => [id, is_bot])).toEqual([
      ['U4', false],
      [slack.team().installation?.botUserId, true],
    ]);
  });
});
