/** Who may use Parley in a server, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { access as english } from '../en/access.ts';

export const access: Translated<typeof english> = {
  role: '身份组',
  roleHint: '这个服务器的身份组，例如 @销售',
  showSummary: '查看谁可以在这个服务器使用 Parley',
  allowSummary: '允许某个身份组的成员在这个服务器使用 Parley',
  denySummary: '不再允许某个身份组的成员使用 Parley',

  allowed: '现在 {{role}} 的成员可以在这个服务器使用 Parley 了。',
  denied: '{{role}} 的成员不能再使用 Parley，除非他们的其他身份组仍被允许。',
  unchanged: '没有变化：原来就是这样。',
  everyone: '这包括服务器里的所有人：他们都能查看和修改你的客户资料。',
  list: '除了管理员，以下身份组的成员也可以在这个服务器使用 Parley：',
  nobody: '目前只有这个服务器的管理员可以使用 Parley。',
  how: '要允许一个身份组，请用 {{line}}。',
  deny: '取消 {{role}}',
  notAllowed: '{{role}} 原本就没有被允许，所以没有变化。',
  onlyDiscord: '身份组是 Discord 才有的，因为那里的服务器里有陌生人。在这里，工作区的每位成员都可以使用 Parley。',
  noRole: '在这个服务器没有找到身份组“{{text}}”。请从列表中选择，或直接提及：@销售',
};
