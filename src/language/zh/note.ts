/** What Parley says of notes, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { note as english } from '../en/note.ts';

export const note: Translated<typeof english> = {
  title: '备注',
  kind: {
    note: '备注',
    call: '电话',
    visit: '拜访',
    email: '邮件',
    meeting: '会议',
    service: '售后',
  },

  addSummary: '记录客户动态',
  editSummary: '修改备注',
  showSummary: '查看一条备注',
  listSummary: '查看客户动态',

  fieldNote: '备注',
  fieldNoteHint: '编号（如 N56）或客户名称',
  fieldTextHint: '文字里的将来日期（如“下周三发报价”）会变成一条待办',
  fieldTextPlaceholder: '今天电话，下周三发报价',
  fieldKindHint: '不选就从文字里判断',
  fieldFollowUp: '跟进日期',
  fieldFollowUpHint: '如 周五、两周后；不填就从文字里读取',

  added: '已记录 {{ref}}：{{customer}} · {{kind}}',
  openMessage: '查看原消息',
  followUpAdded: '待办 {{task}}：{{title}} · {{due}}',
  edited: '已修改 {{ref}}（{{customer}}）：',
  nothingChanged: '本来就是这样，没有改动。',

  timeline: '{{customer}}的动态',
  timelineEmpty: '{{customer}}还没有任何记录。',
  timelineHint: '记一条试试：备注 {{ref}} 今天电话，下周三发报价',
  taskDone: '已完成：{{title}}',

  unknown: '没有找到这条备注。',
  archived: '{{ref}} 已被撤销，不能修改。请先恢复它。',
  conflict: '你查看之后，{{who}} 改过 {{ref}}（{{when}}），所以这次没有保存。',
  badText: '备注需要写点内容，最多 3,000 字。',
};
