import { describe, expect, it } from 'vitest';
import { noteKind } from '../../../src/crm/notes/note-kind.ts';
import { readNote } from '../../../src/crm/notes/note-reading.ts';

describe('the kind of a note', () => {
  it.each([
    ['called Bob, wants a quote', 'call'],
    ['Phoned twice, no answer', 'call'],
    ['left a voicemail', 'call'],
    ['got his phone number', 'note'],
    ['visited the warehouse', 'visit'],
    ['emailed the price list', 'email'],
    ['wrote to Ann about the contract', 'email'],
    ['asked for the email address of the boss', 'note'],
    ['met the new CEO', 'meeting'],
    ['Meeting about prices', 'meeting'],
    ['repaired the printer', 'service'],
    ['service call, changed the filter', 'service'],
    ['visited them and fixed the pump', 'service'],
    ['called about the repair', 'call'],
    ['likes blue', 'note'],
    ['the metal recalls old times', 'note'],
    ['今天电话，要报价', 'call'],
    ['给王总打了电话', 'call'],
    ['要了电话号码', 'note'],
    ['拜访了客户', 'visit'],
    ['上门维修打印机', 'service'],
    ['发了邮件', 'email'],
    ['开会讨论合同', 'meeting'],
    ['见面聊了聊', 'meeting'],
    ['售后：更换滤芯', 'service'],
    ['设备报修', 'service'],
    ['喜欢蓝色', 'note'],
  ])('%s: %s', (text, kind) => {
    expect(noteKind(text)).toBe(kind);
  });
});

describe('the follow-up and the day of a note', () => {
  // Wednesday noon in Berlin.
  const now = new Date('2026-05-13T10:00:00Z');
  const read = (text: string, locale: 'en' | 'zh') => {
    const { kind, at, followUp } = readNote(text, { now, zone: 'Europe/Berlin', weekStart: 1, locale });
    return [kind, at?.toISOString() ?? null, followUp?.title ?? null, followUp?.dueAt.toISOString() ?? null];
  };

  it.each([
    ['en', 'called Bob, wants quote fri', 'call', null, 'wants quote', '2026-05-15T07:00:00.000Z'],
    ['en', 'wants a quote by friday', 'note', null, 'wants a quote', '2026-05-15T07:00:00.000Z'],
    ['en', 'sent brochure. Call back tomorrow 15:00', 'note', null, 'Call back', '2026-05-14T13:00:00.000Z'],
    ['en', 'called today, no news', 'call', '2026-05-13T10:00:00.000Z', null, null],
    ['en', 'met Ann yesterday', 'meeting', '2026-05-12T10:00:00.000Z', null, null],
    [
      'en',
      'met Ann yesterday, demo next fri',
      'meeting',
      '2026-05-12T10:00:00.000Z',
      'demo',
      '2026-05-22T07:00:00.000Z',
    ],
    ['en', 'call again on friday', 'note', null, 'call again', '2026-05-15T07:00:00.000Z'],
    ['en', 'likes blue', 'note', null, null, null],
    ['zh', '今天电话，下周三发报价', 'call', '2026-05-13T10:00:00.000Z', '发报价', '2026-05-20T07:00:00.000Z'],
    ['zh', '昨天拜访，明天下午3点回电', 'visit', '2026-05-12T10:00:00.000Z', '回电', '2026-05-14T13:00:00.000Z'],
    ['zh', '维修打印机', 'service', null, null, null],
    ['zh', '周五再联系', 'note', null, '再联系', '2026-05-15T07:00:00.000Z'],
  ] as const)('%s: %s', (locale, text, kind, at, title, due) => {
    const [readKind, readAt, ...followUp] = read(text, locale);
    expect([readKind, ...followUp]).toEqual([kind, title, due]);
    // “today” alone is now: whether it is said or left out makes no difference to the note.
    expect(readAt ?? now.toISOString()).toBe(at ?? now.toISOString());
  });

  it('takes the whole text as the title where the clause is only the date', () => {
    expect(read('wants the contract, friday', 'en')[2]).toBe('wants the contract, friday');
  });
});
