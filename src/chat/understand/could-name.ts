/** Whether words could be somebody's name: what tells `show me acme` from `show me the money`. */

import { readRef } from '../../values/ref.ts';
import type { LookupName } from '../field.ts';

const EVERYDAY = new Set(
  (
    'a an the this that these those some any all every each it its he him his she her they them their we us our you your i my mine me ' +
    'what who whom whose when where why how which is are was were be been am do does did done will would can could should shall may might must ' +
    'not no yes and or if then than so but to of on at in for with from by about as into over it up down out very much many more most ' +
    'today tomorrow yesterday now later please thanks hello hi hey ok okay sure maybe something anything nothing everything someone anyone ' +
    'everyone nobody customer customers deal deals sale sales note notes task tasks weather time day joke money world'
  ).split(' '),
);

/** What people did, as notes begin with it: `Called again`, written with a capital as phones do. */
const DEEDS = new Set(
  (
    'called phoned rang texted emailed e-mailed mailed wrote replied answered asked said told spoke talked discussed met visited saw came went ' +
    'sent received got delivered ordered bought sold signed paid invoiced quoted offered promised agreed confirmed accepted declined cancelled ' +
    'complained repaired fixed serviced installed replaced checked waiting waits wants wanted needs needed likes liked loves has had will still ' +
    'also again just new no not'
  ).split(' '),
);

/** Whether a capital is only that of a sentence: nobody is called `Called` or `They`. */
export const isSentenceWord = (word: string): boolean =>
  DEEDS.has(word.toLowerCase()) || EVERYDAY.has(word.toLowerCase());

const EVERYDAY_HAN =
  /什么|怎么|为什么|多少|几个|谁|哪|吗|呢|我们|你们|他们|它|这个|那个|今天|明天|昨天|天气|时间|客户|商机|销售|多久|如果|但是|因为|不是|没有|东西|一下|所有|大家|自己|笑话|应该|可以|觉得/;

/** Words that ask or join: no name in Chinese has them, where `今天传媒` may be one. */
const ASKING_HAN = /什么|怎么|为什么|多少|几个|吗|呢|的时候|如果|但是|因为|一下/;

const WORDS: Partial<Record<LookupName, number>> = { member: 3, product: 6 };

/** Called by what they say, which any sentence might: only a ref names one. */
const BY_REF: ReadonlySet<LookupName> = new Set(['note', 'task', 'digest']);

/** `strict` where the records do not know it; else only what is nobody's name at all is refused. */
export function couldName(of: LookupName, text: string, strict: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > 60) return false;
  const ref = readRef(text);
  if (ref)
    return of === 'record' || ref.noun === of || ((of === 'deal' || of === 'dealsOf') && ref.noun === 'customer');
  if (BY_REF.has(of)) return false;
  if (of === 'member' && /^(?:me|myself|i|我|自己|我自己)$/i.test(text)) return true;
  const words = text.toLowerCase().split(/[\s,]+/);
  const everyday = words.filter((word) => EVERYDAY.has(word));
  if (!strict) return everyday.length < words.length && !ASKING_HAN.test(text);
  if (words.length > (WORDS[of] ?? 5) || /[?!;:=<>{}[\]\\]|'s\b|https?/.test(text)) return false;
  return everyday.length === 0 && !EVERYDAY_HAN.test(text) && !/^[\d\s.,-]+$/.test(text);
}

/** Whether a text field that asks for a name was given one; who only asks is not to hear of `the weather`. */
export function couldBeCalled(text: string, strict: boolean): boolean {
  // `Tom at Globex`: a name, and whose.
  if (strict) return text.split(/\s+(?:at|from)\s+/i, 3).every((part, at) => at < 2 && couldName('member', part, true));
  const words = text.toLowerCase().split(/[\s,]+/);
  return words.filter((word) => EVERYDAY.has(word)).length * 2 < words.length && !ASKING_HAN.test(text);
}
