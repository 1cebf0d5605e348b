/** Reactions that keep a message of a channel as a record, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { reaction as english } from '../en/reaction.ts';

export const reaction: Translated<typeof english> = {
  emoji: '表情',
  emojiHint: '表情的名称，例如 :memo:',
  showSummary: '查看本频道能否用表情回应来收录消息',
  onSummary: '让大家用表情回应来收录本频道的消息',
  offSummary: '不再用表情回应收录本频道的消息',

  on: '现在，谁在 {{place}} 用 {{emoji}} 回应一条消息，就会收到一个只有自己看得到的按钮，可以把它添加到 CRM。',
  off: '我不再理会 {{place}} 里的表情回应。',
  unchanged: '没有变化：原来就是这样。',
  isOn: '{{place}} 已开启：谁用 {{emoji}} 回应一条消息，就会收到一个只有自己看得到的按钮，可以把它添加到 CRM。',
  isOff: '本频道没有开启：我不会理会这里的表情回应。',
  elsewhere: '已开启的频道：',
  howOn: '要在这里开启，请说“表情 开启”，也可以自选表情：“表情 开启 :card_index:”',
  howOff: '换一个表情：“表情 开启 :card_index:” · 关闭：“表情 关闭”',

  offAlready: '本频道原本就没有开启，所以没有变化。',
  notEmoji: '我只认表情的名称，“{{text}}”不是。请把名称写在冒号之间，例如 :memo:',
  inChannel: '表情收录是按频道开启的。请到你要设置的频道里说。',
  onlySlack: '用表情回应收录消息只能在 Slack 里使用。在这里请用“收录”，例如：收录 华为 打印机已修好，类型：售后',
};
