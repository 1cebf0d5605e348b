import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

describe('help', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ben.says('customer add Umbrella Ltd');
  });
  afterAll(() => shop.close());

  it('says of each word with several commands what they are all for', () => {
    const { commands } = createCommands();
    const wordOf = (path: string) => path.split(' ')[0] ?? '';
    const words = [...new Set(commands.map(({ path }) => wordOf(path)))];
    for (const word of words) {
      const group = commands.filter(({ path }) => wordOf(path) === word);
      if (group.length === 1) continue;
      const telling = group.filter(({ wordSummary, access }) => wordSummary && access === 'member');
      expect([word, telling.length]).toEqual([word, 1]);
    }
  });

  it('shows a member what a member may do, with three lines to try', async () => {
    expect((await ben.says('help')).text).toMatchInlineSnapshot(`
      "What you can do here
      Try one of these, just as they stand:
      • customer add Acme Rockets
      • contact add Acme Bob Miller
      • account tie Acme @Gus
      Or say it in your own words: I show what I understood before I save anything.
      • customer add · show · find · list · edit · details · archive · restore (Whom you sell to: cards, lists, changes) [Help on customer]
      • contact add · show · edit · remove (Who to talk to at a customer) [Help on contact]
      • account show · tie · untie (Which customer somebody in your Discord server is) [Help on account]
      • sale log (Log a sale) [Help on sale]
      • deal add · show · move · edit · list (Open deals and their way to won or lost) [Help on deal]
      • note add · list · show · edit (What happened with a customer, and when) [Help on note]
      • capture (Keep a chat message as a record) [Help on capture]
      • task add · list · show · done · snooze · edit (Follow-ups, each with its day) [Help on task]
      • my day (My day: what waits for me or is due, my open deals and this month’s figures) [Help on my]
      • stats show (Answer a question about numbers) [Help on stats]
      • digest list · preview · history (Figures posted to a channel, again and again) [Help on digest]
      • import (Add many customers at once from pasted lines or a CSV) [Help on import]
      • export customers · deals · notes · tasks · stats (Lists to download as CSV) [Help on export]
      • undo list (Take your changes back, or do them again) [Help on undo]
      • history (Who changed what on a record, and when) [Help on history]
      • settings show · me (The company’s settings, and your own) [Help on settings]
      • link show · me (Workspaces that share these records) [Help on link]
      • reaction show (Keeping messages of a Slack channel by reacting to them) [Help on reaction]
      • access show (Who may use Parley in a Discord server) [Help on access]
      • whoami (Who you are here, and what you can do) [Help on whoami]
      • help (Show what you can do, or how one command works) [Help on help]"
    `);
  });

  it('shows an admin what is for admins too', async () => {
    const [mine, theirs] = [(await ann.says('help')).text, (await ben.says('help')).text];
    for (const line of ['• demo (', '• settings show · edit · me · erase (', '• digest add · list · edit · ']) {
      expect(mine).toContain(line);
      expect(theirs).not.toContain(line);
    }
    expect((await ann.says('what can you do')).text).toBe(mine);
  });

  it('tells one command, whose form is one press away', async () => {
    const told = await ben.says('help sale');
    expect(told.text).toMatchInlineSnapshot(`
      "sale log <customer> <amount> [product] [sold on] [owner]
      Log a sale
      What you can give
      • Customer (required; Name or number, like C12)
      • Amount (required; Like 12k, 1,200.50 or 1.2万)
      • Product (What you sell; a new name joins your product list)
      • Sold on
      • Owner
      Examples
      • sale acme 12k annual plan
      • acme bought an annual plan for $12k yesterday
      Everything in square brackets is optional. Name a value where its place is not clear: product: …
      [Fill in the form] [All commands]"
    `);
    expect((await ben.says('how do I log a sale')).text).toBe(told.text);
    expect((await told.press('Fill in the form')).form.fields.map(({ name }) => name)).toContain('amount');
  });

  it('tells the commands of a word, by line and by the button of the overview', async () => {
    const told = await ben.says('help task');
    expect(told.text).toMatchInlineSnapshot(`
      "task
      • task add [customer] <what to do> [due] [for] (Add a follow-up) [Help on task add]
      • task list [whose] [due] [for] [customer] (List follow-ups) [Help on task list]
      • task show <follow-up> (Show a follow-up) [Help on task show]
      • task done <follow-up> (Mark a follow-up as done) [Help on task done]
      • task snooze <follow-up> [by how long] [new day] (Put off a follow-up) [Help on task snooze]
      • task edit <follow-up> [what to do] [due] [for] [customer] (Change a follow-up) [Help on task edit]
      Examples
      • task add acme send the quote fri
      • task list
      • F7
      [All commands]"
    `);
    expect((await (await ben.says('help')).press('Help on task')).text).toBe(told.text);
  });

  it('tells a member that a command is for admins', async () => {
    expect((await ben.says('help digest pause')).text).toContain('Only admins can do this.');
  });

  it('of what is no command says so and shows what there is', async () => {
    const told = (await ben.says('help teleport')).text;
    expect(told).toContain('I know no command named “teleport”. This is what there is:');
    expect(told).toContain('customer');
  });

  it('tells another org nothing of ours', async () => {
    for (const line of ['help', 'help sale', 'help C1']) {
      expect((await shop.stranger().says(line)).text).not.toMatch(/Umbrella|Ann|Ben/);
    }
  });
});

