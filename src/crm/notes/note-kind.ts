/** Which kind of note a text is, by the words people use for it in English and Chinese. */
import type { NoteKind } from './note.ts';

const SIGNS: readonly (readonly [Exclude<NoteKind, 'note'>, RegExp])[] = [
  [
    'service',
    /\b(?:repair(?:s|ed|ing)?|fixed|serviced|servicing|service (?:call|visit|record|ticket|request)|maintenance|after-?sales|warranty)\b|维修|修理|修好|报修|检修|售后|保养|维护|返修|退换|故障|调试/i,
  ],
  [
    'call',
    /\b(?:call(?:s|ed)?|phone[ds]?|phone call|rang|on the phone|by phone|voicemail)\b(?! (?:number|no\b))|电话(?!号)|致电|来电|通话|打给|通了话/i,
  ],
  ['visit', /\b(?:visit(?:s|ed)?|dropped by|on-?site|went to see|came by)\b|拜访|回访|上门|到访|来访|走访|登门/i],
  ['email', /\b(?:e-?mail(?:s|ed)?|mailed|wrote to)\b(?! address)|邮件|发了?邮|电邮/i],
  [
    'meeting',
    /\b(?:meetings?|met|lunch with|dinner with|video ?call|zoom|workshop|demoed|(?:gave|did|had|held) (?:\w+ )?(?:a |the )?demo)\b|会议|开会|开了会|面谈|会谈|见面|会面|碰头|演示/i,
  ],
];

/** The kind whose word comes first; work done on a visit is service. A text that names none is a plain note. */
export function noteKind(text: string): NoteKind {
  const found = SIGNS.flatMap(([kind, sign]) => {
    const at = text.search(sign);
    return at < 0 ? [] : [{ kind, at }];
  }).sort((a, b) => a.at - b.at);
  const [first] = found;
  if (first?.kind === 'visit' && found.some(({ kind }) => kind === 'service')) return 'service';
  return first?.kind ?? 'note';
}
