/** What can be counted and how it can be split, with the words people use for it. */
import type { Choice } from '../../chat/field.ts';
import { choice, period } from '../../chat/fields.ts';
import type { By, Metric, Question } from '../../crm/stats/question.ts';

const metric: readonly (Choice & { readonly value: Metric })[] = [
  {
    value: 'sales',
    label: 'stats.metrics.sales',
    words: ['sale', 'sold', 'revenue', 'turnover', '销售', '成交', '成交额', '业绩', '营业额', '营收'],
  },
  {
    value: 'pipeline',
    label: 'stats.metrics.pipeline',
    words: ['deals', 'open deals', 'funnel', '商机', '漏斗', '销售漏斗'],
  },
  { value: 'customers', label: 'stats.metrics.customers', words: ['customer', 'clients', '客户', '客户数量'] },
  {
    value: 'newCustomers',
    label: 'stats.metrics.newCustomers',
    words: ['new', 'new clients', '新客户', '新增'],
  },
  {
    value: 'service',
    label: 'stats.metrics.service',
    words: ['notes', 'calls', 'visits', 'activity', '服务', '跟进', '记录', '备注'],
  },
  {
    value: 'followUps',
    label: 'stats.metrics.followUps',
    words: ['follow-ups', 'followups', 'tasks', 'due', '待办', '任务', '待跟进'],
  },
];

const by: readonly (Choice & { readonly value: By })[] = [
  {
    value: 'owner',
    label: 'stats.bys.owner',
    words: ['people', 'member', 'rep', 'salesperson', 'who', '负责人', '销售', '人', '成员', '员工', '销售员'],
  },
  { value: 'customer', label: 'stats.bys.customer', words: ['client', 'account', '公司'] },
  { value: 'product', label: 'stats.bys.product', words: ['products', '商品'] },
  { value: 'month', label: 'stats.bys.month', words: ['months', 'monthly', '月', '每月'] },
  { value: 'stage', label: 'stats.bys.stage', words: ['stages', '进度'] },
  { value: 'status', label: 'stats.bys.status', words: ['statuses', '客户状态'] },
  { value: 'level', label: 'stats.bys.level', words: ['levels', 'grade', '等级'] },
  { value: 'kind', label: 'stats.bys.kind', words: ['kinds', 'type', '种类', '方式'] },
];

export const questionFields = {
  metric: choice({ label: 'stats.metric', optional: true, choices: metric }),
  period: period({ label: 'stats.period', hint: 'stats.periodHint', optional: true, words: ['in', 'when', '时间'] }),
  by: choice({ label: 'stats.by', optional: true, choices: by, words: ['per', '按'] }),
};

/** A split that only customers have means them; where nothing is said, sales are meant. */
export function questionOf({ metric, period, by }: Partial<Question>): Question {
  return { metric: metric ?? (by === 'status' || by === 'level' ? 'customers' : 'sales'), period, by };
}