describe('帮助', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    ben = shop.as('Ben');
  });
  afterAll(() => shop.close());

  it('说明能做什么，以及某条命令怎么用', async () => {
    expect((await ben.says('帮助')).text).toMatchInlineSnapshot(`
      "你可以这样用
      直接发送其中一句试试：
      • 客户 新增 华为
      • 联系人 新增 华为 李雷
      • 账号 绑定 华为 @小李
      也可以用自己的话说：保存之前，我会先给你看我的理解。
      • 客户 新增 · 查看 · 查找 · 列表 · 编辑 · 详情 · 归档 · 恢复 (管理客户资料) [客户怎么用]
      • 联系人 新增 · 查看 · 编辑 · 删除 (客户那边找谁对接) [联系人怎么用]
      • 账号 查看 · 绑定 · 解绑 (Discord 服务器里的某位成员是哪个客户) [账号怎么用]
      • 成交 登记 (登记一笔成交) [成交怎么用]
      • 商机 新增 · 查看 · 推进 · 编辑 · 列表 (跟踪商机，直到赢单或输单) [商机怎么用]
      • 备注 新增 · 列表 · 查看 · 编辑 (记录电话、拜访、会议等客户动态) [备注怎么用]
      • 收录 (把聊天消息存为记录) [收录怎么用]
      • 待办 新增 · 列表 · 查看 · 完成 · 推迟 · 编辑 (安排跟进，到时提醒) [待办怎么用]
      • 我的 一天 (我的一天：待确认、到期待办、进行中的商机和本月数字) [我的怎么用]
      • 统计 查看 (用一句话回答关于数字的问题) [统计怎么用]
      • 简报 列表 · 预览 · 历史 (定期发到频道的简报) [简报怎么用]
      • 导入 (粘贴名单或 CSV，批量添加客户) [导入怎么用]
      • 导出 客户 · 商机 · 备注 · 待办 · 统计 (把列表导出为 CSV) [导出怎么用]
      • 撤销 列表 (撤销或恢复你的改动) [撤销怎么用]
      • 历史 (某条记录由谁、何时改了什么) [历史怎么用]
      • 设置 查看 · 我的 (公司设置和个人设置) [设置怎么用]
      • 关联 查看 · 我的 (共用这些数据的工作区) [关联怎么用]
      • 表情 查看 (在 Slack 频道里用表情回应收录消息) [表情怎么用]
      • 权限 查看 (谁可以在 Discord 服务器里使用 Parley) [权限怎么用]
      • 我是谁 (你在这里是谁、能做什么) [我是谁怎么用]
      • 帮助 (看看能做什么，或某个命令怎么用) [帮助怎么用]"
    `);
    const told = await ben.says('帮助 成交');
    expect(told.text).toMatchInlineSnapshot(`
      "成交 登记 <客户> <金额> [产品] [成交日期] [负责人]
      登记一笔成交
      可以填写的内容
      • 客户 (必填；名称或编号，如 C12)
      • 金额 (必填；如 12k、1,200.50 或 1.2万)
      • 产品 (卖的是什么；新名称会自动加入产品列表)
      • 成交日期
      • 负责人
      例子
      • 成交 华为 1.2万 年度套餐
      • 华为成交1.2万
      方括号里的都可以省略。位置不明确时写上名称，例如：产品：…
      [填写表单] [全部命令]"
    `);
    expect((await ben.says('怎么登记成交')).text).toBe(told.text);
    expect((await ben.says('帮助 瞬移')).text).toContain('瞬移');
  });
});
