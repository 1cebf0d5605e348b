/** What Parley says of history, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { history as english } from '../en/history.ts';

export const history: Translated<typeof english> = {
  undoSummary: '撤销你最近一次改动',
  undoListSummary: '你最近的改动，可逐条撤销',
  historySummary: '某条记录由谁、何时改了什么',
  nothingToUndo: '没有可以撤销的改动。',
  notYours: '那是别人的改动，只有本人可以撤销。',
  alreadyUndone: '这次改动已经撤销过了。',
  changedSince: '{{name}} 之后又修改了它（{{when}}），所以没有撤销。请查看记录后直接编辑。',
  hasDependents: '这个客户名下已有商机、记录、待办或联系人，所以没有撤销。可以改为归档。',
  undone: '已撤销：{{what}}',
  undoThis: '要撤销吗：{{what}}？',
  redone: '已恢复：{{what}}',
  summary: '{{what}}（{{command}}）',
  redo: '恢复',
  record: '记录',
  recordHint: '编号或名称，如 C12、D34、N56',
  receipt: '改动',
  list: '列表',
  listTitle: '你最近的改动',
  takenBack: '已撤销',
  historyOf: '{{record}} 的历史',
  created: '新建',
  archived: '归档',
  restored: '恢复',
  changed: '{{field}}：{{from}} → {{to}}',
  event: '{{when}} · {{who}}',
  nobody: 'Parley',
  nothing: '这条记录没有改动历史。',
  older: '更早',
};
