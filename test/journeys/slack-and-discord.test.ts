/** One Parley at Slack and at Discord at once: two companies that know nothing of each other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../support/discord/index.ts';
import { openParley, type ParleyAtSlack } from '../support/slack/parley-at-slack.ts';
import { createTestClock } from '../support/test-clock.ts';

const NOW = '2026-05-13T10:00:00Z';

describe('one Parley at Slack and at Discord', () => {
  const clock = createTestClock(new Date(NOW));
  let discord: Discord;
  let parley: ParleyAtSlack;
  const slackAnn = () => parley.slack.person('U1');
  const discordAnn = () => discord.person('Ann');

  /** Parley lives by the clock of its Slack; Discord ages by its own. */
  const tickAt = async (instant: string) => {
    clock.set(new Date(instant));
    await parley.tickAt(instant);
    await discord.settled();
  };

  beforeAll(async () => {
    discord = await startDiscord({ clock });
    const env = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
    parley = await openParley({ now: NOW, env });
    await discord.connected();
  });
  afterAll(async () => {
    await parley.close();
    await discord.close();
  });

  it('keeps the records of each where they were made', async () => {
    expect((await slackAnn().command('/crm customer add Acme Rockets')).text).toContain('Acme Rockets (C1)');
    expect((await discordAnn().types('/customer add', { name: 'Blue Barn' })).text).toContain('Blue Barn (C1)');
    expect((await slackAnn().command('/crm customer show C1')).text).toContain('Acme Rockets');
    expect((await discordAnn().types('/customer show', { customer: 'C1' })).text).toContain('Blue Barn');
    expect(await discordAnn().suggestions('/customer show', { customer: 'acme' })).toEqual([]);
    expect((await slackAnn().command('/crm customer list')).text).not.toContain('Blue Barn');
  });

  it('takes back in one what was done there, and nothing of the other', async () => {
    await discordAnn().types('/undo last');
    expect((await discordAnn().types('/customer list')).text).not.toContain('Blue Barn');
    expect((await slackAnn().command('/crm customer list')).text).toContain('Acme Rockets');
  });

  it('posts to Slack in time where Discord is down, and to Discord once it is back', async () => {
    await parley.slack.channel('C1').inviteApp();
    await slackAnn().command('/crm digest add #general every day 09:00');
    await discordAnn().types('/digest add', { place: '#general', cadence: 'every day 09:00' });
    const posted = () =>
      [parley.slack.channel('C1').messages(), discord.messages('general')].map(
        (messages) => messages.filter(({ text }) => text.startsWith('Sales digest')).length,
      );
    discord.troubles.bring('POST /channels/:channel/messages', { kind: 'http', status: 503 }, 2);
    await tickAt('2026-05-14T07:00:00Z');
    expect(posted()).toEqual([1, 0]);
    for (const later of ['07:10', '07:40', '08:40']) await tickAt(`2026-05-14T${later}:00Z`);
    expect(posted()).toEqual([1, 1]);
  });

  it('was refused nothing by Slack', () => {
    expect(parley.slack.refusals()).toEqual([]);
  });
});
