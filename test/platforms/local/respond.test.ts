import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttons, text, view } from '../../../src/chat/view.ts';
import { type Chat, openChat } from './open-chat.ts';

const share = { label: 'Share', action: { do: 'share' } } as const;
const undo = { label: 'Undo', action: { do: 'run', path: 'undo', input: { receipt: '7' } } } as const;

describe('an answer in the local chat', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await openChat();
  });
  afterEach(() => chat.close());

  const texts = async (as: string, place: string) =>
    (await chat.history(as, place)).map(({ text, blocks }) =>
      [text, ...blocks.map((b) => ('text' in b ? b.text : b.type))].flat().join('|'),
    );

  it('of a slash command is seen by whoever typed it and by nobody else', async () => {
    chat.answer(() => ({ kind: 'view', view: view(text('12 customers'), buttons(share)) }));
    const [typed, answer] = await chat.says('alex', 'general', '/customer list');
    expect(typed).toMatchObject({ author: 'alex', text: '/customer list', onlyYou: true });
    expect(answer).toMatchObject({ author: 'parley', onlyYou: true });
    expect(await texts('alex', 'general')).toHaveLength(2);
    expect(await texts('sam', 'general')).toEqual([]);
    expect((await chat.state('sam')).latest.general ?? 0).toBe(0);
  });

  it('to a mention is private while the question is not', async () => {
    await chat.says('alex', 'general', '@Parley how are we doing?');
    expect(await texts('sam', 'general')).toEqual(['@Parley how are we doing?']);
  });

  it('is shared with everyone by one press, once, with the name of who shared it', async () => {
    chat.answer(({ kind }) =>
      kind === 'press'
        ? { kind: 'share', by: 'Alex' }
        : { kind: 'view', view: view(text('€ 12'), buttons(undo, share)) },
    );
    const [, card] = await chat.says('alex', 'general', '/stats');
    const press = { kind: 'press', message: card?.id ?? 0, route: 'share' } as const;
    await chat.deed('alex', 'general', press);
    await chat.deed('alex', 'general', press);
    const seen = await chat.history('sam', 'general');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ sharedBy: 'Alex', onlyYou: false });
    // What everyone sees cannot be shared again.
    const undoOnly = { type: 'buttons', buttons: [{ label: 'Undo' }] };
    expect(seen[0]?.blocks.at(-1)).toMatchObject(undoOnly);
    const own = (await chat.history('alex', 'general')).find(({ id }) => id === card?.id);
    expect(own).toMatchObject({ sharedBy: 'Alex', onlyYou: true });
    expect(own?.blocks.at(-1)).toMatchObject(undoOnly);
  });

  it('that replaces is put where the pressed message stood', async () => {
    chat.answer(({ kind }) =>
      kind === 'press'
        ? { kind: 'view', view: view(text('Taken back.')), replace: true }
        : { kind: 'view', view: view(text('Saved.'), buttons(undo)) },
    );
    const [, card] = await chat.says('sam', '@sam', 'add customer Acme');
    await chat.deed('sam', '@sam', { kind: 'press', message: card?.id ?? 0, route: 'run/undo/receipt=7' });
    const seen = await chat.history('sam', '@sam');
    expect(seen.map(({ id }) => id)).toEqual([seen[0]?.id, card?.id]);
    expect(seen[1]).toMatchObject({ blocks: [{ type: 'text', text: ['Taken back.'] }] });
  });

  it('to the same deed sent four times at once is one', async () => {
    let asked = 0;
    chat.answer(() => {
      asked += 1;
      return { kind: 'view', view: view(text(`answer ${asked}`)) };
    });
    const all = await Promise.all([1, 2, 3, 4].map(() => chat.says('sam', '@sam', 'hello', 'same-id-000')));
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await chat.history('sam', '@sam')).toHaveLength(2);
  });

  it('stays away from what people say among themselves', async () => {
    await chat.says('alex', 'general', 'lunch?');
    expect(chat.heard).toEqual([]);
    expect(await texts('sam', 'general')).toEqual(['lunch?']);
  });

  it('that refuses a form says so, for the page to keep what was typed', async () => {
    const submit = { kind: 'submit', token: 't', values: { name: 'Acme' } } as const;
    chat.answer(() => ({ kind: 'view', view: view(text('Too late.', 'bad')), refused: true }));
    expect(await chat.deed('sam', '@sam', submit)).toMatchObject({ kind: 'messages', refused: true });
    chat.answer(() => ({ kind: 'view', view: view(text('Saved.')) }));
    expect(await chat.deed('sam', '@sam', submit)).not.toHaveProperty('refused');
  });

  it('with a form or suggestions stores nothing of its own', async () => {
    const form = { path: 'customer add', title: 'Add', fields: [], submit: 'Save', token: 't' };
    chat.answer(({ kind }) =>
      kind === 'suggest' ? { kind: 'suggestions', options: [{ label: 'Acme', value: 'C1' }] } : { kind: 'form', form },
    );
    expect(await chat.deed('sam', '@sam', { kind: 'send', text: '/customer add' })).toMatchObject({
      kind: 'form',
      form: { token: 't' },
    });
    const suggest = { kind: 'suggest', path: 'customer show', field: 'customer', query: 'a' } as const;
    expect(await chat.deed('sam', '@sam', suggest)).toEqual({
      kind: 'suggestions',
      options: [{ label: 'Acme', value: 'C1' }],
    });
    expect(await chat.history('sam', '@sam')).toHaveLength(1);
  });
});

describe('what is another’s', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await openChat();
  });
  afterEach(() => chat.close());

  it('cannot be read, written or pressed', async () => {
    const [, card] = await chat.says('alex', '@alex', 'secret plans');
    const [, inChannel] = await chat.says('alex', 'general', '/secret plans');
    const read = await chat.fetch('/api/messages?as=sam&place=%40alex');
    expect(read.status).toBe(404);
    expect(await chat.deed('sam', '@alex', { kind: 'send', text: 'hi' })).toEqual({ error: 'place' });
    const before = chat.heard.length;
    for (const message of [card?.id ?? 0, inChannel?.id ?? 0, 999]) {
      expect(await chat.deed('sam', 'general', { kind: 'press', message, route: 'share' })).toEqual({
        error: 'message',
      });
    }
    expect(chat.heard).toHaveLength(before);
  });

  it('is nowhere for places and people that do not exist', async () => {
    expect(await chat.deed('sam', 'nowhere', { kind: 'send', text: 'hi' })).toEqual({ error: 'place' });
    expect(await chat.deed('nobody', 'general', { kind: 'send', text: 'hi' })).toEqual({ error: 'person' });
    expect((await chat.fetch('/api/events?as=nobody')).status).toBe(404);
  });

  it('is a file too', async () => {
    const file = { type: 'file', name: '客户.csv', mediaType: 'text/csv', content: '\ufeffname\nAcme\n' } as const;
    chat.answer(() => ({ kind: 'view', view: view(text('Here.'), file) }));
    const [, card] = await chat.says('alex', 'general', '/export');
    const shown = card?.blocks[1];
    if (shown?.type !== 'file') throw new Error('no file');
    const own = await chat.fetch(`${shown.url}?as=alex`);
    expect(own.headers.get('content-disposition')).toBe(
      `attachment; filename="parley"; filename*=UTF-8''${encodeURIComponent('客户.csv')}`,
    );
    expect(Buffer.from(await own.arrayBuffer()).toString()).toBe('\ufeffname\nAcme\n');
    expect((await chat.fetch(`${shown.url}?as=sam`)).status).toBe(404);
  });
});
