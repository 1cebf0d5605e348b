import { describe, expect, it } from 'vitest';
import { writeMetadata } from '../../../src/platforms/slack/metadata.ts';
import { teamOfEvent } from '../../../src/platforms/slack/origin.ts';
import {
  receiveAction,
  receiveCommand,
  receiveSaid,
  receiveSubmit,
  receiveSuggestion,
} from '../../../src/platforms/slack/receive.ts';
import type {
  ActionsBody,
  CommandBody,
  EventBody,
  SubmitBody,
  SuggestionBody,
} from '../../../src/platforms/slack/wire.ts';

const team = { id: 'T012AB3C4', domain: 'acme' };
const user = { id: 'U061F7AUR', username: 'ann', name: 'ann', team_id: 'T012AB3C4' };

const command = (more: Partial<CommandBody>): CommandBody => ({
  team_id: team.id,
  channel_id: 'C012AB3CD',
  channel_name: 'sales',
  user_id: user.id,
  user_name: 'ann',
  command: '/crm',
  text: '',
  response_url: 'https://hooks.slack.com/commands/T012AB3C4/1/x',
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
  ...more,
});

describe('a slash command', () => {
  it('is a line for Parley, with the key of its trigger and the way back', () => {
    expect(receiveCommand(command({ text: 'customer add AT&amp;T' }))).toEqual({
      team: team.id,
      account: user.id,
      triggerId: '13345224609.738474920.8088930838d88f008e0',
      origin: {
        place: { channel: 'C012AB3CD', channelName: 'sales', direct: false },
        responseUrl: 'https://hooks.slack.com/commands/T012AB3C4/1/x',
      },
      interaction: {
        kind: 'invoke',
        line: 'customer add AT&T',
        key: 'slack:13345224609.738474920.8088930838d88f008e0',
        actor: { platform: 'slack', workspace: team.id, account: user.id, name: 'ann' },
        place: { channel: 'C012AB3CD', channelName: 'sales', direct: false },
        canOpenForm: true,
      },
    });
  });

  it.each([
    ['D024BE91L', 'directmessage', { channel: 'D024BE91L', direct: true }],
    ['C9', 'privategroup', { channel: 'C9', direct: false }],
    ['G9', 'mpdm-ann--bob-1', { channel: 'G9', channelName: 'mpdm-ann--bob-1', direct: false }],
  ])('in %s called %s knows where it is', (id, name, place) => {
    expect(receiveCommand(command({ channel_id: id, channel_name: name })).interaction.place).toEqual(place);
  });
});

const said = (event: Partial<EventBody['event']>, more: Partial<EventBody> = {}): EventBody => ({
  team_id: team.id,
  event_id: 'Ev08MFMKH6',
  authorizations: [{ team_id: team.id }],
  event: {
    type: 'app_mention',
    user: user.id,
    channel: 'C012AB3CD',
    ts: '1515449522.000016',
    text: '<@UBOT> stats',
    ...event,
  },
  ...more,
});
const heard = (body: EventBody) => receiveSaid(body, 'UBOT');

describe('what is said', () => {
  it('in a channel begins a thread and is answered there for all', () => {
    const received = heard(said({}));
    expect(received).toMatchObject({ public: true, team: team.id });
    expect(received?.interaction).toMatchObject({
      kind: 'say',
      line: 'stats',
      key: 'slack:T012AB3C4:C012AB3CD:1515449522.000016',
      place: { channel: 'C012AB3CD', thread: '1515449522.000016', direct: false },
      canOpenForm: false,
    });
  });

  it('in a thread goes on in it', () => {
    expect(heard(said({ thread_ts: '1515449000.000001' }))?.interaction.place.thread).toBe('1515449000.000001');
  });

  it('is the same by both events of one message', () => {
    const [mention, message] = [heard(said({})), heard(said({ type: 'message', channel_type: 'channel' }))];
    expect(message?.interaction).toEqual(mention?.interaction);
  });

  it('in a direct message needs no name and begins no thread', () => {
    const received = heard(said({ type: 'message', channel: 'D1', channel_type: 'im', text: 'stats this month' }));
    expect(received?.interaction).toMatchObject({ line: 'stats this month', place: { channel: 'D1', direct: true } });
    expect(received?.interaction.place).not.toHaveProperty('thread');
  });

  it('along with a table knows what that is called', () => {
    const files = [{ name: 'fair.png' }, { name: 'customers.xlsx' }];
    const received = heard(said({ type: 'message', subtype: 'file_share', channel: 'D1', text: '', files }));
    expect(received?.interaction).toMatchObject({ kind: 'say', line: '', file: { name: 'customers.xlsx' } });
    expect(heard(said({ files: files.slice(0, 1) }))?.interaction).not.toHaveProperty('file');
  });

  it('where another company reads along is answered to the person alone', () => {
    expect(heard(said({}, { is_ext_shared_channel: true }))?.public).toBe(false);
  });

  it.each<[string, Partial<EventBody['event']>]>([
    ['a bot', { bot_id: 'B1' }],
    ['an edited message', { type: 'message', subtype: 'message_changed' }],
    ['a deleted message', { type: 'message', subtype: 'message_deleted' }],
    ['someone who joined', { type: 'message', subtype: 'channel_join' }],
    ['Parley itself', { user: 'UBOT' }],
    ['Slackbot', { type: 'message', channel: 'D1', user: 'USLACKBOT' }],
    ['people among themselves', { type: 'message', text: 'good morning' }],
    ['a mention that comes as a message too', { channel: 'D1' }],
    ['another kind of event', { type: 'reaction_added' }],
  ])('is not heard from %s', (_who, event) => {
    expect(heard(said(event))).toBeUndefined();
  });

  it('belongs to the workspace the event was authorised for', () => {
    expect(teamOfEvent(said({}, { team_id: 'TOTHER', authorizations: [{ team_id: 'T1' }] }))).toBe('T1');
    expect(teamOfEvent(said({}, { authorizations: [{ team_id: null }] }))).toBe(team.id);
  });
});

