/** A channel that someone names, as Slack knows it now. */
import { expect, it } from 'vitest';
import { openParley } from '../../support/slack/parley-at-slack.ts';

it('is not the one that was called so before', async () => {
  const parley = await openParley();
  try {
    const ann = parley.slack.person('U1');
    expect((await ann.command('/crm digest add #sales every day 09:00')).text).toContain('G1');
    const renamed = parley.slack.team().channels.get('C2');
    if (renamed) renamed.name = 'old-sales';
    const whole = '/crm digest add place: sales cadence: every day 09:00';
    expect((await ann.command(whole)).text).not.toContain('old-sales');
    await ann.closes(); // the form that came up instead
    parley.slack.addChannel('T1', { id: 'C9', name: 'sales', members: ['U1'], withApp: true });
    expect((await ann.command(whole)).text).toContain('#sales');
    await parley.tickAt('2026-05-14T07:00:00Z');
    const digests = parley.slack.channel('C9').messages();
    expect(digests.map(({ text }) => text).join()).toContain('Sales digest');
  } finally {
    await parley.close();
  }
});
