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

  lacksScope: '我在这个工作区缺少所需的权限，什么都没有改动。请让管理员带上“{{scope}}”权限重新安装 Parley。',

  formWaits: '表单“{{title}}”没能及时打开。你填写的内容还在。',
  close: '关闭',
  saving: '正在保存…',
  saved: '完成',
  question: '还有一个问题',
  notSaved: '没有保存',
  goBack: '关闭这里可回到表单，你填写的内容都还在。',
  inviteFirst: '我还不在 {{name}} 里，无法在那里发消息。请先在该频道邀请我，然后再试：/invite @Parley',
  archived: '{{name}} 已归档，无法在那里发消息。请换一个频道。',
  shared: '已分享给这里的所有人。',
  shareInvite: '我还不能在这个频道发消息。请先邀请我，然后再分享：/invite @Parley',
  shareGone: '这条回答已无法分享。请重新查询后再分享。',

  keepMessage: '要把这条消息添加到 CRM 吗？这条提示只有你自己看得到。',
  messageGone: '你回应的那条消息已经不在了，没有可以收录的内容。',
  messageClosed: '我不在那个频道里，读不到你回应的消息。请先在那里邀请我，然后再回应一次：/invite @Parley',
  messageLater: 'Slack 刚才没有给我你回应的那条消息。请过一分钟再回应一次。',

  fileComes: '{{name}} 会以文件形式发到我们的私信里。',
  fileFailed: {
    permission:
      '{{name}} 没能发出：我还没有在本工作区上传文件的权限。请让管理员带上“files:write”权限重新安装 Parley，然后再试。',
    workspace: '{{name}} 没能发出：本工作区不接收这类文件，或文件空间已满。请联系这里的 Slack 管理员，然后再试。',
    again: '{{name}} 没能发出：Slack 刚才没有收下它。请过一分钟再试。',
  },

  welcome: {
    hello: '大家好，我是 Parley，就在聊天里的团队 CRM：客户、成交、售后记录、待办和统计都可以交给我。',
    tryThese: '先试试这三句：',
    whoReads: '用 {{command}} 输入的内容，回答只有你自己看得到。想让大家都看到，就写“@Parley …”，在消息列里也可以。',
    quiet: '我平时很安静：只有在有人点名问我、分享回答或设置简报时，我才会在这里发消息。要请我离开：/remove @Parley',
    title: 'Parley 已就绪',
    admin: '你是这里的第一位管理员。先设置货币和时区，添加第一个客户，再建一份每日简报：',
    everyone: '本工作区的正式成员马上都可以使用我，在这个私信里也行；访客不可以。“设置”里是只有管理员才能改的内容。',
    invite: '想让我在哪些频道发简报，就在那里邀请我：/invite @Parley',
  },

  install: {
    installed: 'Parley 已安装到“{{team}}”',
    firstStep: '在 Slack 里输入 {{command}}，回答只有你自己看得到。',
    secondStep: '新增第一个客户：{{command}} 客户 新增 华为',
    thirdStep: '把 Parley 邀请到需要发简报的频道：/invite @Parley',
    open: '打开 Slack',
    again: '重新开始',
    notInstalled: 'Parley 没有安装',
    cancelled: '你没有在 Slack 里同意安装，什么都没有改动。',
    badLink: '这个链接已经用过、超过了十分钟，或者是在另一个浏览器里打开的。什么都没有改动，请在这个浏览器里重新开始。',
    unreachable: '暂时连接不上 Slack，什么都没有改动。请过一分钟再重新开始。',
    orgWide: 'Parley 为每个工作区单独保存一份 CRM，因此不能安装到整个 Enterprise 组织。请重新开始，并选择单个工作区。',
    expiringToken:
      '这个 Slack 应用开启了令牌轮换，而 Parley 无法使用会过期的令牌。请让运行 Parley 的人换用没有开启轮换的 Slack 应用，然后重新开始。',
    misconfigured:
      'Slack 不接受这里的 Parley 配置。请告诉运行 Parley 的人：日志里写明了 Slack 拒绝的原因。处理后再重新开始。',
    fault: 'Parley 内部出错了。请重新开始；如果再次出现，请告诉运行 Parley 的人：日志里有原因。',
  },
};
