/** A sale as it was read: written at once, or asked about where it may be the end of an open deal. */
import type { Found } from '../../chat/field.ts';
import type { Values } from '../../chat/interaction.ts';
import type { Written } from '../../chat/ports.ts';
import type { View } from '../../chat/view.ts';
import { formatMoney, type Money } from '../../values/money.ts';
import type { When } from '../../values/when.ts';
import { closeQuestion } from '../../views/deal-question.ts';
import { moneyTyped } from '../as-typed.ts';
import type { Context } from '../command.ts';
import { messageLink } from '../message-link.ts';

export interface Sold {
  readonly customer: Found;
  readonly amount: Money;
  readonly product?: Found | undefined;
  readonly date?: When | undefined;
  readonly owner?: Found | undefined;
  /** The open deal it closes. */
  readonly close?: Found | undefined;
  /** It closes none. */
  readonly fresh?: boolean | undefined;
  /** The message it was taken from, and the link to it. */
  readonly note?: string | undefined;
  readonly link?: string | undefined;
}

export async function sell(ctx: Context, sold: Sold): Promise<Written | View> {
  const { customer, amount, date: when, owner, close, fresh, note, link } = sold;
  const product = sold.product?.name;
  const said = note === undefined ? undefined : { text: note, link: messageLink(link) };
  const sale = { amount, product, ownerId: owner?.id, on: when?.day, note: said };
  if (close) return ctx.crm.deals.closeWith(ctx, close.id, sale);
  const open = fresh ? [] : await ctx.crm.deals.closedBy(ctx, { customerId: customer.id, product });
  if (open.length === 0) return ctx.crm.deals.logSale(ctx, { ...sale, customerId: customer.id });
  const typed: Values = {
    customer: customer.ref,
    amount: moneyTyped(amount),
    ...(product === undefined ? {} : { product }),
    ...(when ? { date: when.day } : {}),
    ...(owner ? { owner: owner.ref } : {}),
    ...(note === undefined ? {} : { note }),
    ...(link === undefined ? {} : { link }),
  };
  const token = await ctx.aside('sale log', typed);
  const what = [formatMoney(amount, ctx.locale), product].filter(Boolean).join(' · ');
  return closeQuestion(ctx, { customer: customer.name, deals: open, sale: what, token });
}
