/** What only Discord makes Parley say, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { discord as english } from '../en/discord.ts';

export const discord: Translated<typeof english> = {
  last: '上一步',
  line: '内容',
  lineSummary: '用一句话告诉 Parley，只有你自己看得到',
  lineHint: '一条指令或一句话：华为成交 1.2万 年度套餐',
  file: '文件',
  fileLabel: '或者上传文件',
  fileHint: '表格软件另存的 CSV 或纯文本；会代替粘贴的内容',
  fileTooLarge: '“{{name}}”太大，读不了：最多 2 MB。请分几次发送。什么都没有改动。',
  fileNotText: '“{{name}}”不是文本，我读不了。请在表格软件里另存为 CSV 再发送。什么都没有改动。',
  fileUnreachable: 'Discord 没能把“{{name}}”交给我，请重新发送。什么都没有改动。',
  choose: '请选择…',
  more: '更多…',
  formWaits: '表单“{{title}}”没能及时打开。你填写的内容还在。',
  notSaved: '还没有保存：请改正下面的内容，再提交一次表单。',
  notShared: 'Discord 不让我把这条内容发给大家。“分享到频道”按钮还在，过一会儿再试一次吧。',
  reopen: '重新打开表单',
  now: '当前：{{name}}',

  noAccess:
    'Parley 保存着这个服务器的客户资料，所以只对管理员和管理员允许的身份组开放。请联系 {{admins}} 为你开通：/access allow',
  noAccessAsk:
    'Parley 保存着这个服务器的客户资料，所以只对管理员和管理员允许的身份组开放。请联系服务器管理员为你开通：/access allow',
  bot: '我只和人对话。',
  nowhere: '我不知道你来自哪个使用 Parley 的服务器。请到有我的服务器里找我，或请那里的管理员为你开通：/access allow',
  unreachable: '刚才没能向 Discord 确认你的身份，什么都没有改动。请稍后再试。',
  whichServer: '你在好几个服务器里使用 Parley。这次说的是哪一个？',
  serverChosen: '从现在起，我们私聊里说的都是 {{name}}。想换一个，请发送“server”。',
  cannotPost: '我不能在 {{name}} 发消息。请允许我查看该频道并在其中发送消息，然后再试。',
  notText: '{{name}} 里不能发消息。请选择一个文字频道。',

  welcome: {
    hello: '大家好，我是 Parley，就在这个服务器里的 CRM：客户、成交、售后记录、待办和统计都可以交给我。',
    tryThese: '先试试这三句：',
    whoReads: '用 / 输入的内容，回答只有你自己看得到，分享后才公开。想让大家都看到，就写“@Parley …”。',
    quiet: '起初只有管理员可以使用我。我平时很安静：只有在有人点名问我、分享回答或设置简报时，我才会在这里发消息。',
    title: 'Parley 已就绪',
    owner: '你是服务器的所有者，所以也是这里的管理员。先设置货币和时区，添加第一个客户，再建一份每日简报：',
    access:
      '管理员马上就可以使用我。要让其他人使用，请在服务器里按身份组开通：/access allow。你也可以直接在这里给我写信。',
  },
};
