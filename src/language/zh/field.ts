/** Labels and hints of fields, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { field as english } from '../en/field.ts';

export const field: Translated<typeof english> = {
  customer: '客户',
  customerHint: '名称或编号，如 C12',
  name: '名称',
  phone: '电话',
  email: '邮箱',
  level: '级别',
  status: '状态',
  owner: '负责人',
  tags: '标签',
  tagsHint: '用逗号分隔',
};
