/** The fields that commands of customers share. */
import { choice, email, lookup, phone, tags, text, whole, yesNo } from '../../chat/fields.ts';
import type { CustomerKind, CustomerLevel, CustomerStatus } from '../../crm/customers/customer.ts';
import { KINDS, LEVELS, STATUSES } from '../../crm/customers/customer.ts';

const STATUS_WORDS: Readonly<Record<CustomerStatus, readonly string[]>> = {
  lead: ['leads', 'new', '线索', '新客户', '潜在', '潜在客户'],
  prospect: ['prospects', '意向', '意向客户'],
  active: ['current', 'live', '合作中', '合作', '活跃', '老客户', '成交客户'],
  dormant: ['inactive', 'sleeping', 'idle', '沉睡', '休眠', '不活跃'],
  lost: ['gone', '流失', '已流失', '丢失'],
};

const LEVEL_WORDS: Readonly<Record<CustomerLevel, readonly string[]>> = {
  A: ['level A', 'A级', 'A类'],
  B: ['level B', 'B级', 'B类'],
  C: ['level C', 'C级', 'C类'],
  D: ['level D', 'D级', 'D类'],
};

const KIND_WORDS: Readonly<Record<CustomerKind, readonly string[]>> = {
  company: ['business', 'firm', 'organisation', '公司', '企业', '单位'],
  person: ['individual', 'private', '个人', '个体'],
};

const status = STATUSES.map((value) => ({
  value,
  label: `customer.status.${value}` as const,
  words: STATUS_WORDS[value],
}));
const level = LEVELS.map((value) => ({ value, label: `customer.level.${value}` as const, words: LEVEL_WORDS[value] }));
const kind = KINDS.map((value) => ({ value, label: `customer.kind.${value}` as const, words: KIND_WORDS[value] }));

export const customerField = lookup({ of: 'customer', label: 'field.customer', hint: 'field.customerHint' });
export const phoneField = phone({
  label: 'field.phone',
  optional: true,
  words: ['tel', 'mobile', 'cell', '手机', '电话'],
});
export const emailField = email({ label: 'field.email', optional: true, words: ['mail', 'email', '邮箱', '邮件'] });
export const levelField = choice({ label: 'field.level', optional: true, choices: level, words: ['级别', '等级'] });
export const statusField = choice({ label: 'field.status', optional: true, choices: status, words: ['状态'] });
export const kindField = choice({ label: 'field.kind', optional: true, choices: kind, words: ['type', '类型'] });
export const ownerField = lookup({ of: 'member', label: 'field.owner', optional: true, words: ['负责人', '归属'] });
export const tagsField = tags({ label: 'field.tags', hint: 'field.tagsHint', optional: true, words: ['tag', '标签'] });
/** Beside those that are there, which stay. */
export const addTagsField = tags({
  label: 'field.addTags',
  hint: 'field.tagsHint',
  optional: true,
  words: ['add tag', '添加标签'],
});
/** One tag, as a filter. */
export const tagField = text({ label: 'customer.tag', optional: true, max: 40, words: ['tags', 'tagged', '标签'] });
export const archivedField = yesNo({
  label: 'field.archived',
  optional: true,
  inForm: false,
  words: ['archived', '已归档'],
});
export const addressField = text({ label: 'field.address', optional: true, words: ['地址'] });
export const sourceField = text({ label: 'field.source', optional: true, max: 100, words: ['from', '来源'] });

/** The version of the customer that a form showed. */
export const versionField = whole({ label: 'customer.version', optional: true, hidden: true });
export const pageField = whole({ label: 'customer.page', optional: true, hidden: true, min: 1, max: 100 });
