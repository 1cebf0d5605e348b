/** `customer details C12 address: 1 Main Street`: the other half of what can be changed. */
import { editCommand } from './edit-command.ts';

export default editCommand(
  {
    path: 'customer details',
    summary: 'customer.detailsSummary',
    phrases: {
      en: [
        '(edit|change|update) [the] details of {customer}',
        '(set|change|update) [the] address of {customer} to {address}',
        '{customer} moved to {address}',
      ],
      zh: [
        '(编辑|修改|更新){customer}的(详情|资料|详细资料)',
        '[把|将]{customer}的地址(改为|改成|换成|是){address}',
        '{customer}搬到{address}',
      ],
    },
    examples: {
      en: ['customer details C12', 'customer details C12 tags: vip, fair 2026'],
      zh: ['客户 详情 C12', '客户 详情 C12 标签：重点'],
    },
  },
  ['owner', 'tags', 'address', 'source', 'kind'],
);
