/** `deal move D34 won`: takes a deal along its stages; a lost one wants the reason. */
import { text } from '../../chat/fields.ts';
import { command } from '../command.ts';
import { dealAnswer } from './answer.ts';
import { dealField, stageField, versionField } from './fields.ts';

export default command({
  path: 'deal move',
  summary: 'deal.moveSummary',
  effect: 'write',
  access: 'member',
  fields: {
    deal: dealField,
    stage: stageField,
    reason: text({
      label: 'deal.fieldReason',
      hint: 'deal.fieldReasonHint',
      placeholder: 'deal.fieldReasonPlaceholder',
      optional: true,
      inForm: true,
      max: 300,
      words: ['because', '因为'],
    }),
    version: versionField,
  },
  phrases: {
    en: [
      'move {deal} to {stage}',
      '(mark|set|put) {deal} (as|to|at) {stage}',
      '{deal} (is|is now|moved|went) (in|at|to) {stage}',
      '{deal} is now {stage}',
      '{deal} won => stage=won',
      '[we] won {deal} => stage=won',
      '{deal} [is|was] lost [because of|because|since|:|,] {reason} => stage=lost',
      '[we] lost {deal} [because of|because|since|:|,] {reason} => stage=lost',
      '{deal} [is|was] lost => stage=lost',
      '[we] lost {deal} => stage=lost',
      'reopen {deal} => stage=negotiation',
      'close {deal} as {stage}',
      '(mark|set) (it|this|that|the deal) [as] {stage}',
      '(move|put) (it|this|the deal) to {stage}',
      "(it's|it is|the deal is) won => stage=won",
      '[we] won (it|this|the deal) => stage=won',
      '[we] lost (it|this|the deal)[,|because] {reason} => stage=lost',
      '[we] lost (it|this|the deal) => stage=lost',
      '[we] (got|landed) [the] {deal} deal => stage=won',
      '{deal} is dead[,|because] {reason} => stage=lost',
      '{deal} is dead => stage=lost',
    ],
    zh: [
      '[把|将]{deal}(推进|移|改|推)[到|为|成]{stage}',
      '{deal}(到|进入|已){stage}[阶段]',
      '{deal}(已报价|报价了|报过价) => stage=proposal',
      '{deal}(谈判中|在谈判|已谈判) => stage=negotiation',
      '{deal}(赢单|成交|签单|签约) => stage=won',
      '{deal}(输单|丢单)[，][原因][是]{reason} => stage=lost',
      '{deal}(输单|丢单) => stage=lost',
      '{deal}(的单子|的商机|那单)(丢|输|黄)[，][因为|原因][是]{reason} => stage=lost',
      '{deal}(的单子|的商机|那单)(丢|输|黄) => stage=lost',
      '{deal}(的单子|的商机|那单)(谈成|成|赢|拿下) => stage=won',
      '重新打开{deal} => stage=negotiation',
      '{deal}(赢|拿下|谈成) => stage=won',
      '(这单|这个单子|这个商机)(赢|拿下|谈成|成) => stage=won',
      '(这单|这个单子|这个商机)(黄|丢|输)[，]{reason} => stage=lost',
      '(这单|这个单子|这个商机)(黄|丢|输) => stage=lost',
      '{deal}(黄|丢|输)[，]{reason} => stage=lost',
      '{deal}(黄|丢|输) => stage=lost',
    ],
  },
  examples: {
    en: ['deal move D34 proposal', 'deal move D34 lost too expensive'],
    zh: ['商机 推进 D34 已报价', 'D34输单，原因价格太高'],
  },

  run: (ctx, { deal, stage, reason, version }) => ctx.crm.deals.move(ctx, { id: deal.id, stage, reason, version }),
  answer: dealAnswer,
});
