import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { text, view } from '../../../src/chat/view.ts';
import { LIMITS } from '../../../src/platforms/local/limits.ts';
import { type Chat, type Listening, openChat } from './open-chat.ts';

describe('the events of the local chat', () => {
  let chat: Chat;
  const open: Listening[] = [];
  const listen = async (as: string, lastId?: string) => {
    const listening = await chat.listen(as, lastId);
    open.push(listening);
    return listening;
  };
  const textOf = async (listening: Listening) => {
    const { event } = await listening.next();
    return event.type === 'message' ? event.message.text : event.type;
  };
  beforeEach(async () => {
    chat = await openChat();
  });
  afterEach(async () => {
    for (const listening of open.splice(0)) listening.leave();
    await chat.close();
  });

  it('reach every open page that may see them, and no other', async () => {
    const [sam, samToo, alex] = [await listen('sam'), await listen('sam'), await listen('alex')];
    await chat.says('alex', '@alex', 'a secret');
    await chat.says('alex', 'general', '/also secret');
    await chat.says('alex', 'general', 'good morning');
    expect(await textOf(sam)).toBe('good morning');
    expect(await textOf(samToo)).toBe('good morning');
    expect(await textOf(alex)).toBe('a secret');
  });

  it('go on after a lost connection where they stopped', async () => {
    const first = await listen('sam');
    await chat.says('alex', 'general', 'one');
    const { id } = await first.next();
    first.leave();
    await chat.says('alex', 'general', 'two');
    await chat.says('alex', 'general', '/not for sam');
    await chat.says('alex', 'general', 'three');
    const again = await listen('sam', id);
    expect(await textOf(again)).toBe('two');
    expect(await textOf(again)).toBe('three');
  });

  it('begin with a reset where too much was missed, or Parley was started anew', async () => {
    const first = await listen('sam');
    await chat.says('alex', 'general', 'one');
    const { id } = await first.next();
    await chat.restart();
    const again = await listen('sam', id);
    expect(await textOf(again)).toBe('reset');
    await chat.says('alex', 'general', 'two');
    expect(await textOf(again)).toBe('two');
    expect(await textOf(await listen('sam', `forged-${LIMITS.events}`))).toBe('reset');
  });

  it('tell of a new person and a new channel', async () => {
    const sam = await listen('sam');
    await chat.post('/api/people', { name: 'Ben O’Neil' });
    expect(await textOf(sam)).toBe('state');
    await chat.post('/api/channels', { name: '# Key Accounts ' });
    expect(await textOf(sam)).toBe('state');
    const { people, channels } = await chat.state('ben-o-neil');
    expect(people.at(-1)).toEqual({ account: 'ben-o-neil', name: 'Ben O’Neil', admin: false });
    expect(channels.map(({ name }) => name)).toEqual(['general', 'sales', 'key-accounts']);
  });

  it('tell of another company whose records the chat shows, wherever it was linked', async () => {
    const sam = await listen('sam');
    chat.platform.moved?.('local');
    expect(await textOf(sam)).toBe('reset');
  });

  it('tell of an edited card', async () => {
    chat.answer(({ kind }) => ({ kind: 'view', view: view(text(kind)), replace: kind === 'press' }));
    const [, card] = await chat.says('sam', '@sam', 'hello');
    const sam = await listen('sam');
    await chat.deed('sam', '@sam', { kind: 'press', message: card?.id ?? 0, route: 'run/undo/receipt=7' });
    const { event } = await sam.next();
    expect(event).toMatchObject({ type: 'message', message: { id: card?.id } });
  });
});

describe('adding', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await openChat();
  });
  afterEach(() => chat.close());

  it.each([
    ['a channel that is there', '/api/channels', { name: '#General' }, 409, 'taken'],
    ['a channel without a name', '/api/channels', { name: ' # ' }, 400, 'channelName'],
    ['a channel with an endless name', '/api/channels', { name: 'x'.repeat(41) }, 400, 'channelName'],
    ['a person without a name', '/api/people', { name: '  ' }, 400, 'personName'],
    ['a person with an endless name', '/api/people', { name: 'x'.repeat(61) }, 400, 'personName'],
  ])('%s is refused', async (_, path, body, status, error) => {
    const response = await chat.post(path, body);
    expect([response.status, await response.json()]).toEqual([status, { error }]);
  });

  it('two people of one name gives two accounts', async () => {
    const accounts = [];
    for (const name of ['Sam', '小王', '小李', 'parley']) {
      accounts.push(((await (await chat.post('/api/people', { name })).json()) as { account: string }).account);
    }
    expect(accounts).toEqual(['sam-2', 'person', 'person-2', 'parley-2']);
  });
});
