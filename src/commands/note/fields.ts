/** The fields that commands of notes share. */
import type { Choice } from '../../chat/field.ts';
import { lookup } from '../../chat/fields.ts';
import type { NoteKind } from '../../crm/notes/note.ts';

/** A note is about a customer, and about a deal with them where that is how they are named. */
export const aboutField = lookup({
  of: 'customer',
  label: 'field.customer',
  hint: 'field.customerHint',
  orDeal: true,
});
export const kinds: readonly (Choice & { readonly value: NoteKind })[] = [
  { value: 'note', label: 'note.kind.note', words: ['备注', '记录'] },
  { value: 'call', label: 'note.kind.call', words: ['phone', '电话', '通话'] },
  { value: 'visit', label: 'note.kind.visit', words: ['拜访', '上门'] },
  { value: 'email', label: 'note.kind.email', words: ['email', 'mail', '邮件'] },
  { value: 'meeting', label: 'note.kind.meeting', words: ['会议', '面谈'] },
  { value: 'service', label: 'note.kind.service', words: ['support', '售后', '维修', '服务'] },
];
