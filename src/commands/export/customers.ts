/** `export customers level: A`: the customers of a list or a search as a CSV. */
import { text } from '../../chat/fields.ts';
import { customerSheet } from '../../views/transfer-sheets.ts';
import { command } from '../command.ts';
import { archivedField, levelField, ownerField, statusField, tagField } from '../customer/fields.ts';
import { exported } from './exported.ts';

/** More than a search finds. */
const FOUND = 100;

export default command({
  path: 'export customers',
  summary: 'transfer.exportCustomers',
  wordSummary: 'help.words.export',
  effect: 'read',
  access: 'member',
  fields: {
    status: statusField,
    level: levelField,
    owner: ownerField,
    tag: { ...tagField, inForm: false },
    archived: archivedField,
    text: text({ label: 'customer.find', optional: true, inForm: false, words: ['matching', 'find', '查找'] }),
  },
  phrases: {
    en: [
      '(export|download) [me] [all] [the|our] (customers|clients) [as [a] (csv|file|spreadsheet)|to (csv|excel)]',
      '(export|download) [all] [the|our] {status} (customers|clients)',
      '(export|download) [all] [the|our] {level} (customers|clients)',
      '(export|download) [all] (customers|clients) (of|by|owned by) {owner}',
      '(export|download) [all] (customers|clients) (tagged|with [the] tag) {tag}',
      '(export|download) [all] my (customers|clients) => owner=me',
      '(give|send) me a (csv|file|spreadsheet) of [all|our|the] customers',
      '(give|send) me a (csv|file|spreadsheet) of my customers => owner=me',
      '(give|send) me [all] [the|our] (customers|clients) as [a] (csv|file|spreadsheet)',
    ],
    zh: [
      '(导出|下载)[所有|全部]客户[列表|名单|资料][为CSV|为Excel|成表格|到表格]',
      '(导出|下载)我的客户 => owner=me',
      '(导出|下载)[所有|全部]{status}[的]客户',
      '(导出|下载)[所有|全部]{level}[的]客户',
      '(导出|下载){owner}的客户',
      '(导出|下载)(带|有)标签{tag}的客户',
      '给我[一份]客户的(表格|CSV|名单|Excel)',
      '把[所有|全部]客户导出[来|为CSV|成表格]',
    ],
  },
  examples: {
    en: ['export customers', 'export customers active level: A', 'export my customers'],
    zh: ['导出 客户', '导出 客户 合作中 级别：A', '导出我的客户'],
  },

  async run(ctx, { status, level, owner, tag, archived, text }) {
    const found = text === undefined ? undefined : await ctx.crm.search.customers(ctx, text, { limit: FOUND });
    const among = found?.customers.map(({ id }) => id);
    const filter = { status, level, ownerId: owner?.id, tag, archived, among };
    return exported(ctx, 'customers', customerSheet, await ctx.crm.transfer.customers(ctx, filter));
  },
});
