/** The words of commands: English aliases and Chinese, accepted from everyone whatever their language. */

/**
 * First words and verbs by their English name; the first Chinese one is shown in help. A verb that reads otherwise after
 * one word stands once more, behind it.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  customer: ['客户', 'customers'],
  contact: ['联系人', 'contacts'],
  account: ['账号', 'accounts', '帐号'],
  sale: ['成交', 'sales', 'sell', 'sold'],
  deal: ['商机', 'deals', 'pipeline'],
  note: ['备注', '记录', 'notes'],
  capture: ['收录'],
  task: ['待办', 'tasks', 'todo', '任务'],
  stats: ['统计', 'stat', 'numbers'],
  digest: ['简报', 'digests'],
  undo: ['撤销'],
  history: ['历史'],
  settings: ['设置', 'setting'],
  link: ['关联', 'links'],
  reaction: ['表情', 'reactions'],
  access: ['权限'],
  help: ['帮助', '?'],
  whoami: ['我是谁'],
  import: ['导入'],
  export: ['导出'],
  demo: ['演示'],
  customers: ['客户', 'customer'],
  deals: ['商机', 'deal'],
  notes: ['备注', '记录', 'note'],
  tasks: ['待办', '任务', 'task'],
  add: ['新增', '添加', '新建', 'new', 'create'],
  show: ['查看', 'view', 'card'],
  find: ['查找', '搜索', 'search'],
  list: ['列表', 'ls'],
  edit: ['编辑', '修改', 'change', 'update'],
  details: ['详情', '资料', 'detail'],
  archive: ['归档', 'delete'],
  restore: ['恢复', 'unarchive'],
  log: ['登记'],
  move: ['推进', 'stage'],
  done: ['完成', 'complete'],
  snooze: ['推迟', 'postpone'],
  preview: ['预览'],
  pause: ['暂停'],
  resume: ['继续', 'unpause'],
  run: ['运行', '立即发送'],
  remove: ['删除', 'rm'],
  erase: ['清除', '清空', 'wipe'],
  me: ['我的', '我'],
  tie: ['绑定', 'connect'],
  untie: ['解绑', 'disconnect'],
  allow: ['允许', 'let'],
  deny: ['取消', 'disallow'],
  workspace: ['工作区'],
  local: ['本地'],
  off: ['解除', '取消', 'unlink'],
  on: ['开启', '打开', 'enable'],
  'reaction off': ['关闭', 'disable'],
  my: ['我的'],
  day: ['一天', '今日', 'today'],
};

const said = (word: string, of = word): readonly string[] => [word, ...(WORDS[of] ?? WORDS[word] ?? [])];

/** Every way to say a path; the default verb may be left out. */
export function pathWords(path: string, isDefault: boolean): readonly string[] {
  const [first = '', verb] = path.split(' ');
  const heads = said(first);
  if (!verb) return heads;
  const full = heads.flatMap((head) =>
    said(verb, path).flatMap((tail) =>
      isHan(head) && isHan(tail) ? [`${head} ${tail}`, `${head}${tail}`] : [`${head} ${tail}`],
    ),
  );
  return isDefault ? [...full, ...heads] : full;
}

/** A path in the reader's language: `客户 新增`. */
export function sayPath(path: string, locale: 'en' | 'zh'): string {
  if (locale === 'en') return path;
  return path
    .split(' ')
    .map((word, at) => said(word, at === 0 ? word : path).find(isHan) ?? word)
    .join(' ');
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}
