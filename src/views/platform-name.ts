/** What a platform is called. */
import type { Reader } from '../chat/reader.ts';

/** One that this code does not know is called what it calls itself. */
export function platformName(r: Pick<Reader, 't'>, platform: string): string {
  switch (platform) {
    case 'local':
      return r.t('settings.local');
    case 'slack':
      return 'Slack';
    case 'discord':
      return 'Discord';
    default:
      return platform;
  }
}
