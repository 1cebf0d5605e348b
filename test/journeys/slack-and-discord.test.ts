/** One Parley at Slack and at Discord at once: two companies that know nothing of each other, until they are linked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME_MS } from '../../src/platforms/slack/limits.ts';
import { type Discord, startDiscord } from '../support/discord/index.ts';
import { CODE, codeIn } from '../support/link.ts';
import { openParley, type ParleyAtSlack } from '../support/slack/parley-at-slack.ts';
import { createTestClock } from '../support/test-clock.ts';

/** For a machine that is busy. */
const PATIENCE = { timeout: 10_000 };

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

  /** Later than a Home may be published again. */
  const later = () => {
    for (const each of [clock, parley.clock]) each.advance(HOME_MS + 1);
  };

  beforeAll(async () => {
    discord = await startDiscord({ clock });
    const env = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
    parley = await openParley({ now: NOW, env });
    await discord.connected();
    await tickAt('2026-05-13T10:01:00Z'); // its servers are welcomed
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

  it('links the server to the records in Slack, with a code that only the one who asks sees', async () => {
    const asked = await slackAnn().command('/crm link workspace');
    expect(
      parley.slack
        .channel('C1')
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(CODE);
    const code = codeIn(asked);
    const zoe = discord.person('Zoe');
    expect((await zoe.types('/link workspace', { code: 'AAAAA-AAAAA' })).modal).toContain('This code is not good');
    zoe.closes();
    const joined = await discordAnn().types('/link workspace', { code });
    expect(joined.text).toMatch(/Acme shares the records of .+ now/);
    expect(joined.messages.map((message) => message.private)).toEqual([true]);
    expect((await discordAnn().types('/link show')).text).toContain('Slack');
    expect((await zoe.types('/link workspace', { code })).modal).toContain('This code is not good');
    zoe.closes();
  });

  it('tells whoever gave the code that it was used, with a button to undo that', async () => {
    await tickAt('2026-05-14T08:41:00Z');
    const told = slackAnn().in('dm').messages().at(-1)?.text;
    expect(told).toMatch(/Ann .*used the code you asked for: .+ \(Discord\) shares the records of Acme now/);
    expect(told).toContain('[Take out]');
  });

  it('shows in Slack a deal moved in Discord, and in Discord one moved in Slack', async () => {
    await slackAnn().command('/crm deal add Acme Rockets 12k');
    expect((await discordAnn().types('/deal move', { deal: 'D1', stage: 'proposal' })).text).toContain('Proposal');
    expect((await slackAnn().command('/crm deal show D1')).text).toContain('Proposal');
    await slackAnn().command('/crm deal move D1 negotiation');
    expect((await discordAnn().types('/deal show', { deal: 'D1' })).text).toContain('Negotiation');
    expect(await discordAnn().suggestions('/customer show', { customer: 'acme' })).toHaveLength(1);
    expect((await discord.person('Zoe').types('/deal show', { deal: 'D1' })).text).not.toContain('Acme');
  });

  it('goes on posting both digests where they were, with the same figures', async () => {
    const last = () =>
      [parley.slack.channel('C1').messages(), discord.messages('general')].map((all) => all.at(-1)?.text);
    await tickAt('2026-05-15T07:00:00Z');
    for (const text of last()) {
      expect(text).toContain('Sales digest');
      expect(text).toContain('12,000');
    }
  });

  it('lets in whoever comes to the server afterwards, and gives it its own records back', async () => {
    await discordAnn().types('/access allow', { role: 'Sales' });
    expect((await discord.person('Bob').types('/deal show', { deal: 'D1' })).text).toContain('Acme Rockets');
    await discordAnn().types('/link off');
    expect((await discordAnn().presses('Take Acme out')).text).toContain('its own records again');
    expect((await discord.person('Bob').types('/customer list')).text).not.toContain('Acme Rockets');
    expect((await slackAnn().command('/crm customer list')).text).toContain('Acme Rockets');
  });

  it('shows every open Home in Slack the records it is linked to, and its own again', async () => {
    const li = parley.slack.person('U3');
    await li.command('/crm task add acme send the quote today');
    await discordAnn().types('/customer add', { name: 'Green Garden' });
    for (const each of [slackAnn(), li]) await each.opensHome();
    await expect.poll(() => li.home(), PATIENCE).toContain('send the quote');
    later();
    const code = codeIn(await discordAnn().types('/link workspace'));
    const asked = await slackAnn().command(`/crm link workspace ${code}`);
    expect(asked.text).toContain('of its own');
    await slackAnn().press('Leave them here');
    await expect.poll(() => li.home(), PATIENCE).not.toContain('send the quote');
    expect((await slackAnn().command('/crm customer list')).text).toContain('Green Garden');
    later();
    await discordAnn().types('/link show');
    await discordAnn().presses('Take out');
    await discordAnn().presses('Take Acme out');
    await expect.poll(() => li.home(), PATIENCE).toContain('send the quote');
  });

  it('was refused nothing by either', () => {
    expect(parley.slack.refusals()).toEqual([]);
    expect(discord.refusals().filter((refusal) => !refusal.endsWith('http 503'))).toEqual([]);
  });
});
