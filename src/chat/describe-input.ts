/** What was read from a sentence, field by field, with every value in full: the absolute day, the whole amount. */
import { wordProblem } from '../language/problem.ts';
import { dayOf, formatDay } from '../values/day.ts';
import { formatMoney, type Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import { formatPhone } from '../values/phone.ts';
import type { When } from '../values/when.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Cadence, Field, Fields, Found, FoundPerson, FoundPlace, FoundRole, InputOf } from './field.ts';

/** Label and value pairs of the fields that were given. */
export function describeInput<S>(
  ctx: Context<S>,
  command: AnyCommand<S>,
  input: InputOf<Fields>,
): (readonly [string, string])[] {
  return Object.entries(command.fields).flatMap(([name, field]) => {
    const value = (input as Record<string, unknown>)[name];
    return value === undefined || value === null || field.hidden ? [] : [[ctx.t(field.label), word(ctx, field, value)]];
  });
}

function word<S>(ctx: Context<S>, field: Field, value: unknown): string {
  switch (field.kind) {
    case 'money':
      return formatMoney(value as Money, ctx.locale);
    case 'date': {
      const { day, time } = value as When;
      const said = formatDay(day, ctx.locale, { weekday: true, today: dayOf(ctx.now, ctx.zone) });
      return time ? `${said} ${time}` : said;
    }
    case 'period': {
      const { from, to } = value as Period;
      return `${from} – ${to}`;
    }
    case 'choice': {
      const label = field.choices?.find((each) => each.value === value)?.label;
      return label ? wordProblem(ctx.t, { key: label, params: {} }) : String(value);
    }
    case 'yesNo':
      return ctx.t(value ? 'chat.yes' : 'chat.no');
    case 'tags':
      return (value as readonly string[]).join(', ');
    case 'lookup': {
      const { name, ref } = value as Found;
      return field.lookup === 'member' || name === ref ? name : `${name} · ${ref}`;
    }
    case 'place':
    case 'role':
      return (value as FoundPlace | FoundRole).name;
    case 'person':
      return `@${(value as FoundPerson).name}`;
    case 'cadence':
      return (value as Cadence).said;
    case 'phone':
      return formatPhone(String(value), { zone: ctx.zone, locale: ctx.locale });
    case 'text':
    case 'longText':
    case 'email':
    case 'whole':
    case 'zone':
      return String(value);
    default:
      return field.kind satisfies never;
  }
}
