/** An app that was registered without a permission says which one it is, where it is needed. */
import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../../src/app/slack-manifest.ts';
import { createCommands } from '../../../src/commands/index.ts';
import { openParley } from '../../support/slack/parley-at-slack.ts';

async function toldWithout(scope: string, line: string): Promise<string> {
  const manifest = manifestOf(createCommands(), { command: '/crm' });
  const bot = manifest.oauth_config.scopes.bot.filter((each) => each !== scope);
  const parley = await openParley({ manifest: { ...manifest, oauth_config: { scopes: { bot } } } });
  try {
    return (await parley.slack.person('U1').in('C2').command(line)).text;
  } finally {
    await parley.close();
  }
}

describe('a digest is refused, naming the permission', () => {
  it.each(['chat:write', 'channels:read'])('%s', async (scope) => {
    const told = await toldWithout(scope, '/crm digest add #sales every day 09:00');
    expect(told).toContain(`install Parley anew with “${scope}”`);
    expect(told).not.toMatch(/Digest G1|reference/i);
  });
});

describe('reactions are refused, naming the permission', () => {
  it.each(['reactions:read', 'channels:history'])('%s', async (scope) => {
    const told = await toldWithout(scope, '/crm reaction on');
    expect(told).toContain(`install Parley anew with “${scope}”`);
    expect(told).not.toMatch(/reacts with|reference/i);
  });
});
