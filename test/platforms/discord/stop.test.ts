/** A stop takes nothing new, answers what is under way, and says so whatever becomes of the connection meanwhile. */
import { afterEach, expect, it } from 'vitest';
import type { Answer, Interaction } from '../../../src/chat/interaction.ts';
import { text, view } from '../../../src/chat/view.ts';
import { openDiscord, type PlatformAtDiscord } from './open-discord.ts';

const STOPPED = { ready: false, why: 'stopped' };

let open: PlatformAtDiscord;
afterEach(() => open.close());

/** A Parley that answers when it is told to. */
function patient() {
  const heard: Interaction[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    heard,
    release: () => release(),
    async handle(interaction: Interaction): Promise<Answer> {
      heard.push(interaction);
      await held;
      return { kind: 'view', view: view(text('Saved Acme.')), locale: 'en' };
    },
  };
}

it('answers what is under way, and takes up nothing that comes after', async () => {
  const { heard, release, handle } = patient();
  open = await openDiscord(handle, { answerMs: 1_500 });
  const { platform, discord } = open;
  const ann = discord.person('Ann');
  const saved = ann.types('/whoami');
  await expect.poll(() => heard.length).toBe(1);

  const stopping = platform.stop();
  expect(platform.state()).toEqual(STOPPED);
  await ann.in('sales').says(`<@${discord.botId}> how much did we sell?`);
  const late = discord.person('Bob').types('/whoami');
  const studio = discord.addGuild('Studio', 'Gus');
  studio.invite();
  await discord.settled();
  release();
  expect((await saved).text).toContain('Saved Acme.');
  expect((await late).text).toContain('did not respond');
  await stopping;
  expect(heard).toHaveLength(1);
});

it.each([
  ['is made anew', (): void => open.discord.gateway.reconnect(), () => open.discord.gateway.counts.resumed],
  ['is closed for good', (): void => open.discord.gateway.closeWith(4004), () => 1],
])('says it is stopped, and nothing else, where the connection %s meanwhile', async (_, happens, done) => {
  const { heard, release, handle } = patient();
  open = await openDiscord(handle);
  const { platform, discord } = open;
  discord.person('Ann').types('/whoami');
  await expect.poll(() => heard.length).toBe(1);
  const stopping = platform.stop();
  happens();
  await expect.poll(done).toBe(1);
  await discord.settled();
  expect(platform.state()).toEqual(STOPPED);
  release();
  await stopping;
  expect(platform.state()).toEqual(STOPPED);
  expect(open.lost).toEqual([]);
});

it.each([
  ['logs in', 'GET /gateway/bot'],
  ['tells its commands', 'GET /applications/:application/commands'],
])('while it %s, at a second try, ends that try', async (_, route) => {
  const { heard, release, handle } = patient();
  release();
  open = await openDiscord(handle, {
    before({ troubles }) {
      troubles.bring('GET /gateway/bot', { kind: 'http', status: 500 }, 2);
    },
  });
  const { platform, discord } = open;
  discord.troubles.bring(route, { kind: 'slow', ms: 500 });
  const before = discord.calls.length;
  await expect.poll(() => discord.calls.length, { timeout: 10_000 }).toBeGreaterThan(before);
  await expect.poll(() => discord.calls.some((call) => call.route === route), { timeout: 10_000 }).toBe(true);
  await platform.stop();
  expect(platform.state()).toEqual(STOPPED);
  // A login that was under way comes up all the same, for a moment.
  await discord.settled();
  await expect.poll(() => discord.gateway.connected, { timeout: 5_000 }).toEqual([]);
  expect(platform.state()).toEqual(STOPPED);
  expect(heard).toEqual([]);
});
