/** `customer add Acme Rockets, phone 138 1234 5678`: saves and shows the card, unless it may be there already. */
import { person, text, yesNo } from '../../chat/fields.ts';
import type { Values } from '../../chat/interaction.ts';
import { writePerson } from '../../chat/person.ts';
import type { Button, View } from '../../chat/view.ts';
import { Duplicate, SimilarNames } from '../../crm/customers/guard.ts';
import type { CustomerLine } from '../../crm/customers/list.ts';
import { wordProblem } from '../../language/problem.ts';
import { formatRef } from '../../values/ref.ts';
import { customerAdded, customerSimilar, customerTaken } from '../../views/customer-written.ts';
import { changed } from '../changed.ts';
import { type Context, command } from '../command.ts';
import {
  addressField,
  emailField,
  kindField,
  levelField,
  ownerField,
  phoneField,
  sourceField,
  statusField,
  tagsField,
} from './fields.ts';
import { memberNames } from './names.ts';

export default command({
  path: 'customer add',
  summary: 'customer.addSummary',
  effect: 'write',
  access: 'member',
  shortcut: { of: 'nothing', name: 'customer.shortcut' },
  fields: {
    name: text({ label: 'field.name', max: 120, isName: true, words: ['名称', '名字', 'called'] }),
    phone: phoneField,
    email: emailField,
    level: levelField,
    owner: ownerField,
    status: { ...statusField, inForm: false },
    kind: { ...kindField, inForm: false },
    tags: { ...tagsField, inForm: false },
    source: { ...sourceField, inForm: false },
    address: { ...addressField, inForm: false },
    /** The answer to the question about similar names. */
    anyway: yesNo({ label: 'customer.anyway', optional: true, hidden: true }),
    /** Who they are on the platform, where somebody's menu was the way here. */
    person: person({ label: 'account.person', optional: true, hidden: true }),
    /** What was to be written about them, put aside under this token. */
    goOn: text({ label: 'customer.anyway', optional: true, hidden: true, max: 40 }),
  },
  phrases: {
    en: [
      '(add|create|save|register|enter) [a|the] [new] (customer|client) [called|named] {*}',
      '[we] (have|got) a new (customer|client) [called|named] {*}',
      'new (customer|client) [called|named] {*}',
      'add {name} as [a] [new] (customer|client)',
      'add {name} to (my|our|the) (customers|clients)',
      '(add|create|register) [a] [new] (customer|client)',
    ],
    zh: [
      '(新增|添加|新建|录入|创建|登记|加)[一个|个|一位][新]客户[叫]{*}',
      '[有|来][一个|个|一位]新客户[叫]{*}',
      '把{name}(加为|添加为|录入为)客户',
      '(新增|添加|新建|录入|创建|加)[一个|个]客户',
    ],
  },
  examples: {
    en: ['customer add Acme Rockets', 'add customer Acme, phone 138 1234 5678', 'customer add'],
    zh: ['客户 新增 华为', '新增客户华为，电话13812345678'],
  },

  async run(ctx, { name, owner, anyway, person: account, goOn, ...rest }) {
    const typed = typedAgain({ name, ...rest, owner: owner?.ref, person: account && writePerson(account), goOn });
    try {
      return await ctx.crm.customers.add(ctx, { name, ...rest, ownerId: owner?.id, account }, { anyway });
    } catch (error) {
      if (error instanceof SimilarNames) return askSimilar(ctx, name, error.similar, typed);
      // A form shows it at the field; without one there are buttons to where it leads.
      if (!(error instanceof Duplicate) || ctx.kind === 'submit') throw error;
      const change: Button = {
        label: ctx.t('customer.changeIt'),
        action: { do: 'resume', token: await ctx.aside('customer add', typed), as: 'form', input: {} },
      };
      return customerTaken(ctx, wordProblem(ctx.t, error.problem), error.existing, change);
    }
  },
  async answer(ctx, written) {
    const change = changed(written, 'customer');
    if (!change) throw new RangeError('No customer was added');
    return customerAdded(
      ctx,
      written,
      change.after,
      await memberNames(ctx),
      changed(written, 'customerAccount')?.after.name,
    );
  },
});

async function askSimilar(ctx: Context, name: string, similar: readonly CustomerLine[], typed: Values): Promise<View> {
  const [first] = similar;
  const again = await ctx.aside('customer add', typed);
  const { phone = '', email = '' } = typed;
  const ref = first ? formatRef('customer', first.number) : '';
  const { goOn } = typed;
  const contact = await ctx.aside('contact add', { customer: ref, name, phone, email });
  return customerSimilar(ctx, name, similar, [
    ...(goOn === undefined
      ? []
      : [
          {
            label: ctx.t('customer.useIt', { ref }),
            action: { do: 'resume', token: goOn, as: 'run', input: { customer: ref } },
          } as const,
        ]),
    {
      label: ctx.t('customer.createAnyway'),
      action: { do: 'resume', token: again, as: 'run', input: { anyway: 'yes' } },
    },
    {
      label: ctx.t('customer.addAsContact', { ref }),
      action: { do: 'resume', token: contact, as: 'run', input: {} },
    },
  ]);
}

/** What was given as the text it is read from, for a form or a second run. */
function typedAgain(input: Readonly<Record<string, string | readonly string[] | undefined>>): Values {
  return Object.fromEntries(
    Object.entries(input).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, typeof value === 'string' ? value : value.join(', ')]],
    ),
  );
}
