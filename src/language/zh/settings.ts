/** What Parley says of settings, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings: Translated<typeof english> = {
  title: 'settings',
  en: 'English',
  zh: '简体中文',
  changedSince: '你打开之后有人修改了设置。请看看差异；再次提交即以你的为准。',
};
