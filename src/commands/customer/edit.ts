/** `customer edit C12 phone: 138 1234 5678`: changes what a customer is called and how it stands. */
import { editCommand } from './edit-command.ts';

export default editCommand(
  {
    path: 'customer edit',
    summary: 'customer.editSummary',
    phrases: {
      en: [
        '(edit|change|update) [the] (customer|client) {customer}',
        "(set|change|update) {customer}'s phone [number] to {phone}",
        '(set|change|update) [the] phone [number] of {customer} to {phone}',
        "{customer}'s [new] phone [number] is [now] {phone}",
        "(set|change|update) {customer}'s (e-mail|email) [address] to {email}",
        '(set|change|update) [the] (e-mail|email) [address] of {customer} to {email}',
        "{customer}'s [new] (e-mail|email) [address] is [now] {email}",
        '(set|change|update) [the] status of {customer} to {status}',
        '(set|change|update) [the] level of {customer} to {level}',
        '(set|change|update) [the] owner of {customer} to {owner}',
        'rename {customer} to {name}',
        'mark {customer} as {status}',
        'set {customer} to {status}',
        '{customer} is now [a|an] {status} [customer]',
        '(make|set) {customer} [a|to] {level} [customer]',
        '(make|give|assign|hand over) {customer} to {owner}',
        'tag {customer} (with|as) {tags}',
      ],
      zh: [
        '(编辑|修改|更新)客户{customer}',
        '[把|将]{customer}[的][新](电话|手机|手机号)(改为|改成|换成|是){phone}',
        '{customer}的新(电话|手机|手机号){phone}',
        '[把|将]{customer}[的](邮箱|邮件)(改为|改成|换成|是){email}',
        '[把|将]{customer}[的]状态(改为|改成|设为){status}',
        '[把|将]{customer}[的](级别|等级)(改为|改成|设为|是){level}',
        '[把|将]{customer}的负责人(改为|改成|换成|是){owner}',
        '(把|将){customer}(改名为|改名叫|改名){name}',
        '[把|将]{customer}(标记为|设为|改为|改成){status}',
        '{customer}(现在是|变成){status}',
        '[把|将]{customer}(设为|改为|改成|升为|升到|升级为){level}',
        '[把|将]{customer}(分给|分配给|转给|交给){owner}[负责|跟进]',
        '给{customer}(打上|加上|加|打)标签{tags}',
      ],
    },
    examples: {
      en: ['customer edit C12 phone: 138 1234 5678', 'mark Acme as active', 'rename Acme to Acme Rockets'],
      zh: ['客户 编辑 C12 电话：13812345678', '把华为的级别改为A', '把华为转给小李'],
    },
  },
  ['name', 'phone', 'email', 'level', 'status'],
);
