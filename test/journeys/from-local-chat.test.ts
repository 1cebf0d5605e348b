/** Tried out in the local chat, then set up in Slack and Discord: the records begun there are gone on with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/app/slack-manifest.ts';
import { type App, startApp } from '../../src/app.ts';
import { createCommands } from '../../src/commands/index.ts';
import { readConfig } from '../../src/config.ts';
import { type Discord, startDiscord } from '../support/discord/index.ts';
import { type Slack, startSlack } from '../support/slack/index.ts';
import { newDatabaseFile, root, silent } from '../support/temp-database.ts';
import { createTestClock } from '../support/test-clock.ts';

/** For a machine that is busy. */
const PATIENCE = { timeout: 10_000, interval: 100 };

describe('records begun in the local chat', () => {
  const clock = createTestClock(new Date('2026-05-13T10:00:00Z'));
  let slack: Slack;
  let discord: Discord;
  let file: Awaited<ReturnType<typeof newDatabaseFile>>;
  let app: App | undefined;

  const start = async (settings: Readonly<Record<string, string>>) => {
    await app?.stop();
    const common = { DATABASE_URL: `file:${file.path}`, HTTP_PORT: '0', LOCAL_PORT: '0', PARLEY_CURRENCY: 'EUR' };
    app = await startApp({ config: readConfig({ ...common, ...settings }), clock, log: silent, root });
    return app;
  };
  const tokens = () => ({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.team().installation?.botToken ?? '',
    SLACK_APP_TOKEN: slack.app.appToken,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  });
  /** Alex types in the local chat, as its page does. */
  const alexTypes = async (line: string): Promise<string> => {
    const url = new URL(app?.localUrl ?? '');
    const response = await fetch(`${url.origin}/api/deeds`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: url.origin,
        'x-parley-key': url.searchParams.get('key') ?? '',
      },
      body: JSON.stringify({
        id: `deed-${Math.abs(hash(line))}-00000`,
        as: 'alex',
        place: '@alex',
        deed: { kind: 'send', text: line },
      }),
    });
    return response.text();
  };
  const hash = (text: string) => [...text].reduce((sum, sign) => (sum * 33 + sign.charCodeAt(0)) | 0, 5381);
  const tickAt = async (instant: string) => {
    clock.set(new Date(instant));
    await app?.scheduler.tick(clock.now());
    await Promise.all([slack.settled(), discord.settled()]);
  };
  const ann = () => discord.person('Ann');
  /** The last direct message, once the schedule was at it again: what a gateway told just now may not be heard yet. */
  const toldNext = (who: ReturnType<typeof ann>) => async () => {
    await tickAt(new Date(clock.now().getTime() + 10_000).toISOString());
    return who.messages().at(-1)?.text ?? '';
  };

  beforeAll(async () => {
    const manifest = manifestOf(createCommands(), { command: '/crm', sockets: true });
    [slack, discord] = [await startSlack({ clock, manifest }), await startDiscord({ clock })];
    file = await newDatabaseFile();
  });
  afterAll(async () => {
    await app?.stop();
    await Promise.all([slack.close(), discord.close()]);
    await file.remove();
  });

  it('are offered to the first admin in Slack, once the token of its workspace is set', async () => {
    await start({});
    expect(await alexTypes('/customer add Acme Rockets')).toContain('Acme Rockets (C1)');
    await start(tokens());
    await slack.person('U1').command('/crm');
    await tickAt('2026-05-13T10:01:00Z');
    const [steps] = slack.person('U1').in('dm').messages();
    expect(steps?.text).toContain(
      'The local chat of this Parley has records: 1 customer. You can go on with them here.',
    );
    const taken = await slack.person('U1').in('dm').press('Use them here');
    expect(taken.text).toMatch(/shares the records of My company now/);
    expect((await slack.person('U1').command('/crm customer show C1')).text).toContain('Acme Rockets');
  });

  it('are not for a server whose owner only added the bot, whatever is typed there', async () => {
    const studio = discord.addGuild('Studio', 'Gus');
    studio.addChannel({ name: 'lobby' });
    studio.invite();
    const gus = discord.person('Gus').in('dm');
    await expect.poll(toldNext(gus), PATIENCE).toContain('Parley is ready');
    expect(gus.messages().at(-1)?.text).not.toContain('local chat');
    const refused = await discord.person('Gus').in('lobby', 'Studio').types('/link local');
    expect(refused.text).toContain('Only a workspace of whoever set this Parley up');
    expect((await discord.person('Gus').in('lobby', 'Studio').types('/customer list')).text).not.toContain('Acme');
  });

  it('are offered to whoever owns the bot where they add it, and brought together with what is there', async () => {
    await ann().types('/customer add', { name: 'Blue Barn' });
    const question = await ann().types('/link local');
    expect(question.text).toContain('Acme has records of its own: 1 customer.');
    expect((await ann().presses('Bring them')).text).toContain('Brought along: 1 customer.');
    expect((await slack.person('U1').command('/crm customer show C2')).text).toContain('Blue Barn');
    expect((await ann().presses('Undo')).text).toContain('Taken back');
    expect((await slack.person('U1').command('/crm customer list')).text).not.toContain('Blue Barn');
    await ann().presses('Do it again');
    expect((await slack.person('U1').command('/crm customer list')).text).toContain('Blue Barn');
    expect((await ann().types('/link local')).text).toContain('shares the records of My company already');
    const atelier = discord.addGuild('Atelier', 'Ann');
    atelier.addChannel({ name: 'lobby' });
    atelier.invite();
    await expect
      .poll(toldNext(ann().in('dm')), PATIENCE)
      .toContain('The local chat of this Parley has records: 2 customers.');
  });

  it('are the same in the local chat, where it is switched on again', async () => {
    await start({ ...tokens(), LOCAL_CHAT: 'on' });
    expect(await alexTypes('/customer show C2')).toContain('Blue Barn');
    expect(await alexTypes('/link')).toContain('The records of My company are used in:');
    expect(slack.refusals()).toEqual([]);
    expect(discord.refusals()).toEqual([]);
  });
});
