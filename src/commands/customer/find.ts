/** `customer find roc`: by a part of the name, phone or e-mail, or by pinyin initials. */
import { text } from '../../chat/fields.ts';
import { type Action, fitsRoute } from '../../chat/route.ts';
import type { Button } from '../../chat/view.ts';
import { clean } from '../../values/fold.ts';
import { shortened } from '../../values/shortened.ts';
import { customerListView } from '../../views/customer-list.ts';
import { type Context, command } from '../command.ts';
import { pageField } from './fields.ts';
import { listButtons } from './turn.ts';

/** Signs of the search that are shown again. */
const SHOWN = 40;

export default command({
  path: 'customer find',
  summary: 'customer.findSummary',
  effect: 'read',
  access: 'member',
  fields: {
    text: text({ label: 'customer.find', placeholder: 'customer.findPlaceholder' }),
    page: pageField,
  },
  phrases: {
    en: [
      '(find|search|search for|look for) {text}',
      '(find|search for|look for) [a|the|all] (customer|customers|client|clients) [called|named|like|with] {text}',
      'which (customers|clients) (are called|match) {text}',
      'do we have [a] (customer|client) [called|named] {text}',
    ],
    zh: [
      '(查找|搜索|找一下|搜一下)[客户]{text}',
      '(查找|搜索|找一下|搜一下)[名字|名称](带|含|有|包含){text}的客户',
      '有没有[叫|名叫]{text}的客户',
      '有没有{text}这个客户',
    ],
  },
  examples: {
    en: ['customer find roc', 'find 138 1234', 'customer find hw'],
    zh: ['客户 查找 华为', '搜索 138', '客户 查找 hw'],
  },

  async run(ctx, { text, page }) {
    const found = await ctx.crm.search.customers(ctx, text, { page: page ?? 1 });
    const shown = shortened(clean(text), SHOWN);
    const nameable = /[\p{L}\p{N}]/u.test(text);
    return customerListView(ctx, found, {
      title: ctx.t('customer.foundTitle', { text: shown }),
      none: ctx.t(nameable ? 'customer.foundNone' : 'customer.foundNothing', { text: shown }),
      noneButtons: nameable && found.customers.length === 0 ? [await addButton(ctx, text)] : [],
      end: await listButtons(ctx, 'customer find', { text }, found),
    });
  },
});

/** What was looked for in vain as the name of a new customer. */
async function addButton(ctx: Context, typed: string): Promise<Button> {
  const name = clean(typed).slice(0, 120);
  const form: Action = { do: 'form', path: 'customer add', input: { name } };
  return {
    label: ctx.t('customer.addNamed', { name: shortened(name, SHOWN) }),
    action: fitsRoute(form)
      ? form
      : { do: 'resume', token: await ctx.aside(form.path, form.input), as: 'form', input: {} },
  };
}
