/** `settings`: the company's settings and mine, for everyone to see. */
import { settingsView } from '../../views/settings.ts';
import { command } from '../command.ts';

export default command({
  path: 'settings show',
  default: true,
  summary: 'settings.showSummary',
  wordSummary: 'help.words.settings',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: {
    en: ['show [me] [the|my|our] settings', 'which currency do we use', 'what currency do we use'],
    zh: ['[查]看[一下][我们的]设置', '我们用什么货币'],
  },
  examples: { en: ['settings'], zh: ['设置'] },
  run: async (ctx) => settingsView(ctx, ctx.org, ctx.me),
});
