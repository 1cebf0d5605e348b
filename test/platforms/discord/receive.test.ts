/** Discord's payloads as the chat reads them. */
import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../src/commands/index.ts';
import { receiveInteraction } from '../../../src/platforms/discord/receive.ts';
import { receiveSaid } from '../../../src/platforms/discord/receive-said.ts';
import type { InteractionPart, OptionPart, SaidPart } from '../../../src/platforms/discord/wire.ts';

const { commands } = createCommands();

const ann = { id: '21', username: 'ann_92', global_name: 'Ann' };
const interaction = (packet: Partial<InteractionPart> & Pick<InteractionPart, 'type' | 'data'>): InteractionPart => ({
  id: '900',
  application_id: '1',
  token: 'secret',
  guild_id: '11',
  channel_id: '31',
  channel: { id: '31', type: 0, name: 'sales' },
  member: { user: ann, nick: 'Ann Chef', roles: ['41'], permissions: '8' },
  locale: 'zh-CN',
  ...packet,
});
const slash = (name: string, options: OptionPart[] = [], more: Partial<InteractionPart> = {}) =>
  receiveInteraction(interaction({ type: 2, data: { type: 1, name, options }, ...more }), commands);
const sub = (name: string, ...options: OptionPart[]): OptionPart => ({ type: 1, name, options });
const option = (name: string, value: string | number | boolean): OptionPart => ({ type: 3, name, value });

describe('a command', () => {
  it('says who did it, where, by which delivery, and what was filled in', () => {
    const received = slash('note', [sub('add', option('customer', 'C12'), option('follow-up', 'next fri'))]);
    expect(received?.interaction).toEqual({
      key: 'discord:900',
      actor: { platform: 'discord', workspace: '11', account: '21', name: 'Ann Chef', locale: 'zh-CN' },
      place: { channel: '31', channelName: 'sales', direct: false },
      canOpenForm: true,
      kind: 'command',
      path: 'note add',
      values: { customer: 'C12', followUp: 'next fri' },
    });
    expect(received?.who).toMatchObject({ guild: '11', roles: ['41'], permissions: '8' });
    expect(received?.ticket).toEqual({ id: '900', applicationId: '1', token: 'secret' });
  });

  it.each([
    [slash('customer', [sub('list', option('archived', true))]), 'customer list', { archived: 'yes' }],
    [slash('customer', [sub('list', option('archived', false))]), 'customer list', { archived: 'no' }],
    [slash('undo', [sub('last')]), 'undo', {}],
    [slash('undo', [sub('list')]), 'undo list', {}],
    [slash('whoami'), 'whoami', {}],
    [slash('help', [option('about', 'deal move')]), 'help', { about: 'deal move' }],
    [slash('customer', [sub('add', option('go-on', 'forged'))]), 'customer add', {}],
  ])('%#: is found by its names, with the fields it shows', (received, path, values) => {
    expect(received?.interaction).toMatchObject({ kind: 'command', path, values });
  });

  it('of an older version is read as if its words were typed', () => {
    const received = slash('customer', [sub('sing', option('song', 'Acme'))]);
    expect(received?.interaction).toMatchObject({ kind: 'invoke', line: 'customer sing Acme' });
  });

  it('/crm is the line in it, in a thread too', () => {
    const line = [option('line', ' sale acme 12k ')];
    const received = slash('crm', line, { channel: { id: '31', type: 11, name: 'Acme' } });
    expect(received?.interaction).toMatchObject({ kind: 'invoke', line: 'sale acme 12k', place: { thread: '31' } });
  });

  it('in a direct message belongs to no server yet', () => {
    const { guild_id: _, member: __, ...rest } = interaction({ type: 2, data: { type: 1, name: 'whoami' } });
    const received = receiveInteraction({ ...rest, user: ann }, commands);
    expect(received?.interaction).toMatchObject({ place: { direct: true }, actor: { workspace: '', name: 'Ann' } });
    expect(received?.who.guild).toBeUndefined();
  });
});

describe('autocomplete', () => {
  it('asks for the field that is being typed in', () => {
    const options = [sub('add', option('amount', '12k'), { ...option('customer', ' ac'), focused: true })];
    const received = receiveInteraction(interaction({ type: 4, data: { type: 1, name: 'deal', options } }), commands);
    expect(received?.interaction).toMatchObject({ kind: 'suggest', path: 'deal add', field: 'customer', query: 'ac' });
  });
});

