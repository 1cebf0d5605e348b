/** `link me`: a code for another account of mine in this company; with a code, both are one person. */
import { whole } from '../../chat/fields.ts';
import { meQuestion, mergedView, myCodeView } from '../../views/link-me.ts';
import { command } from '../command.ts';
import { requirePrivate } from '../require-private.ts';
import { code } from './fields.ts';

export default command({
  path: 'link me',
  summary: 'link.meSummary',
  effect: 'write',
  access: 'member',
  fields: {
    code,
    /** A code that was typed before, and agreed to. */
    claim: whole({ label: 'link.claim', optional: true, hidden: true }),
  },
  // None: what is said in a sentence is put aside until it is saved, and no code should be.
  phrases: { en: [], zh: [] },
  examples: { en: ['link me', 'link me K7QWM-2XP9D'], zh: ['关联 我的', '关联 我的 K7QWM-2XP9D'] },
  async run(ctx, { code: typed, claim }) {
    const { links } = ctx.crm;
    if (claim !== undefined) return links.merge(ctx, claim);
    if (typed === undefined) {
      requirePrivate(ctx, 'link me', 'link.onlyToYou');
      return myCodeView(ctx, await links.code(ctx, 'me'));
    }
    const { id, from } = await links.claim(ctx, 'me', typed);
    const [mine, theirs] = [await links.accounts(ctx.org.id, ctx.me.id), await links.accounts(ctx.org.id, from.id)];
    const token = await ctx.aside('link me', { claim: String(id) });
    return meQuestion(ctx, { ...ctx.me, accounts: mine }, { ...from, accounts: theirs }, token);
  },
  async answer(ctx, { memberId }) {
    const members = await ctx.crm.members.list(ctx.org.id);
    const me = members.find(({ id }) => id === memberId);
    return mergedView(ctx, me?.name ?? ctx.me.name, await ctx.crm.links.accounts(ctx.org.id, memberId ?? ctx.me.id));
  },
});
