/** `settings edit`: name, currency, zone, week and language of the company; admins only. */
import { choice, text, whole, zone } from '../../chat/fields.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import { orgChangedView } from '../../views/settings.ts';
import { type Context, command } from '../command.ts';
import { language, readCurrency, spelledZone, weekdayChoices } from './fields.ts';

export default command({
  path: 'settings edit',
  summary: 'settings.editSummary',
  effect: 'write',
  access: 'admin',
  fields: {
    name: text({ label: 'settings.orgName', optional: true, max: 80, words: ['name', '名称'] }),
    currency: text({
      label: 'field.currency',
      hint: 'settings.currencyHint',
      optional: true,
      max: 20,
      words: ['币种'],
    }),
    zone: zone({ label: 'field.zone', hint: 'settings.zoneHint', optional: true, words: ['timezone', 'time zone'] }),
    week: choice({
      label: 'settings.weekStart',
      optional: true,
      words: ['week start', 'weeks start', '每周'],
      choices: weekdayChoices,
    }),
    language: language(),
    version: whole({ label: 'settings.version', optional: true, hidden: true }),
  },
  phrases: {
    en: ['change [the|our] settings', '(change|set) our currency to {currency}', 'our weeks start on {week}'],
    zh: ['修改[公司]设置', '[把]货币(改成|改为|设为){currency}', '我们每周从{week}开始'],
  },
  examples: {
    en: ['settings edit currency: EUR', 'settings edit zone: Europe/Berlin'],
    zh: ['设置 编辑 货币：CNY', '设置 编辑 时区：Asia/Shanghai'],
  },
  async prefill(ctx) {
    const org = await ctx.crm.orgs.get(ctx.org.id);
    if (!org) return {};
    const { name, currency, locale, weekStart, version } = org;
    return {
      ...{ name, currency, zone: org.zone, language: locale },
      ...{ week: String(weekStart), version: String(version) },
    };
  },
  async run(ctx, { name, currency, zone: at, week, language: locale, version }) {
    return ctx.crm.orgs.edit(ctx, version, {
      ...(name === undefined ? {} : { name }),
      ...(currency === undefined ? {} : { currency: requireCurrency(ctx, currency) }),
      ...(at === undefined ? {} : { zone: spelledZone(at) }),
      ...(week === undefined ? {} : { weekStart: Number(week) }),
      ...(locale === undefined ? {} : { locale }),
    });
  },
  answer: async (ctx, written) => orgChangedView(ctx, written),
});

/** @throws InvalidInput at `currency` */
function requireCurrency(ctx: Context, said: string): string {
  const code = readCurrency(said, ctx.org.currency);
  if (code) return code;
  const told = problem('settings.badCurrency', { text: said });
  throw new InvalidInput(told, { currency: told });
}
