/** Workspaces that share a company's records, and accounts that are one person, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link: Translated<typeof english> = {
  code: '关联码',
  codeHint: '显示给你的关联码，例如 K7QWM-2XP9D',
  claim: '凭据',
  records: '原有数据',
  bring: '一起带过去',
  leave: '留在原处',
  go: '确定',
  workspaceId: '工作区',

  showSummary: '查看哪些工作区共用这些数据',
  workspaceSummary: '与另一个工作区共用数据',
  meSummary: '把你在这里的另一个账号合为一人',
  localSummary: '在这里继续使用本地聊天的数据',
  offSummary: '解除本工作区的关联，恢复自己的数据',

  typeThere: '请在十分钟内，由另一个工作区的管理员向 Parley 输入：',
  typeHow: '在 Slack 里用斜杠命令，在 Discord 里用 {{line}}，或者直接私信 Parley。关联码只能用一次。',
  whatItDoes: '之后那个工作区就能查看和修改 {{org}} 的数据，那边的管理员在这里也是管理员。请不要把关联码给其他人。',
  onlyToYou: '关联码只能给你一个人看。请私信我“{{line}}”，或使用斜杠命令。',

  badCode:
    '关联码无效或已失效：每个码只能用一次，十分钟内有效。请在想加入的工作区输入“关联 工作区”，再把显示的码告诉我。',
  ownCode: '这是本公司自己的关联码。请到要加入的那个工作区输入。',
  badMyCode: '关联码无效：每个码只能用一次，十分钟内有效。请用另一个账号重新获取。',
  myOwnCode: '这正是本账号自己的关联码。请用你的另一个账号输入。',
  tooMany: '尝试次数太多了。请等十分钟，再用新的关联码试一次。',
  linkedAlready: '本工作区已经在共用 {{org}} 的数据。请先用“关联 解除”退出。',
  othersLinked:
    '{{name}} 正在共用本工作区的数据，所以本工作区不能再加入别处。请先让 {{name}} 退出（输入“关联”可查看），或者让对方加入这里。',
  tooMuch: '这里有 {{total}} 条记录，一次最多带走 {{most}} 条。可以留在原处；也可以取消，改为让对方加入这里。',
  localNotYours:
    '只有搭建这个 Parley 的人自己的工作区才能接管本地聊天的数据。也可以请本地聊天的管理员用“关联 工作区”给你一个关联码。',
  noLocal: '没有可接管的本地聊天数据：本地聊天没用过，或本工作区已经在共用它的数据。',
  localThere: '这个 Parley 的本地聊天里已有数据：{{held}}。你可以在这里接着用。',
  takeLocal: '在这里使用',
  notLinked: '本工作区没有关联到别处，所以没有可以解除的关联。',

  question: '{{workspace}} 有自己的数据：{{held}}。加入 {{org}} 后怎么处理？',
  bringMeans:
    '一起带过去：复制到 {{org}}，重新编号。电话或邮箱在那边已有的客户，会并入已有的那一个；之前带过去、至今还在的不会重复复制。撤销一次即可全部收回。',
  leaveMeans: '留在原处：原样保留，等本工作区解除关联后恢复。',
  currencies: '金额保留原来的币种：{{org}} 使用 {{theirs}}，这里原来是 {{ours}}。',
  bothAsk: '关联码从显示时起为你保留十分钟。',

  joined: '{{workspace}} 现在共用 {{org}} 的数据。',
  brought: '已带过来：{{held}}。',
  twins_other: '有 {{count}} 位客户那边已经有了，其商机、记录、待办和联系人已并入：',
  twinByPhone: '{{name}} 并入 {{with}}（{{ref}}），电话相同',
  twinByEmail: '{{name}} 并入 {{with}}（{{ref}}），邮箱相同',
  twinBefore: '{{name}} 就是 {{with}}（{{ref}}），之前已带过去',
  twinsFile: '已并入的客户.csv',
  moreTwins: '完整名单见文件。',
  goesOn: '这里的成员照常使用 Parley，频道里的简报照常发送。输入“关联 解除”可以退出。',
  oldButtons: '这里较早消息上的按钮不再有效。',

  used: '{{by}} 用了你获取的关联码：{{workspace}}（{{platform}}）现在共用 {{org}} 的数据。',
  usedMeans:
    '那边的成员可以查看和修改这些数据，那边的管理员在这里也是管理员。如需取消，请按这里的按钮，或在 {{workspace}} 输入“{{line}}”。',

  typeMe: '请在十分钟内，用你在这里的另一个账号向 Parley 输入：',
  meMeans: '之后两个账号就是同一个人：你。请不要把关联码给别人：谁输入它，谁就成了你。',
  meQuestion:
    '这两个账号都是你本人的吗？{{here}} 里的 {{me}} 将与 {{there}} 里的 {{into}} 合为一人：{{me}} 的客户、商机、记录、待办和简报都归 {{into}}。',
  meAdmin: '合并后，两个账号都有管理员权限。',
  meForGood: '此操作不能撤销。',
  meYes: '是，都是我的',
  merged: '完成：你的账号已合为一人，{{name}}。账号所在：{{where}}。',

  offQuestion:
    '{{workspace}} 将不再看到 {{org}} 的数据。关联期间新增的内容留在 {{org}}；该工作区原来的数据会恢复，较早消息上的按钮不再有效。',
  offYes: '让 {{workspace}} 退出',
  left: '已解除关联，该工作区恢复使用自己的数据。',

  shared: '{{org}} 的数据在以下工作区使用：',
  alone: '{{org}} 的数据只在本工作区使用。',
  here: '当前',
  takeOut: '解除',
  addOne: '添加工作区',
  meToo: '你在其中有两个账号？输入“{{line}}”即可合为一人。',
  how: '要添加工作区，请管理员输入“{{line}}”，会显示一个关联码，在另一个工作区输入即可。',
};
