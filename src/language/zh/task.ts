/** What Parley says of follow-ups, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { task as english } from '../en/task.ts';

export const task: Translated<typeof english> = {
  title: '待办',

  addSummary: '新增待办',
  listSummary: '查看待办列表',
  showSummary: '查看一条待办',
  doneSummary: '完成待办',
  snoozeSummary: '推迟待办',
  editSummary: '修改待办',

  fieldTask: '待办',
  fieldTaskHint: '编号（如 F7）或标题里的字',
  fieldTitle: '要做什么',
  fieldTitlePlaceholder: '发报价',
  fieldDueHint: '如 周五、明天 15:00、5月1日；不填就是明天 09:00',
  fieldAssigneeHint: '不填就是你自己',
  fieldWhose: '谁的',
  whose: { mine: '我的', all: '所有人' },
  when: { today: '今天到期', week: '本周', overdue: '逾期' },
  fieldBy: '推迟多久',
  fieldUntil: '新日期',
  byDay: '1 天',
  byWeek: '1 周',

  added: '待办 {{ref}}：{{title}} · {{due}}',
  addedFor: '待办 {{ref}}（{{name}}）：{{title}} · {{due}}',
  willRemind: '到时我会提醒你。',
  willRemindOther: '到时我会提醒{{name}}。',
  doneNow: '已完成 {{ref}}：{{title}}',
  alreadyDone: '{{ref}} 已在{{when}}完成：{{title}}',
  alreadyDoneBy: '{{ref}} 已由 {{name}} 在{{when}}完成：{{title}}',
  alreadyDoneByYou: '你已在{{when}}完成 {{ref}}：{{title}}',
  snoozed: '已推迟 {{ref}}：{{title}} · {{due}}',
  edited: '已修改 {{ref}} {{title}}：',
  nothingChanged: '本来就是这样，没有改动。',

  doneButton: '完成',
  dayButton: '+1 天',
  weekButton: '+1 周',

  mine: '你的待办',
  ofMember: '{{name}}的待办',
  everybody: '所有人的待办',
  ofCustomer: '{{name}}的待办',
  noneMine: '没有待办，干得漂亮！',
  none: '这里没有未完成的待办。',
  noneOverdue: '没有逾期的待办。',
  noneToday: '今天没有到期的待办。',
  noneWeek: '本周没有到期的待办。',
  listHint: '新增一条试试：提醒我周五发报价',
  due: '{{due}} 到期',
  overdue: '已逾期（{{due}}）',
  forName: '执行人：{{name}}',
  overdueCount_other: '{{count}} 条逾期',

  reminder: '待办到期：{{title}}',
  reminderFor: '待办到期（{{customer}}）：{{title}}',

  tomorrow: '明天',

  unknown: '没有找到这条待办。',
  archived: '{{ref}} 已被撤销，不能修改。请先恢复它。',
  conflict: '你查看之后，{{who}} 改过 {{ref}}（{{when}}），所以这次没有保存。',
  past: '这个时间已经过去了，请给一个将来的日子，例如 周五、下周一。',
  noTitle: '请写明要做什么。',
  tooFar: '这个日期太远了，请检查年份。',
};
