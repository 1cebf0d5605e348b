/** What Parley says of help, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { help as english } from '../en/help.ts';

export const help: Translated<typeof english> = {
  summary: '看看能做什么，或某个命令怎么用',
  about: '关于',
  aboutHint: '命令或它的第一个词，例如：成交',
  title: '你可以这样用',
  tryThese: '直接发送其中一句试试：',
  plainly: '也可以用自己的话说：保存之前，我会先给你看我的理解。',
  unknown: '没有“{{text}}”这个命令。可用的有：',
  fields: '可以填写的内容',
  examples: '例子',
  more: '{{what}}怎么用',
  all: '全部命令',
  tryIt: '试一试',
  adminsOnly: '只有管理员可以这样做。',
  adminMark: '（管理员）',
  required: '必填',
  oneOf: '可选：{{choices}}',
  named: '方括号里的都可以省略。位置不明确时写上名称，例如：{{example}}',
  /** What the commands of a first word are for. */
  words: {
    customer: '管理客户资料',
    contact: '客户那边找谁对接',
    account: 'Discord 服务器里的某位成员是哪个客户',
    deal: '跟踪商机，直到赢单或输单',
    note: '记录电话、拜访、会议等客户动态',
    task: '安排跟进，到时提醒',
    digest: '定期发到频道的简报',
    export: '把列表导出为 CSV',
    undo: '撤销或恢复你的改动',
    settings: '公司设置和个人设置',
    link: '共用这些数据的工作区',
    reaction: '在 Slack 频道里用表情回应收录消息',
    access: '谁可以在 Discord 服务器里使用 Parley',
  },
  tableCommand: '命令',
  tableOther: '英文',
  tableSummary: '作用',
  tableExample: '例如',
};
