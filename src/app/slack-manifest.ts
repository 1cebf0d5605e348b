/** The manifest of the Slack app, with what follows from the commands. */
import type { Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import { translator } from '../language/translate.ts';
import { type ManifestOptions, type Shortcut, slackManifest } from '../platforms/slack/manifest.ts';

export function manifestOf(
  { commands }: Registry<Crm>,
  options: Pick<ManifestOptions, 'command' | 'publicUrl' | 'sockets'>,
): ReturnType<typeof slackManifest> {
  const usageHint = commands
    .filter(({ effect }) => effect === 'write')
    .slice(0, 3)
    .map(({ examples }) => examples.en[0])
    .join(' · ');
  // Slack shows the names of an app's shortcuts in one language to all.
  const t = translator('en');
  const shortcuts = commands.flatMap(({ path, summary, shortcut }): Shortcut[] => {
    // Slack has menus of messages and of everything, none of people.
    if (!shortcut || shortcut.of === 'person') return [];
    const type = shortcut.of === 'message' ? 'message' : 'global';
    return [{ path, type, name: t(shortcut.name), description: t(summary) }];
  });
  return slackManifest({ ...options, usageHint, shortcuts });
}
