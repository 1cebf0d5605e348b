import type { App } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BoltApp, startBolt } from './bolt-app.ts';

const form = {
  type: 'modal' as const,
  callback_id: 'add',
  title: { type: 'plain_text' as const, text: 'Add' },
  submit: { type: 'plain_text' as const, text: 'Save' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: { type: 'plain_text' as const, text: 'Name' },
      element: { type: 'plain_text_input' as const, action_id: 'name', max_length: 20 },
    },
    {
      type: 'input' as const,
      block_id: 'owner',
      optional: true,
      label: { type: 'plain_text' as const, text: 'Owner' },
      element: { type: 'external_select' as const, action_id: 'owner', min_query_length: 1 },
    },
  ],
};

const card = (text: string) => [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
  {
    type: 'actions' as const,
    elements: [{ type: 'button' as const, action_id: 'undo', text: { type: 'plain_text' as const, text: 'Undo' } }],
  },
];

function register(app: App): void {
  app.command('/crm', async ({ command, ack, client, respond }) => {
    if (command.text.startsWith('form')) {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form });
    } else if (command.text.startsWith('later')) {
      await ack();
      await respond({ text: 'here it is', blocks: card('*here* it is'), response_type: 'ephemeral' });
    } else {
      await ack({ text: `you said ${command.text}`, blocks: card(`you said ${command.text}`) });
    }
  });
  app.action('undo', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'taken back' });
  });
  app.options('owner', async ({ ack, options }) => {
    await ack({ options: [{ text: { type: 'plain_text', text: `${options.value}nn` }, value: 'U1' }] });
  });
  app.view('add', async ({ ack, view, body, client }) => {
    const name = view.state.values.name?.name?.value ?? '';
    if (name === 'bad') return ack({ response_action: 'errors', errors: { name: 'Not that name.' } });
    const owner = view.state.values.owner?.owner?.selected_option?.value ?? 'nobody';
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `added ${name} for ${owner}` });
  });
  app.event('app_mention', async ({ event, client, context }) => {
    if (context.retryNum) return;
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: `heard: ${event.text}` });
  });
  app.message(async ({ message, say }) => {
    if (message.channel_type === 'im' && !message.subtype) await say('hello there');
  });
  app.shortcut('add_to_crm', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: card('My day') } });
  });
}

describe.each(['http', 'sockets'] as const)('the vendor’s own client over %s', (transport) => {
  let app: BoltApp;
  beforeAll(async () => {
    app = await startBolt(transport, register);
  });
  afterAll(() => app.close());

  it('answers a command in the ack, for the person alone', async () => {
    const screen = await app.slack.person('U1').command('/crm hi to @bob in #sales & co');
    expect(screen.text).toBe('you said hi to @bob in #sales & co\n[Undo]');
    expect(screen.messages[0]).toMatchObject({ private: true, channel: 'C1', pings: ['U2'] });
    expect(app.slack.channel('C1').messages()).toEqual([]);
  });

  it('answers later by the response_url, and over the pressed message', async () => {
    const ann = app.slack.person('U1');
    expect((await ann.command('/crm later')).text).toBe('here it is\n[Undo]');
    expect((await ann.press('Undo')).text).toBe('taken back');
    expect(ann.messages().at(-1)).toMatchObject({ text: 'taken back', edited: true, private: true });
  });

  it('opens a form, refuses what is wrong and takes it corrected', async () => {
    const bob = app.slack.person('U2');
    expect((await bob.command('/crm form')).text).toBe('[Add]\nName*: \nOwner: \n[Save]');
    expect((await bob.submit({ Name: 'bad' })).text).toBe('[Add]\nName*: bad\nOwner: \n[Save]\n! Name: Not that name.');
    expect(await bob.suggest('Owner', 'A')).toEqual(['Ann']);
    const done = await bob.submit({ Name: 'Acme', Owner: 'A' });
    expect(done.text).toBe('added Acme for U1');
    expect(done.modal).toBe('');
  });

  it('hears a mention where the app is, and answers in the thread', async () => {
    const ann = app.slack.person('U1').in('C2');
    const screen = await ann.mention('how are we doing?');
    expect(screen.messages[0]).toMatchObject({ private: false, text: expect.stringMatching(/^heard: @Parley how/) });
    expect(screen.messages[0]?.thread).toBe(app.slack.channel('C2').messages()[0]?.ts);
    expect((await app.slack.person('U1').in('C1').mention('anyone?')).text).toBe('');
  });

  it('hears a direct message once, and not its own answer', async () => {
    const screen = await app.slack.person('U3').dm('你好');
    expect(screen.messages.map(({ text }) => text)).toEqual(['hello there']);
  });

  it('offers a message to a shortcut', async () => {
    const ann = app.slack.person('U1').in('C2');
    await ann.says('Globex called');
    const said = ann.messages().at(-1);
    if (!said) throw new Error('nothing was said');
    expect((await ann.shortcut('Add to CRM', said)).modal).toMatch(/^\[Add\]/);
    await ann.closes();
    expect(ann.modal()).toBe('');
  });

  it('shows the home tab', async () => {
    expect((await app.slack.person('U2').opensHome()).home).toBe('My day\n[Undo]');
  });

  it('was never refused', () => {
    expect(app.slack.refusals()).toEqual([]);
  });
});
