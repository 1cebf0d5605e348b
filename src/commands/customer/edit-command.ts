/** Makes the commands that change a customer: a form asks five things at most, so there are two of them. */

import type { Command } from '../../chat/command.ts';
import type { Fields } from '../../chat/field.ts';
import { clearable, text } from '../../chat/fields.ts';
import type { Values } from '../../chat/interaction.ts';
import { type Button, buttons, text as line, view } from '../../chat/view.ts';
import type { Crm } from '../../crm/crm.ts';
import type { CustomerPatch, CustomerRow } from '../../crm/customers/customer.ts';
import { formatRef } from '../../values/ref.ts';
import { editButton } from '../../views/customer-buttons.ts';
import { customerEdited } from '../../views/customer-written.ts';
import { memberTyped } from '../as-typed.ts';
import { changed } from '../changed.ts';
import { type Context, command } from '../command.ts';
import {
  addressField,
  addTagsField,
  customerField,
  emailField,
  kindField,
  levelField,
  ownerField,
  phoneField,
  sourceField,
  statusField,
  tagsField,
  versionField,
} from './fields.ts';
import { memberNames } from './names.ts';

type Part = 'name' | 'phone' | 'email' | 'level' | 'status' | 'owner' | 'tags' | 'address' | 'source' | 'kind';

type Told = Pick<Command<Crm>, 'path' | 'summary' | 'phrases' | 'examples'>;

/** `asked` stand in its form, the others are only typed. */
export function editCommand(told: Told, asked: readonly Part[]) {
  const inForm = <F extends Fields[string]>(part: Part, field: F): F => ({ ...field, inForm: asked.includes(part) });
  return command({
    ...told,
    effect: 'write',
    access: 'member',
    fields: {
      customer: { ...customerField, inForm: false },
      name: inForm('name', text({ label: 'field.name', optional: true, max: 120, words: ['名称', '名字'] })),
      phone: inForm('phone', clearable(phoneField)),
      email: inForm('email', clearable(emailField)),
      level: inForm('level', clearable(levelField)),
      status: inForm('status', statusField),
      owner: inForm('owner', clearable(ownerField)),
      tags: inForm('tags', clearable(tagsField)),
      address: inForm('address', clearable(addressField)),
      source: inForm('source', clearable(sourceField)),
      kind: inForm('kind', kindField),
      addTags: { ...addTagsField, inForm: false },
      version: versionField,
    },

    async prefill(ctx, values) {
      const match = values.customer === undefined ? undefined : await ctx.crm.search.match(ctx, values.customer);
      const customer = match?.kind === 'one' ? await ctx.crm.customers.get(ctx.org.id, match.found.id) : undefined;
      if (!customer) return {};
      const known = Object.entries(valuesOf(customer)).filter(([part]) => asked.includes(part as Part));
      return {
        ...Object.fromEntries(known),
        customer: formatRef('customer', customer.number),
        version: String(customer.version),
      };
    },

    async run(ctx, { customer, version, owner, tags, addTags, ...rest }) {
      // Tags are kept as a list: what is added to it is added to the very version that was read.
      const present = addTags ? await ctx.crm.customers.get(ctx.org.id, customer.id) : undefined;
      const given = tags === null ? [] : tags;
      const patch: CustomerPatch = {
        ...rest,
        tags: addTags ? [...(given ?? present?.tags ?? []), ...addTags] : given,
        ownerId: owner === null ? null : owner?.id,
      };
      if (Object.values(patch).every((value) => value === undefined)) return whatToEdit(ctx, customer);
      return ctx.crm.customers.edit(ctx, customer.id, version ?? present?.version, patch);
    },
    async answer(ctx, written) {
      const change = changed(written, 'customer');
      if (!change) return view(line(ctx.t('customer.unchangedPlain')));
      return customerEdited(ctx, written, change, await memberNames(ctx));
    },
  });
}

function valuesOf({ name, phone, email, level, status, ownerId, tags, address, source, kind }: CustomerRow): Values {
  return {
    name,
    phone: phone ?? '',
    email: email ?? '',
    level: level ?? '',
    status,
    owner: memberTyped(ownerId === null ? null : { id: ownerId }),
    tags: tags.join(', '),
    address: address ?? '',
    source: source ?? '',
    kind,
  };
}

/** Only the customer was said: offers the forms. */
function whatToEdit(ctx: Context, { ref, name }: { readonly ref: string; readonly name: string }) {
  const details: Button = {
    label: ctx.t('customer.details'),
    action: { do: 'form', path: 'customer details', input: { customer: ref } },
  };
  return view(line(ctx.t('customer.whatToEdit', { name })), buttons(editButton(ctx, ref), details));
}
