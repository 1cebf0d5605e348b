/** What people say to be polite, and is no order: it is answered as politely, not with the nearest command. */
import { stripInvisible } from '../../values/invisible.ts';
import { narrow } from '../../values/narrow.ts';

export type Courtesy = 'hello' | 'thanks';

/** Signs, and Parley's own name. */
const BESIDE = /[\s\p{P}\p{S}\p{M}]+|(?<![\p{L}\p{N}])parley(?![\p{L}\p{N}])/gu;

const SAID: Record<Courtesy, RegExp> = {
  hello:
    /^(?:hi|hello|hey|howdy|good (?:morning|afternoon|evening|day)|morning)(?: there| again| all| everyone| team)?$|^(?:你好|您好|大家好|早上好|上午好|中午好|下午好|晚上好|早|早安|嗨|哈[喽啰])[呀啊]?$/,
  thanks:
    /^(?:(?:ok|okay|great|perfect|cool|super|awesome|nice|done) )?(?:(?:many )?thanks|thank you|thx|ty|cheers)(?: a lot| so much| very much| again)?$|^(?:好的?|行|收到) ?(?:谢谢|多谢)[你您啦了]?$|^(?:谢谢|多谢|感谢|谢了|辛苦了?|非常感谢|太感谢了)[你您啦]?$/,
};

export function courtesyOf(line: string): Courtesy | undefined {
  const said = narrow(stripInvisible(line)).toLowerCase().replace(BESIDE, ' ').trim();
  if (SAID.hello.test(said)) return 'hello';
  return SAID.thanks.test(said) ? 'thanks' : undefined;
}