describe('a press', () => {
  const press = (custom_id: string, more: object = {}) =>
    receiveInteraction(interaction({ type: 3, data: { component_type: 2, custom_id, ...more } }), commands);

  it('carries its route without what only Discord needs of it', () => {
    expect(press('run/undo/receipt=7~2')?.interaction).toMatchObject({ kind: 'press', route: 'run/undo/receipt=7' });
    const direct = press('@1f:run/undo/receipt=7');
    expect(direct?.interaction).toMatchObject({ route: 'run/undo/receipt=7' });
    expect(direct?.workspaceId).toBe(51);
  });

  it('of a select is the route and what was picked; of a menu, what was picked is the route', () => {
    const picked = { component_type: 3, values: ['won'] };
    expect(press('run/deal move/deal=D1&pick=stage', picked)?.interaction).toMatchObject({ value: 'won' });
    const menu = press('menu~2', { component_type: 3, values: ['run/customer show/customer=C1'] })?.interaction;
    expect(menu).toMatchObject({ route: 'run/customer show/customer=C1' });
    expect(menu).not.toHaveProperty('value');
    expect(press('menu', { component_type: 3, values: [] })).toBeUndefined();
  });

  it('that asks first tells what its button said', () => {
    const id = '?run/digest remove/digest=G1';
    const message = {
      id: '5',
      components: [{ type: 17, components: [{ type: 9, accessory: { type: 2, custom_id: id, label: 'Remove' } }] }],
    };
    const received = receiveInteraction(
      interaction({ type: 3, data: { component_type: 2, custom_id: id }, message }),
      commands,
    );
    expect(received?.interaction).toMatchObject({ route: 'run/digest remove/digest=G1', asksFirst: 'Remove' });
  });
});

describe('a form sent in', () => {
  it('gives back every control, emptied ones as empty text', () => {
    const received = receiveInteraction(
      interaction({
        type: 5,
        data: {
          custom_id: '@2:form/token-1',
          components: [
            { type: 10 },
            { type: 18, component: { type: 4, custom_id: 'name', value: 'Acme' } },
            { type: 18, component: { type: 3, custom_id: 'level', values: ['A'] } },
            { type: 18, component: { type: 3, custom_id: 'status', values: [] } },
            { type: 1, components: [{ type: 4, custom_id: 'email', value: '' }] },
          ],
        },
      }),
      commands,
    );
    expect(received?.interaction).toMatchObject({
      kind: 'submit',
      token: 'token-1',
      canOpenForm: false,
      values: { name: 'Acme', level: 'A', status: '', email: '' },
    });
    expect(received?.workspaceId).toBe(2);
  });

  it('that is not ours is none', () => {
    const packet = interaction({ type: 5, data: { custom_id: 'poll', components: [] } });
    expect(receiveInteraction(packet, commands)).toBeUndefined();
  });
});

describe('a message', () => {
  const said = (more: Partial<SaidPart>) =>
    receiveSaid(
      { id: '77', channel_id: '31', guild_id: '11', author: ann, member: { roles: ['41'] }, ...more },
      '1',
      (channel) => channel === '32',
    );
  const parley = { id: '1', username: 'Parley', bot: true };

  it('that mentions Parley is for it, without the mention and with people by name', () => {
    const received = said({
      content: '<@1> task add acme call <@22>, in <#31>',
      mentions: [parley, { id: '22', username: 'bob', member: { nick: 'Bob' } }],
    });
    expect(received?.interaction).toMatchObject({
      key: 'discord:77',
      kind: 'say',
      line: 'task add acme call @Bob, in <#31>',
      canOpenForm: false,
      place: { channel: '31', direct: false },
      actor: { workspace: '11', account: '21', name: 'Ann' },
    });
    expect(received?.interaction.place.thread).toBeUndefined();
  });

  it('in a thread is about what the thread is about', () => {
    expect(said({ channel_id: '32', content: '<@1> hi', mentions: [parley] })?.interaction.place.thread).toBe('32');
  });

  it('in a direct message is for it always', () => {
    const { guild_id: _, ...direct } = { guild_id: undefined, content: 'undo' };
    const received = receiveSaid({ id: '77', channel_id: '33', author: ann, ...direct }, '1', () => false);
    expect(received?.interaction).toMatchObject({ line: 'undo', place: { channel: '33', direct: true } });
  });

  it.each([
    ['among people', { content: 'hello' }],
    ['of a bot', { content: '<@1> hi', mentions: [parley], author: { id: '5', bot: true } }],
    ['of a webhook', { content: '<@1> hi', mentions: [parley], webhook_id: '5' }],
    ['that tells who joined', { type: 7, content: '<@1>', mentions: [parley] }],
  ])('%s is none of its business', (_, more) => {
    expect(said(more)).toBeUndefined();
  });
});
