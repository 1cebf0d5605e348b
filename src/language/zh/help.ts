/** What Parley says of help, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help: Translated<typeof english> = {
  summary: '看看能做什么，或某个命令怎么用',
  about: '关于',
};
