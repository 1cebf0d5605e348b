/** What stages are called. */
import type { Translate } from '../../language/translate.ts';
import type { Stage } from './deal.ts';

/** `Negotiation` or `谈判中`. */
export const stageName = (t: Translate, stage: Stage): string => t(`deal.stage.${stage}`);
