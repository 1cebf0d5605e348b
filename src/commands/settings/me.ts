/** `settings me language: zh zone: Asia/Shanghai`: a person's own language and zone; empty follows the chat, then the company. */
import { clearable, zone } from '../../chat/fields.ts';
import { memberChangedView, mySettingsView } from '../../views/settings.ts';
import { command } from '../command.ts';
import { language, spelledZone } from './fields.ts';

export default command({
  path: 'settings me',
  summary: 'settings.meSummary',
  effect: 'write',
  access: 'member',
  fields: {
    language: clearable(language('settings.followHint')),
    zone: clearable(
      zone({ label: 'field.zone', hint: 'settings.followHint', optional: true, words: ['timezone', 'time zone'] }),
    ),
  },
  phrases: {
    en: [
      '[please] (speak|answer in|talk) {language} [to me|with me]',
      'my language is {language}',
      '[set] my time zone (is|to) {zone}',
    ],
    zh: ['[请][跟我]说{language}', '[请]用{language}[回答|跟我说|说]', '我的语言是{language}', '我的时区是{zone}'],
  },
  examples: {
    en: ['settings me language: zh zone: Asia/Shanghai', 'settings me zone: Europe/Berlin'],
    zh: ['设置 我的 语言：中文 时区：Asia/Shanghai', '设置 我的 语言：English'],
  },
  prefill: async (ctx) => ({ language: ctx.me.locale ?? '', zone: ctx.me.zone ?? '' }),
  async run(ctx, { language: locale, zone: at }) {
    if (locale === undefined && at === undefined) return mySettingsView(ctx, ctx.me);
    return ctx.crm.members.prefer(ctx, {
      ...(locale === undefined ? {} : { locale }),
      ...(at === undefined ? {} : { zone: at === null ? null : spelledZone(at) }),
    });
  },
  answer: async (ctx, written) => memberChangedView(ctx, written),
});
