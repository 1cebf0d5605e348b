/** What the commands of links ask. */
import { text } from '../../chat/fields.ts';

export const code = text({ label: 'link.code', hint: 'link.codeHint', optional: true, max: 60 });
