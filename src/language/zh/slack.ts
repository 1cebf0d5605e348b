/** What only Slack makes Parley say, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { slack as english } from '../en/slack.ts';

export const slack: Translated<typeof english> = {
  guest: 'Parley 只对本工作区的正式成员开放。你是访客，所以我不能向你展示这里的客户。',
  stranger: 'Parley 只对安装它的工作区成员开放。你来自另一个工作区，所以我不能向你展示这里的客户。',
  bot: '我只和人对话。',
  deactivated: '你的账号已停用，无法使用 CRM。',
  unreachable: '刚才没能在 Slack 查到你的资料，什么都没有改动。请稍后再试。',
  noProfile: '我还没有读取成员资料的权限，无法判断谁是正式成员。请让管理员带上“users:read”权限重新安装 Parley。',

  formWaits: '表单“{{title}}”没能及时打开。你填写的内容还在。',
  close: '关闭',
  saving: '正在保存…',
  saved: '完成',
  question: '还有一个问题',
  notSaved: '没有保存',
  goBack: '关闭这里可回到表单，你填写的内容都还在。',
  inviteFirst: '我还不在 {{name}} 里，无法在那里发消息。请先在该频道邀请我，然后再试：/invite @Parley',
  archived: '{{name}} 已归档，无法在那里发消息。请换一个频道。',
  shareInvite: '我还不能在这个频道发消息。请先邀请我，然后再分享：/invite @Parley',
  shareGone: '这条回答已无法分享。请重新查询后再分享。',
};
