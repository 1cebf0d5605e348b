/** What Parley says of one person’s day, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { day as english } from '../en/day.ts';

export const day: Translated<typeof english> = {
  summary: '我的一天：待确认、到期待办、进行中的商机和本月数字',
  title: '我的一天',
  waiting: '等你确认',
  proposed: '{{what}}：{{words}}',
  due: '到期待办',
  nothingDue: '今天没有到期的待办。',
  allTasks: '我的全部待办',
  deals: '我的进行中商机',
  noDeals: '你还没有进行中的商机。',
  allDeals: '全部进行中商机',
  month: '团队本月',
  figures: '按负责人看销售额',
  note: '记一条备注',
  task: '新增待办',
};
