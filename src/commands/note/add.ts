/** `note acme called Bob, wants quote fri`: what happened, and the follow-up read from it. */
import { choice, date, longText, lookup } from '../../chat/fields.ts';
import { type NoteReading, readNote } from '../../crm/notes/note-reading.ts';
import { dueInstant } from '../../crm/tasks/task.ts';
import { type Context, command } from '../command.ts';
import { noteAnswer } from './answer.ts';
import { aboutField, kinds } from './fields.ts';

export default command({
  path: 'note add',
  default: true,
  summary: 'note.addSummary',
  wordSummary: 'help.words.note',
  effect: 'write',
  access: 'member',
  fields: {
    customer: aboutField,
    text: longText({ label: 'field.text', hint: 'note.fieldTextHint', placeholder: 'note.fieldTextPlaceholder' }),
    kind: choice({ label: 'field.kind', hint: 'note.fieldKindHint', optional: true, choices: kinds }),
    followUp: date({
      label: 'note.fieldFollowUp',
      hint: 'note.fieldFollowUpHint',
      optional: true,
      words: ['follow-up', 'followup', 'follow up', '跟进'],
    }),
    deal: lookup({ of: 'deal', label: 'deal.fieldDeal', optional: true, hidden: true }),
  },
  phrases: {
    en: [
      '[add|log|make|write] [a] note (for|on|to|about) {*}',
      '[I|we] (called|phoned|rang|talked to|talked with|spoke to|spoke with) {*} => kind=call text=*',
      '[I|we] (called|phoned|rang) {customer}, {text} => kind=call',
      '[I|we] (visited|met|saw) {customer}, {text} => kind=visit',
      '[I|we] (emailed|e-mailed|wrote to) {customer}, {text} => kind=email',
      '[I|we] had a meeting with {customer}, {text} => kind=meeting',
      '[I|we] had a call with {*} => kind=call text=*',
      '[I|we] (visited|met|met with|saw) {*} => kind=visit text=*',
      '[I|we] (emailed|e-mailed|wrote to) {*} => kind=email text=*',
      '[I|we] had a meeting with {*} => kind=meeting text=*',
      'log [a|the] call (with|to) {*} => kind=call',
      'log [a|the] visit (to|at|with) {*} => kind=visit',
      'log [a|the] meeting with {*} => kind=meeting',
      'log [an|the] (email|e-mail) to {*} => kind=email',
      '{customer} (called|phoned|rang|called back), {text} => kind=call text=*',
      '[I|we] (fixed|repaired|serviced) {text} (at|for) {customer} => kind=service text=*',
      '[I|we] sent {*} => kind=email text=*',
      '[I|we] sent {text} to {customer} => kind=email text=*',
      '[I|we] (called|phoned|rang|talked to|talked with|spoke to|spoke with) {_} (at|from) {customer} => kind=call text=*',
      '[I|we] (called|phoned|rang|talked to|talked with|spoke to|spoke with) {_} (at|from) {customer} (about|regarding|because|and) {_} => kind=call text=*',
      '[I|we] (called|phoned|rang|talked to|talked with|spoke to|spoke with) {_} (at|from) {customer}, {_} => kind=call text=*',
      '[I|we] (called|phoned|rang|talked to|talked with|spoke to|spoke with) {customer} (about|regarding|because) {_} => kind=call text=*',
      '[I|we] (visited|met|met with|saw) {_} (at|from) {customer} => kind=visit text=*',
      '[I|we] (visited|met|met with|saw) {_} (at|from) {customer} (about|regarding|because|and) {_} => kind=visit text=*',
      '[I|we] (visited|met|met with|saw) {_} (at|from) {customer}, {_} => kind=visit text=*',
      '[I|we] (emailed|e-mailed|wrote to) {_} (at|from) {customer} => kind=email text=*',
      '{_} (at|from) {customer} (called|phoned|rang|called back) => kind=call text=*',
      '{_} (at|from) {customer} (called|phoned|rang|called back)[,|about|because|and] {_} => kind=call text=*',
      '{customer} (called|phoned|rang|called back) (about|because|and|to) {_} => kind=call text=*',
      '{customer} (emailed|e-mailed|wrote|replied|answered)[,|that|about] {_} => kind=email text=*',
      '[I|we] had a (call|meeting) with {_} (at|from) {customer} => text=*',
      '{customer} (wants|wanted|needs|needed|would like|asked for|asks for|asked about|asked us|asked me|asked to|asked if|is asking|is thinking about|is waiting for) {_} => text=*',
      '{customer} (said|says|told us|told me|agreed|confirmed|promised|decided|will decide|postponed|will pay|likes|liked|loves|loved|did not like) {_} => text=*',
      '{customer} (should|has to|must|will|is going to) {_} => text=*',
      '{customer} (complained|complains|reported|reports|has a problem with|has problems with|has an issue with|has issues with|is unhappy with|is not happy with) {_} => kind=service text=*',
      '{customer} (cancelled|canceled|rejected|declined|delayed) {_} => text=*',
      '{customer} (is not|is no longer) interested [in {_}] [any more|anymore] => text=*',
      // Whom a thread is about; asked for elsewhere.
      '(she|he|they) (wants|want|needs|need|said|says|asked|agreed|promised|called|complained|would like|will decide) {_} => text=*',
      '(she|he|they) called, {_} => kind=call text=*',
      '{customer}: {text}',
    ],
    zh: [
      '给{customer}(加|记|写|添加|新增)[一]条[备注|记录][：]{text}',
      '给{customer}记一下[，]{text}',
      '(备注|记录)一下{customer}[：]{text}',
      '{customer}备注[：]{text}',
      '[今天|昨天|前天|刚刚|刚](给{customer}打[了][个]电话|打电话给{customer}|致电{customer})[，]{text} => kind=call text=*',
      '{customer}(来电|打来电话|来电话)[，]{text} => kind=call text=*',
      '[今天|昨天|前天|刚刚|刚](拜访|去){customer}[，]{text} => kind=visit text=*',
      '[今天|昨天|前天|刚刚|刚](给{customer}发[了]邮件|发邮件给{customer})[，]{text} => kind=email text=*',
      '[今天|昨天|前天|刚刚|刚](和|跟|与){customer}(开了会|开会|见面|见了面)[，]{text} => kind=meeting text=*',
      '[今天|昨天|前天|刚刚|刚](和|跟|与){customer}(聊|沟通|谈)[，]{text} => text=*',
      '{customer}(说|表示|反馈){text} => text=*',
      '{customer}(想要|需要|要求|要|希望|打算|决定|同意|确认|答应|拒绝|还在考虑|正在考虑|在等){_} => text=*',
      '{customer}{followUp}(要|想|会){_} => text=*',
      '{customer}(投诉|抱怨|报修|不满意){_} => kind=service text=*',
      '[今天|昨天|前天|刚刚|刚](和|跟|与){customer}(的|那边的){_}(聊|沟通|谈|通了电话|打了电话){_} => text=*',
      '[今天|昨天|前天|刚刚|刚](和|跟|与){customer}(通了电话|通电话|打了电话)[，]{_} => kind=call text=*',
      '[今天|昨天|前天|刚刚|刚](见了|见过){customer}[，]{_} => kind=visit text=*',
      '{customer}(取消|推迟|拒绝){_} => text=*',
      '{customer}(没兴趣|不感兴趣|没有兴趣) => text=*',
      '(他|她|他们|她们|对方)(说|想要|想|需要|希望|要求|答应|同意|拒绝|投诉){_} => text=*',
      '(他|她|他们|她们|对方){followUp}(要|想|会){_} => text=*',
      '{customer}：{text}',
    ],
  },
  examples: {
    en: ['note acme called Bob, wants quote fri', 'note for Acme: printer repaired'],
    zh: ['备注 华为 今天电话，下周三发报价', '给华为加一条：今天电话，下周三发报价'],
  },

  complete(ctx, input) {
    const { kind, next } = readText(ctx, input.text);
    const followUp = input.followUp ?? next;
    return { ...input, kind: input.kind ?? kind, ...(followUp && { followUp }) };
  },
  run(ctx, { customer, text, kind, followUp, deal }) {
    const read = readText(ctx, text);
    const title = read.followUp?.title ?? text;
    return ctx.crm.notes.add(ctx, {
      customerId: customer.id,
      dealId: (deal ?? customer.deal)?.id,
      text,
      kind: kind ?? read.kind,
      at: read.at,
      followUp: followUp ? { title, dueAt: dueInstant(followUp, ctx.zone) } : read.followUp,
    });
  },
  answer: noteAnswer,
});

function readText({ now, zone, locale, org }: Context, text: string): NoteReading {
  return readNote(text, { now, zone, locale, weekStart: org.weekStart });
}
