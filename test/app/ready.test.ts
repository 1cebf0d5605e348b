/** `/readyz` says that Parley can be used only when every configured platform can. */
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type Discord, startDiscord } from '../support/discord/index.ts';
import { type Slack, startSlack } from '../support/slack/index.ts';
import { newDatabaseFile, root, silent } from '../support/temp-database.ts';
import { createTestClock } from '../support/test-clock.ts';

let slack: Slack;
let discord: Discord;
let file: Awaited<ReturnType<typeof newDatabaseFile>>;
let app: App | undefined;
beforeEach(async () => {
  slack = await startSlack();
  discord = await startDiscord();
  file = await newDatabaseFile();
});
afterEach(async () => {
  await app?.stop();
  await slack.close();
  await discord.close();
  await file.remove();
});

it('waits for Slack, whose client takes longer to load than the database to open', async () => {
  const seen = await seenWhileStarting(
    {
      ...{ SLACK_API_URL: slack.apiUrl, SLACK_SIGNING_SECRET: slack.app.signingSecret },
      SLACK_BOT_TOKEN: slack.team().installation?.botToken ?? '',
    },
    () => slack.calls.some(({ method }) => method === 'auth.test'),
  );
  expect(seen.filter(({ status, signedIn }) => status === 200 && !signedIn)).toEqual([]);
  expect(seen.at(-1)).toEqual({ status: 200, signedIn: true });
});

it('waits for Discord until its servers and its commands are there', async () => {
  const seen = await seenWhileStarting(
    { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
    () => discord.commands().length > 0,
  );
  expect(seen.filter(({ status, signedIn }) => status === 200 && !signedIn)).toEqual([]);
  expect(seen.at(-1)).toEqual({ status: 200, signedIn: true });
});

/** What `/readyz` answers from before the start until it is over. */
async function seenWhileStarting(env: Readonly<Record<string, string>>, isSignedIn: () => boolean) {
  const port = await freePort();
  const own = { DATABASE_URL: `file:${file.path}`, HTTP_PORT: String(port), LOCAL_CHAT: 'off' };
  const seen: { readonly status: number; readonly signedIn: boolean }[] = [];
  let started = false;
  const asking = (async () => {
    for (let ready = false; !ready; ) {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      if (response) seen.push({ status: response.status, signedIn: isSignedIn() });
      ready = started && response?.status === 200;
    }
  })();
  app = await startApp({ config: readConfig({ ...own, ...env }), clock: createTestClock(), log: silent, root });
  started = true;
  await asking;
  return seen;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
