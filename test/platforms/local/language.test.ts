/** Which language Parley speaks with whom: the page and every answer agree. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMembers } from '../../../src/crm/members/members.ts';
import { WORKSPACE } from '../../../src/platforms/local/people.ts';
import type { State } from '../../../src/platforms/local/protocol.ts';
import { type Chat, openChat } from './open-chat.ts';

let chat: Chat;
beforeEach(async () => {
  chat = await openChat();
});
afterEach(() => chat.close());

let posts = 0;
/** Somebody types with a browser of this language. */
async function types(account: string, locale: string, zone = 'Asia/Shanghai') {
  posts += 1;
  const deed = { kind: 'send', text: '/help' };
  await chat.post('/api/deeds', { id: `language-${posts}`, as: account, place: `@${account}`, locale, zone, deed });
}
const known = (account: string) =>
  createMembers({ db: chat.test.db }).identify({ platform: 'local', workspace: WORKSPACE, account });
const page = async (account: string, locale: string): Promise<State> =>
  (await chat.fetch(`/api/state?as=${account}&locale=${locale}&zone=UTC`)).json() as Promise<State>;

it('is that of the first browser somebody comes with', async () => {
  expect((await page('alex', 'zh-CN')).locale).toBe('zh');
  await types('alex', 'zh-CN');
  expect(await known('alex')).toMatchObject({ locale: 'zh', zone: 'Asia/Shanghai' });
  expect(chat.heard.at(-1)?.actor.locale).toBe('zh');

  await types('alex', 'en-GB', 'Europe/London');
  expect(await known('alex')).toMatchObject({ locale: 'zh', zone: 'Asia/Shanghai' });
  expect((await page('alex', 'en-GB')).locale).toBe('zh');
});

it('is the one an account is known to speak, whatever the browser says', async () => {
  await types('xiaolin', 'en-GB');
  expect(await known('xiaolin')).toMatchObject({ locale: 'zh' });
});

it('stays open where the browser speaks another, and a zone that is none is not kept', async () => {
  await types('sam', 'fr-FR');
  expect((await known('sam'))?.locale).toBeUndefined();
  await types('sam', 'en-US', 'Moon/Sea of Tranquility');
  expect(await known('sam')).toMatchObject({ locale: 'en' });
  expect((await known('sam'))?.zone).toBeUndefined();
});
