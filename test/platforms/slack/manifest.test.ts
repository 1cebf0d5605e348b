import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../../src/app/slack-manifest.ts';
import { createCommands } from '../../../src/commands/index.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { SCOPES } from '../../../src/platforms/slack/scopes.ts';
import { childOf } from '../../support/child-process.ts';
import { manifestProblems } from '../../support/slack/manifest-schema/check.ts';

const base = { command: '/crm', usageHint: 'customer add Acme Rockets', shortcuts: [] };

describe('the manifest', () => {
  it('for Socket Mode names no URL', () => {
    const manifest = slackManifest(base);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toMatch(/https?:/);
  });

  it('for HTTP has Slack call one path for everything, selects’ options too', () => {
    const { settings, features } = slackManifest({ ...base, publicUrl: 'https://crm.example.com/' });
    const url = 'https://crm.example.com/slack/events';
    expect(settings.event_subscriptions.request_url).toBe(url);
    expect(settings.interactivity).toEqual({ is_enabled: true, request_url: url, message_menu_options_url: url });
    expect(features.slash_commands[0]?.url).toBe(url);
    expect(settings.socket_mode_enabled).toBe(false);
  });

  it('names where people come back to who install Parley, with the public URL, also in Socket Mode', () => {
    const urls = ['https://crm.example.com/slack/oauth_redirect'];
    for (const sockets of [true, false]) {
      const manifest = slackManifest({ ...base, publicUrl: 'https://crm.example.com/', sockets });
      expect(manifest.oauth_config.redirect_urls).toEqual(urls);
      expect(manifest.settings).toMatchObject({ socket_mode_enabled: sockets, token_rotation_enabled: false });
      expect(manifest.features.slash_commands[0] && 'url' in manifest.features.slash_commands[0]).toBe(!sockets);
    }
    expect(slackManifest(base).oauth_config.redirect_urls).toBeUndefined();
  });

  it.each([
    ['for Socket Mode', {}],
    ['for HTTP', { publicUrl: 'https://crm.example.com' }],
    ['for Socket Mode with a public URL', { publicUrl: 'https://crm.example.com/', sockets: true }],
  ])('%s is valid against Slack’s schema, with a command of any name', (_transport, options) => {
    for (const command of ['/crm', '/parley-sales-and-service']) {
      const manifest = manifestOf(createCommands(), { command, ...options });
      expect(manifestProblems(manifest)).toEqual([]);
      expect(manifest.features.slash_commands[0]).toMatchObject({ command, should_escape: true });
    }
  });

  it('would be refused for a name too long or a setting Slack does not know', () => {
    const shortcut = {
      path: 'capture',
      type: 'message',
      name: 'Keep this message as a record',
      description: 'x',
    } as const;
    const manifest = { ...slackManifest({ ...base, shortcuts: [shortcut] }), colour: 'teal' };
    expect(manifestProblems(manifest)).toEqual([
      expect.stringContaining('must NOT have additional properties'),
      '/features/shortcuts/0/name must NOT have more than 24 characters',
    ]);
  });

  it('offers the shortcuts the commands declare', () => {
    const { shortcuts } = manifestOf(createCommands(), { command: '/crm' }).features;
    expect(shortcuts.map(({ type, name, callback_id: id }) => [type, name, id])).toEqual([
      ['global', 'New customer', 'customer.add'],
      ['message', 'Add to CRM', 'capture'],
    ]);
  });

  it('asks for the permissions each event and call needs, and for no other', () => {
    const { bot } = slackManifest(base).oauth_config.scopes;
    expect(bot).toEqual(Object.keys(SCOPES));
    expect(bot).toEqual(
      expect.arrayContaining(['app_mentions:read', 'im:history', 'commands', 'chat:write', 'users:read']),
    );
    expect(bot.filter((scope) => /admin|email|write\.customize|reactions:write/.test(scope))).toEqual([]);
  });
});

it('`npm run slack:manifest` prints what can be pasted, for Socket Mode or with a URL for HTTP', async () => {
  const print = await childOf('src/app/print-slack-manifest.ts');
  for (const url of ['', 'https://crm.example.com']) {
    const printed = await text(print(...(url ? [url] : [])).stdout);
    expect(manifestProblems(JSON.parse(printed))).toEqual([]);
    expect(printed.includes('/slack/events')).toBe(url !== '');
  }
});
