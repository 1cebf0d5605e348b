/** Erasing all records of a company, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { erasing as english } from '../en/erasing.ts';

export const erasing: Translated<typeof english> = {
  summary: '永久清除公司的全部数据',
  name: '公司名称',
  nameHint: '请完整输入，以免误操作',
  go: '清除',
  onlyToYou: '这件事只能与你单独确认。请私信我“{{line}}”，或使用斜杠命令。',
  nothing: '{{org}} 还没有任何数据，无需清除。',

  question: '这将清除 {{org}} 的全部数据，包括已归档的：',
  nouns: {
    customer: '客户',
    contact: '联系人',
    deal: '商机',
    note: '记录',
    task: '待办',
    digest: '简报',
    change: '历史改动',
  },
  usedIn: '使用这些数据的工作区',
  forGood: '此操作不能撤销。',
  everywhere: '以上工作区都会失去这些数据，之后继续共用新的数据。',
  waiting: '{{workspace}} 在关联之前自己的数据会保留，输入“{{line}}”后即可恢复。',
  stays: '保留不变：Parley 本身、谁可以使用它，以及公司设置。简报和表情收录需要重新设置。',
  posted: '已经发到 Slack 和 Discord 的消息仍会留在那里，Parley 无法收回。',
  localMessages: '本地聊天的消息也会一并清除。',
  copyFirst: '如需留存，请先下载：',
  copy: '{{noun}} CSV',
  ask: '全部清除…',
  wrongName: '公司名称是“{{org}}”。请输入这个名称以确认清除。',

  done: '{{org}} 的全部数据已清除。',
  afresh: '这里重新开始了，原来可以使用 Parley 的人仍可继续使用。',
  underWay: '旧数据已无法再看到，现正从数据库中删除；数据很多时需要一段时间。',
};
