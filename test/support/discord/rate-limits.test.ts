/** Limits of the stand-in as the vendor's own client keeps to them: for everything, for one bucket, and before one is hit. */
import { type RateLimitData, REST, RESTEvents, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Discord, startDiscord } from './index.ts';

const POST = 'POST /channels/:channel/messages';
const WAIT_S = 0.5;

let discord: Discord;
let rest: REST;
beforeEach(async () => {
  discord = await startDiscord();
  rest = new REST({ api: discord.url, offset: 0 }).setToken(discord.token);
});
afterEach(() => discord.close());

const post = (channel: string) =>
  rest.post(Routes.channelMessages(discord.guild().channel(channel).id), { body: { content: 'Hello' } });

/** The limit that the client learns of next. */
const limited = () => new Promise<RateLimitData>((resolve) => rest.once(RESTEvents.RateLimited, resolve));

/** How long something took, in seconds. */
async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

const outcomes = (route: string) => discord.calls.filter((call) => call.route === route).map(({ outcome }) => outcome);

it('a global limit holds up every other call too', async () => {
  discord.troubles.bring(POST, { kind: 'limited', retryAfter: WAIT_S, scope: 'global' });
  const told = limited();
  const posted = post('sales');
  expect((await told).global).toBe(true);
  expect(await took(() => rest.get(Routes.user('@me')))).toBeGreaterThan(WAIT_S * 0.6);
  await posted;
  expect(outcomes(POST)).toEqual(['429', 'ok']);
  expect(discord.messages('sales')).toHaveLength(1);
});

it('a limit of one channel holds up that channel alone', async () => {
  discord.troubles.bring(POST, { kind: 'limited', retryAfter: WAIT_S });
  const told = limited();
  const posted = post('sales');
  expect((await told).global).toBe(false);
  await rest.get(Routes.user('@me'));
  expect(outcomes(POST)).toEqual(['429']);
  await posted;
  expect(outcomes(POST)).toEqual(['429', 'ok']);
});

it('a bucket that is spent is waited for, so that no limit is hit', async () => {
  await post('sales'); // which bucket it is of, the client learns by the first answer
  discord.troubles.bring(POST, { kind: 'spent', resetAfter: WAIT_S });
  await post('sales');
  expect(await took(() => post('sales'))).toBeGreaterThan(WAIT_S * 0.6);
  expect(outcomes(POST)).toEqual(['ok', 'ok', 'ok']);
  expect(discord.refusals()).toEqual([]);
});
