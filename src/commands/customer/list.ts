/** `customer list level: A owner: me`: by status, level, owner and tag, last touched first. */
import { customerListView } from '../../views/customer-list.ts';
import { dotted, sayLevel, sayStatus } from '../../views/customer-words.ts';
import { memberTyped } from '../as-typed.ts';
import { command } from '../command.ts';
import { archivedField, levelField, ownerField, pageField, statusField, tagField } from './fields.ts';
import { listButtons } from './turn.ts';

export default command({
  path: 'customer list',
  summary: 'customer.listSummary',
  effect: 'read',
  access: 'member',
  fields: {
    status: statusField,
    level: levelField,
    owner: ownerField,
    tag: tagField,
    archived: archivedField,
    page: pageField,
  },
  phrases: {
    en: [
      '(list|show) [me] [all] [the|our] (customers|clients)',
      '(list|show) [me] [all] [the|our] {status} (customers|clients)',
      '(list|show) [me] [all] [the|our] {level} (customers|clients)',
      '(list|show) [me] [all] [the|our] {level} {status} (customers|clients)',
      '[list|show] [me] (customers|clients) (of|by|owned by) {owner}',
      "[list|show] [me] {owner}'s (customers|clients)",
      '[list|show] [me] [all] (customers|clients) tagged {tag}',
      '[list|show] [me] [all] (customers|clients) with [the] tag {tag}',
      '[list|show] [me] my (customers|clients) => owner=me',
      '[list|show] [me] [the] archived (customers|clients) => archived=yes',
      'who are (my|our) {status} (customers|clients)',
      'which (customers|clients) are {status}',
      '(list|show) [me] [all] [the|our] {status}',
      '(list|show) [me] my {status} [customers|clients] => owner=me',
      'who are (my|our) {status}',
      '(what|which) (customers|clients) does {owner} have',
    ],
    zh: [
      '(列出|查看|显示|看看)[所有|全部]客户',
      '[列出|查看|显示|看看][所有|全部]{status}[的]客户',
      '[列出|查看|显示|看看][所有|全部]{level}[的]客户',
      '[列出|查看|显示|看看]{owner}的客户',
      '[列出|查看|显示|看看]我的客户 => owner=me',
      '[列出|查看|显示|看看](带|有)标签{tag}的客户',
      '[列出|查看|显示|看看][所有|全部][已]归档的客户 => archived=yes',
      '(所有|全部)客户',
      '{owner}有(哪些|什么)客户',
      '有哪些{status}[的客户|客户]',
      '{status}[的][客户]有哪些',
    ],
  },
  examples: {
    en: ['customer list', 'customer list active level: A', 'list my customers'],
    zh: ['客户 列表', '客户 列表 合作中 级别：A', '我的客户'],
  },

  async run(ctx, { status, level, owner, tag, archived, page }) {
    const found = await ctx.crm.customers.list(ctx, { status, level, ownerId: owner?.id, tag, archived }, page);
    const values = {
      ...(status ? { status } : {}),
      ...(level ? { level } : {}),
      ...(owner ? { owner: memberTyped(owner) } : {}),
      ...(tag === undefined ? {} : { tag }),
      ...(archived ? { archived: 'yes' } : {}),
    };
    const filter = dotted(
      status && sayStatus(ctx, status),
      level && sayLevel(ctx, level),
      owner?.name,
      tag,
      archived && ctx.t('field.archived'),
    );
    return customerListView(ctx, found, {
      title: filter === '' ? ctx.t('customer.listTitle') : ctx.t('customer.listFiltered', { filter }),
      none: filter === '' ? ctx.t('customer.listEmpty') : ctx.t('customer.listNone', { filter }),
      noneButtons: [
        filter === ''
          ? { label: ctx.t('customer.addFirst'), action: { do: 'form', path: 'customer add', input: {} } }
          : { label: ctx.t('customer.listTitle'), action: { do: 'run', path: 'customer list', input: {} } },
      ],
      end: await listButtons(ctx, 'customer list', values, found),
    });
  },
});
