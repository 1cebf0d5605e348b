/** Words what went wrong with a request. */
import type { Translate } from '../../../language/translate.ts';
import { ApiError } from './api.ts';

export function errorText(t: Translate, error: unknown): string {
  const code = error instanceof ApiError ? error.code : 'fault';
  switch (code) {
    case 'offline':
      return t('local.errorOffline');
    case 'key':
    case 'host':
    case 'origin':
      return t('local.locked');
    case 'tooLarge':
    case 'malformed':
      return t('local.errorTooLarge');
    case 'place':
      return t('local.errorPlace');
    case 'message':
      return t('local.errorMessage');
    case 'taken':
      return t('local.errorTaken');
    case 'full':
      return t('local.errorFull');
    case 'channelName':
      return t('local.errorChannelName');
    case 'personName':
      return t('local.errorPersonName');
    default:
      return t('local.errorFault');
  }
}
