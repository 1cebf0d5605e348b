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
        'how (do|can) (I|we) (add|create) [a|new] (customer|client) => about=customer add',
        'how (do|can) (I|we) (log|record|enter|add) [a] sale => about=sale log',
        'how (do|can) (I|we) (open|add|create) [a] deal => about=deal add',
        'how (do|can) (I|we) (add|write|log) [a] note => about=note add',
        'how (do|can) (I|we) (add|create|set) [a] (task|reminder|follow-up) => about=task add',
        'how (do|can) (I|we) undo [that|a change] => about=undo',
        '(how|where) (do|can) (I|we) (export|download) {_} => about=export',
        '(how|where) (do|can) (I|we) import {_} => about=import',
        '(how|where) (do|can) I (change|set) (my|the) (language|time zone) => about=settings me',
        '(how|where) (do|can) (I|we) (change|set) (the|our) currency => about=settings edit',
        '(how|where) (do|can) (I|we) (add|create|set up) [a] digest => about=digest add',
        '(how|where) (do|can) (I|we) (add|create) [a] contact => about=contact add',
        'how (do|can) (I|we) (archive|delete|remove) [a] (customer|client) => about=customer archive',
        'how (do|can) (I|we) (restore|bring back) [a] (customer|client) => about=customer restore',
      ],
      zh: [
        '怎么用',
        '你会什么',
        '[你]能做什么',
        '[这个]怎么使用',
        '有哪些命令',
        '{about}怎么用',
        '(怎么|如何)(新增|添加|新建|加|录入)客户 => about=customer add',
        '(怎么|如何)(登记|记录|记|录入)成交 => about=sale log',
        '(怎么|如何)(新增|添加|新建|加)商机 => about=deal add',
        '(怎么|如何)(加|写|记|新增)备注 => about=note add',
        '(怎么|如何)(加|新增|添加)待办 => about=task add',
        '(怎么|如何|在哪里|在哪)撤销 => about=undo',
        '(怎么|如何|在哪里|在哪)(导出|下载){_} => about=export',
        '(怎么|如何|在哪里|在哪)(改|修改|设置)[我的](语言|时区) => about=settings me',
        '(怎么|如何|在哪里|在哪)(改|修改|设置)货币 => about=settings edit',
        '(怎么|如何)(加|新增|添加|设置)简报 => about=digest add',
        '(怎么|如何)(加|新增|添加)联系人 => about=contact add',
        '(怎么|如何)(删除|归档)客户 => about=customer archive',
        '(怎么|如何)恢复客户 => about=customer restore',
      ],
    },
    examples: { en: ['help', 'help sale'], zh: ['帮助', '帮助 成交'] },
    run: async (ctx, { about }) =>
      about === undefined ? overview(registry(), ctx, ctx.me) : helpFor(registry(), about, ctx, ctx.me),
  });
}
