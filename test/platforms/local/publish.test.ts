import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttons, text, view } from '../../../src/chat/view.ts';
import { type Chat, openChat } from './open-chat.ts';

const post = (place: string, dedupeKey = 'digest:1:2026-03-02T08:30') =>
  ({ workspace: 'local', place, view: view(text('Won: € 12')), locale: 'en', dedupeKey }) as const;

describe('publishing to the local chat', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await openChat();
  });
  afterEach(() => chat.close());

  it('posts for everyone in the channel', async () => {
    const { messageId } = await chat.platform.publish(post('sales'));
    expect(await chat.history('sam', 'sales')).toMatchObject([
      { id: Number(messageId), author: 'parley', onlyYou: false, blocks: [{ text: ['Won: € 12'] }] },
    ]);
  });

  it('posts a key once, however often and whenever it is tried', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => chat.platform.publish(post('sales'))));
    expect(await chat.platform.findPublished(post('sales'))).toEqual(all[0]);
    await chat.restart();
    all.push(await chat.platform.publish(post('sales')));
    expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await chat.history('sam', 'sales')).toHaveLength(1);
  });

  it('knows what is not there', async () => {
    expect(await chat.platform.findPublished(post('sales'))).toBe('absent');
  });

  it('reaches one person alone by direct message', async () => {
    await chat.platform.publish(post('@sam'));
    expect(await chat.history('sam', '@sam')).toHaveLength(1);
    expect((await chat.state('alex')).latest['@sam']).toBeUndefined();
  });

  it.each([['nowhere'], ['@nobody'], ['general/../sales']])('says that %s is gone', async (place) => {
    await expect(chat.platform.publish(post(place))).rejects.toMatchObject({ name: 'PublishFailed', kind: 'gone' });
  });

  it('stores nothing that could not be shown again', async () => {
    const action = { do: 'run', path: 'x', input: { typed: 'too long '.repeat(20) } } as const;
    const bad = { ...post('sales'), view: view(buttons({ label: 'x', action })) };
    await expect(chat.platform.publish(bad)).rejects.toThrow(RangeError);
    expect(await chat.history('sam', 'sales')).toEqual([]);
  });

  it.each([
    ['#sales', 'sales'],
    ['sales', 'sales'],
    [' ＃Sales ', 'sales'],
    ['sale', undefined],
    ['', undefined],
  ])('finds the place “%s”', async (said, channel) => {
    expect(await chat.platform.findPlace('local', said)).toEqual(channel && { channel, name: `#${channel}` });
    expect(await chat.platform.findPlace('elsewhere', said)).toBeUndefined();
  });

  it('answers no question while it is stopped', async () => {
    expect(chat.platform.state()).toEqual({ ready: true });
    await chat.platform.stop();
    expect(chat.platform.state()).toMatchObject({ ready: false });
    await expect(chat.platform.publish(post('sales'))).rejects.toThrow('not started');
    await chat.platform.start(async () => ({ kind: 'suggestions', options: [], locale: 'en' }));
  });
});

describe('a restart', () => {
  it('loses no message, person or channel', async () => {
    const chat = await openChat();
    try {
      await chat.post('/api/people', { name: 'Ben' });
      await chat.post('/api/channels', { name: 'berlin' });
      await chat.says('ben', 'berlin', 'hello');
      await chat.says('ben', '@ben', 'stats');
      const before = [await chat.history('ben', 'berlin'), await chat.history('ben', '@ben'), await chat.state('ben')];
      await chat.restart();
      expect([await chat.history('ben', 'berlin'), await chat.history('ben', '@ben'), await chat.state('ben')]).toEqual(
        before,
      );
      expect(before[0]).toHaveLength(1);
      expect(before[1]).toHaveLength(2);
    } finally {
      await chat.close();
    }
  });
});
