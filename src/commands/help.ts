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
    fields: { about: text({ label: 'help.about', optional: true, max: 60 }) },
    phrases: {
      en: ['help [me] [with {about}]', 'what can you do', 'how do I {about}', 'how does this work'],
      zh: ['怎么用', '你会什么', '你能做什么', '{about}怎么用', '怎么{about}'],
    },
    examples: { en: ['help', 'help sale'], zh: ['帮助', '帮助 成交'] },
    run: async (ctx, { about }) =>
      about === undefined ? overview(registry(), ctx, ctx.me) : helpFor(registry(), about, ctx, ctx.me),
  });
}
