/** What Parley says of messages kept as records, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { capture as english } from '../en/capture.ts';

export const capture: Translated<typeof english> = {
  summary: '把聊天消息存为记录',
  shortcut: '添加到 CRM',
  kind: {
    note: '备注',
    service: '售后记录',
    sale: '成交',
    task: '待办',
  },
  amountHint: '仅成交需要填写',
  dateHint: '待办的截止日或成交日期；若是备注，则为跟进日期',
  needAmount: '成交需要金额，例如 1.2万。',
  onlySale: '只有成交才有金额。请把类型选为“成交”，或把这里留空。',
  by: '{{name}}：{{text}}',
};
