/** `help [about]`: what Parley can do, or how one command is typed. */
import type { AnyCommand } from '../chat/command.ts';
import { text } from '../chat/fields.ts';
import { helpFor, overview } from '../chat/help.ts';
import type { Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import { command } from './command.ts';

/** Handed a way to the registry, since the registry holds this command too. */
export function helpCommand(registry: () => Registry<Crm>): AnyCommand<Crm> {
  return command({
    path: 'help',
    summary: 'help.summary',
    effect: 'read',
    access: 'member',
    fields: { about: text({ label: 'help.about', hint: 'help.aboutHint', optional: true, max: 60 }) },
    phrases: {
      en: [
        'what can (you|I) (do|say|ask)',
        'how does this work',
        'what are the commands',
        '(list|show) [all] commands',
      ],
      zh: ['怎么用', '你会什么', '[你]能做什么', '[这个]怎么使用', '有哪些命令', '{about}怎么用'],
    },
    examples: { en: ['help', 'help sale'], zh: ['帮助', '帮助 成交'] },
    run: async (ctx, { about }) =>
      about === undefined ? overview(registry(), ctx, ctx.me) : helpFor(registry(), about, ctx, ctx.me),
  });
}
