/** Which customer somebody on the chat platform is, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { account as english } from '../en/account.ts';

export const account: Translated<typeof english> = {
  shortcut: '客户卡片',
  person: '成员',
  personHint: '这个服务器里的一位成员',
  showSummary: '查看服务器里的某位成员是哪个客户',
  tieSummary: '把服务器里的某位成员绑定到一个客户',
  untieSummary: '解除客户与账号的绑定',
  whichAccount: '账号',

  nobody: '{{name}} 还没有绑定到任何客户。',
  perhaps: '会是下面的哪一个吗？',
  isIt: '就是 {{ref}}',
  tie: '绑定到客户',
  add: '新增为客户',
  untie: '解绑 {{name}}',
  tied: '{{account}} 现在就是 {{name}}（{{ref}}）。',
  moved: '{{account}} 现在是 {{name}}（{{ref}}），不再是 {{before}}。',
  untied: '{{accounts}} 已不再绑定到 {{name}}（{{ref}}）。',
  severalUntied: '{{accounts}} 已不再绑定到 {{name}}（{{ref}}）。',
  unchanged: '本来就是这样，没有改动。',
  none: '这个客户没有绑定任何账号。',
  pick: '只凭名字认不准是哪位成员。请从 Discord 给出的列表里选择，或在该成员的菜单里点“客户卡片”。',
  onlyDiscord: '目前客户只能绑定到 Discord 账号。请到你们的 Discord 服务器里操作。',
};