const action = (more: Partial<ActionsBody>): ActionsBody => ({
  type: 'block_actions',
  team,
  user,
  trigger_id: '12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3',
  response_url: 'https://hooks.slack.com/actions/T/1/x',
  container: { type: 'message', message_ts: '1548261231.000200', channel_id: 'C012AB3CD', is_ephemeral: true },
  channel: { id: 'C012AB3CD', name: 'sales' },
  actions: [{ type: 'button', action_id: '4:run/undo/receipt=7/replace' }],
  ...more,
});

describe('a press', () => {
  it('carries the route of its button and the message it is on', () => {
    const received = receiveAction(action({}));
    expect(received?.interaction).toMatchObject({
      kind: 'press',
      route: 'run/undo/receipt=7/replace',
      canOpenForm: true,
    });
    expect(received?.origin.message).toEqual({ channel: 'C012AB3CD', ts: '1548261231.000200', ephemeral: true });
  });

  it.each<[string, ActionsBody['actions'][number], object]>([
    [
      'an overflow menu',
      { type: 'overflow', action_id: '2:menu', selected_option: { value: 'run/history/record=C1' } },
      { route: 'run/history/record=C1' },
    ],
    [
      'a select',
      { type: 'static_select', action_id: '3:run/deal move/deal=D3&pick=stage', selected_option: { value: 'won' } },
      { route: 'run/deal move/deal=D3&pick=stage', value: 'won' },
    ],
  ])('in %s is what was chosen', (_where, chosen, expected) => {
    expect(receiveAction(action({ actions: [chosen] }))?.interaction).toMatchObject(expected);
  });

  it('in a thread stays in it', () => {
    const received = receiveAction(action({ message: { ts: '2.0', thread_ts: '1.0' } }));
    expect(received?.interaction.place.thread).toBe('1.0');
  });

  it('in the Home is in nobody’s channel', () => {
    const received = receiveAction({
      ...action({}),
      channel: undefined,
      container: { type: 'view' },
      view: { id: 'V1', type: 'home' },
    } as unknown as ActionsBody);
    expect(received).toMatchObject({
      view: { kind: 'home' },
      origin: { place: { channel: '@U061F7AUR', direct: true } },
    });
  });

  it('that only picks within a form is none', () => {
    expect(
      receiveAction(action({ actions: [{ type: 'datepicker', action_id: 'typed', selected_date: '2026-05-01' }] })),
    ).toBeUndefined();
  });

  it('of a workspace in a Grid whose payload names no team belongs to the person’s', () => {
    expect(receiveAction(action({ team: null }))?.team).toBe('T012AB3C4');
  });
});

const origin = {
  place: { channel: 'C012AB3CD', channelName: 'sales', direct: false },
  responseUrl: 'https://hooks.slack.com/x',
};

describe('a form sent in', () => {
  const submit = (values: object, metadata = writeMetadata(origin, 'token12345678901')): SubmitBody =>
    ({
      type: 'view_submission',
      team,
      user,
      view: { id: 'VNHU13V36', hash: '156663117.cd33ad1f', private_metadata: metadata, state: { values } },
    }) as SubmitBody;

  it('holds what stands in each kind of control, emptied ones too', () => {
    const received = receiveSubmit(
      submit({
        name: { typed: { type: 'plain_text_input', value: 'AT&T <b>' } },
        phone: { typed: { type: 'plain_text_input', value: null } },
        level: { typed: { type: 'static_select', selected_option: { value: 'A' } } },
        customer: { 'lookup:sale log:customer': { type: 'external_select', selected_option: { value: 'C12' } } },
        date: { typed: { type: 'datepicker', selected_date: '2026-05-01' } },
        place: { typed: { type: 'conversations_select', selected_conversation: 'C99' } },
        owner: { typed: { type: 'users_select', selected_user: 'U2' } },
      }),
    );
    expect(received?.interaction).toMatchObject({
      kind: 'submit',
      token: 'token12345678901',
      key: 'slack:VNHU13V36:156663117.cd33ad1f',
      place: origin.place,
      values: {
        name: 'AT&T <b>',
        phone: '',
        level: 'A',
        customer: 'C12',
        date: '2026-05-01',
        place: 'C99',
        owner: 'U2',
      },
    });
    expect(received?.picked).toEqual({ owner: 'U2' });
    expect(received?.origin).toEqual(origin);
  });

  it.each(['', 'not json', '{"token":1}', '{"token":"x"}'])('with metadata %j is not ours', (metadata) => {
    expect(receiveSubmit(submit({}, metadata))).toBeUndefined();
  });
});

describe('a question for suggestions', () => {
  const ask = (actionId: string, value = 'ac'): SuggestionBody => ({
    type: 'block_suggestion',
    team,
    user,
    action_id: actionId,
    block_id: 'customer',
    value,
    view: { id: 'V1', private_metadata: writeMetadata(origin, 't') },
  });

  it('names the command’s field', () => {
    const received = receiveSuggestion(ask('lookup:sale log:customer'));
    expect(received?.interaction).toMatchObject({ kind: 'suggest', path: 'sale log', field: 'customer', query: 'ac' });
    expect(received).not.toHaveProperty('orNew');
  });

  it('takes what is new where the field does', () => {
    expect(receiveSuggestion(ask('lookup+:sale log:product', ' Annual '))?.orNew).toBe('Annual');
    expect(receiveSuggestion(ask('typed'))).toBeUndefined();
  });
});
