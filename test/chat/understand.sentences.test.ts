/** Sentences as salespeople say them, to the real commands and a real shop: what is heard, and what is left alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSpeech, type Speech } from '../support/speech.ts';

let english: Speech;
let chinese: Speech;

beforeAll(async () => {
  english = await openSpeech('en');
  chinese = await openSpeech('zh');
});
afterAll(async () => {
  await english.shop.close();
  await chinese.shop.close();
});

const BUTTONS = { en: '[Save] [Edit] [Cancel]', zh: '[保存] [编辑] [取消]' } as const;
/** What would be taken back has nothing to edit. */
const UNDO_BUTTONS = { en: '[Undo] [Cancel]', zh: '[撤销] [取消]' } as const;
const buttonsOf = (path: string) => (path === 'undo' ? UNDO_BUTTONS : BUTTONS);
const changes = (speech: Speech) => speech.shop.db.reader.change.count();

describe('a sentence that writes shows what was understood, and nothing is saved before it is pressed', () => {
  it.each([
    ['add customer Acme Rockets, phone 138 1234 5678', 'customer add', 'Name: Acme Rockets; Phone: +86 138 1234 5678'],
    ['add customer Hooli, phone 0171 2345678', 'customer add', 'Name: Hooli; Phone: 0171 2345678'],
    ['please add a new customer called Hooli', 'customer add', 'Name: Hooli'],
    ['Can you add Hooli as a customer?', 'customer add', 'Name: Hooli'],
    ['new client: Hooli Ltd, email hi@hooli.example', 'customer add', 'Name: Hooli Ltd; E-mail: hi@hooli.example'],
    ['create a customer named Umbrella, level A', 'customer add', 'Name: Umbrella; Level: Level A'],
    ['ADD  CUSTOMER   hooli', 'customer add', 'Name: hooli'],
    ['we have a new customer Hooli', 'customer add', 'Name: Hooli'],
    ['register a new client Hooli', 'customer add', 'Name: Hooli'],
    ['add Hooli to our customers', 'customer add', 'Name: Hooli'],
    ['mark Acme as active', 'customer edit', 'Customer: Acme · C1; Status: Active'],
    ['Acme is now active', 'customer edit', 'Customer: Acme · C1; Status: Active'],
    ["change acme's phone to 0171 2345678", 'customer edit', 'Customer: Acme · C1; Phone: 0171 2345678'],
    ["Acme's new phone number is 0171 2345678", 'customer edit', 'Customer: Acme · C1; Phone: 0171 2345678'],
    ['set the level of Acme to A', 'customer edit', 'Customer: Acme · C1; Level: Level A'],
    ['make Acme level A', 'customer edit', 'Customer: Acme · C1; Level: Level A'],
    ['assign Acme to Ben', 'customer edit', 'Customer: Acme · C1; Owner: Ben'],
    ['tag acme with vip, fair 2026', 'customer edit', 'Customer: Acme · C1; Add tags: vip, fair 2026'],
    ['add the tag vip to acme', 'customer edit', 'Customer: Acme · C1; Add tags: vip'],
    ['rename Acme to Acme Rockets', 'customer edit', 'Customer: Acme · C1; Name: Acme Rockets'],
    ['archive Acme', 'customer archive', 'Customer: Acme · C1'],
    ['acme moved to 1 Main Street, Berlin', 'customer details', 'Customer: Acme · C1; Address: 1 Main Street, Berlin'],
    [
      'add contact Anna Bell at Acme, phone 0171 2345678',
      'contact add',
      'Customer: Acme · C1; Name: Anna Bell; Phone: 0171 2345678',
    ],
    ['Anna Bell is the CTO of Acme', 'contact add', 'Customer: Acme · C1; Name: Anna Bell; Title: CTO'],
    [
      'acme bought an annual plan for $12k yesterday',
      'sale log',
      'Customer: Acme · C1; Amount: $12,000; Product: annual plan; Sold on: Tue, May 12',
    ],
    [
      'Acme bought an annual plan for $12k yesterday.',
      'sale log',
      'Customer: Acme · C1; Amount: $12,000; Product: annual plan; Sold on: Tue, May 12',
    ],
    [
      'ＡＣＭＥ bought an annual plan for ＄12k',
      'sale log',
      'Customer: Acme · C1; Amount: $12,000; Product: annual plan',
    ],
    [
      'acme just bought an annual plan for 12,000',
      'sale log',
      'Customer: Acme · C1; Amount: $12,000; Product: annual plan',
    ],
    [
      'Great news! Acme has bought an annual plan for €1.200,50',
      'sale log',
      'Customer: Acme · C1; Amount: €1,200.50; Product: annual plan',
    ],
    ['acme paid us 500 for support', 'sale log', 'Customer: Acme · C1; Amount: $500; Product: support'],
    ['acme ordered 3 licenses for 900', 'sale log', 'Customer: Acme · C1; Amount: $900; Product: 3 licenses'],
    ['sold an annual plan to Acme for 12k', 'sale log', 'Customer: Acme · C1; Amount: $12,000; Product: annual plan'],
    [
      'we sold Acme an annual plan for 12k last friday',
      'sale log',
      'Customer: Acme · C1; Amount: $12,000; Product: annual plan; Sold on: Fri, May 8',
    ],
    ['sold 12k to acme', 'sale log', 'Customer: Acme · C1; Amount: $12,000'],
    ['we closed acme for 12k', 'sale log', 'Customer: Acme · C1; Amount: $12,000'],
    ['got an order from acme for 12k', 'sale log', 'Customer: Acme · C1; Amount: $12,000'],
    [
      'please log a sale of $1,200 for acme yesterday, thanks',
      'sale log',
      'Customer: Acme · C1; Amount: $1,200; Sold on: Tue, May 12',
    ],
    ['log a sale for Acme: 12k annual plan', 'sale log', 'Customer: Acme · C1; Amount: $12,000; Product: annual plan'],
    ['new sale: acme 12k annual plan', 'sale log', 'Customer: Acme · C1; Amount: $12,000; Product: annual plan'],
    ['open a deal with Acme for 12k', 'deal add', 'Customer: Acme · C1; Amount: $12,000'],
    ['new deal: acme 12k annual plan', 'deal add', 'Customer: Acme · C1; Amount: $12,000; Product: annual plan'],
    ['acme is interested in a website for 4k', 'deal add', 'Customer: Acme · C1; Amount: $4,000; Product: website'],
    ['move D1 to proposal', 'deal move', 'Deal: Acme · website redesign · D1; Stage: Proposal'],
    ['D1 is now in negotiation', 'deal move', 'Deal: Acme · website redesign · D1; Stage: Negotiation'],
    ['we won D1', 'deal move', 'Deal: Acme · website redesign · D1; Stage: Won'],
    [
      'we lost acme, too expensive',
      'deal move',
      'Deal: Acme · website redesign · D1; Stage: Lost; Reason: too expensive',
    ],
    ['D1 is worth 15k now', 'deal edit', 'Deal: Acme · website redesign · D1; Amount: $15,000'],
    ['add a note to Acme: they want a quote', 'note add', 'Customer: Acme · C1; Text: they want a quote; Kind: note'],
    [
      'I called Acme and they want a quote on friday',
      'note add',
      'Customer: Acme · C1; Text: I called Acme and they want a quote on friday; Kind: call; Follow-up: Fri, May 15',
    ],
    [
      'just called acme, they will decide next week',
      'note add',
      'Customer: Acme · C1; Text: they will decide next week; Kind: call; Follow-up: Mon, May 18',
    ],
    [
      'met acme yesterday, good meeting',
      'note add',
      'Customer: Acme · C1; Text: met acme yesterday, good meeting; Kind: visit',
    ],
    ['sent acme the quote', 'note add', 'Customer: Acme · C1; Text: sent acme the quote; Kind: e-mail'],
    [
      'acme called, printer is broken',
      'note add',
      'Customer: Acme · C1; Text: acme called, printer is broken; Kind: call',
    ],
    [
      'acme: called today, send quote next wednesday',
      'note add',
      'Customer: Acme · C1; Text: acme: called today, send quote next wednesday; Kind: call; Follow-up: Wed, May 20',
    ],
    [
      'spoke to Tom at Acme about pricing',
      'note add',
      'Customer: Acme · C1; Text: spoke to Tom at Acme about pricing; Kind: call',
    ],
    [
      'talked to Jane from acme, she needs a new offer by friday',
      'note add',
      'Customer: Acme · C1; Text: talked to Jane from acme, she needs a new offer by friday; Kind: call; Follow-up: Fri, May 15',
    ],
    [
      'Tom from Acme called, wants a discount',
      'note add',
      'Customer: Acme · C1; Text: Tom from Acme called, wants a discount; Kind: call',
    ],
    [
      'Acme wants a demo next Tuesday at 3pm',
      'note add',
      'Customer: Acme · C1; Text: Acme wants a demo next Tuesday at 3pm; Kind: note; Follow-up: Tue, May 19 15:00',
    ],
    ['acme asked for a quote', 'note add', 'Customer: Acme · C1; Text: acme asked for a quote; Kind: note'],
    [
      'Acme complained about the late delivery',
      'note add',
      'Customer: Acme · C1; Text: Acme complained about the late delivery; Kind: service',
    ],
    ['Acme wants a website for 4k', 'deal add', 'Customer: Acme · C1; Amount: $4,000; Product: website'],
    ['we won a 12k deal with acme', 'sale log', 'Customer: Acme · C1; Amount: $12,000'],
    ['acme signed a 20k contract yesterday', 'sale log', 'Customer: Acme · C1; Amount: $20,000; Sold on: Tue, May 12'],
    ['acme renewed for 6k', 'sale log', 'Customer: Acme · C1; Amount: $6,000'],
    [
      'add a contact to acme: Jane Roe, jane@acme.example',
      'contact add',
      'Customer: Acme · C1; Name: Jane Roe; E-mail: jane@acme.example',
    ],
    ['remind me about acme next monday', 'task add', 'Customer: Acme · C1; What to do: follow-up; Due: Mon, May 18'],
    ['remind me about the trade fair on friday', 'task add', 'What to do: the trade fair; Due: Fri, May 15'],
    [
      'schedule a demo with acme tomorrow at 10am',
      'task add',
      'Customer: Acme · C1; What to do: demo; Due: Thu, May 14 10:00',
    ],
    [
      'I need to send acme the contract by friday',
      'task add',
      'What to do: send acme the contract by friday; Due: Fri, May 15',
    ],
    ['we have to call the bank on friday', 'task add', 'What to do: call the bank; Due: Fri, May 15'],
    ['log a call with acme: they want a quote', 'note add', 'Customer: Acme · C1; Text: they want a quote; Kind: call'],
    ['remind me to call Bob tomorrow 15:00', 'task add', 'What to do: call Bob; Due: Thu, May 14 15:00'],
    [
      'remind me to call acme tomorrow at 3pm',
      'task add',
      'Customer: Acme · C1; What to do: call; Due: Thu, May 14 15:00',
    ],
    ['remind me on friday to send the quote', 'task add', 'What to do: send the quote; Due: Fri, May 15'],
    ['remind ben to call acme on monday', 'task add', 'What to do: call acme; Due: Mon, May 18; For: Ben'],
    ["don't let me forget to send the quote by friday", 'task add', 'What to do: send the quote; Due: Fri, May 15'],
    ['new task: send the quote by friday', 'task add', 'What to do: send the quote; Due: Fri, May 15'],
    ['todo: buy toner', 'task add', 'What to do: buy toner'],
    ['follow up with acme next week', 'task add', 'Customer: Acme · C1; What to do: follow-up; Due: Mon, May 18'],
    ['call acme back tomorrow', 'task add', 'Customer: Acme · C1; What to do: call; Due: Thu, May 14'],
    ['F1 is done', 'task done', 'Follow-up: send the quote · F1'],
    ['push F1 to monday', 'task snooze', 'Follow-up: send the quote · F1; New day: Mon, May 18'],
    ['snooze F1 by a week', 'task snooze', 'Follow-up: send the quote · F1; By how long: 1 week'],
    ['keep messages here with :card_index:', 'reaction on', 'Emoji: card_index'],
    ['turn on reactions here', 'reaction on', ''],
    ['turn off reactions', 'reaction off', ''],
    ['send a digest to #sales every monday at 9:00', 'digest add', 'Channel: #sales; When: every monday at 9:00'],
    ['speak Chinese', 'settings me', 'Language: 简体中文'],
    ['set my time zone to Asia/Shanghai', 'settings me', 'Time zone: Asia/Shanghai'],
    ['change our currency to EUR', 'settings edit', 'Currency: EUR'],
    ['take that back', 'undo', ''],
    ['Bob is now the CEO', 'contact edit', 'Contact: Bob Miller (C1); Title: CEO'],
    ["bob miller's number is now 0171 9998887", 'contact edit', 'Contact: Bob Miller (C1); Phone: 0171 9998887'],
    ['Bob changed his number to 0171 9998887', 'contact edit', 'Contact: Bob Miller (C1); Phone: 0171 9998887'],
    ['bob got promoted to COO', 'contact edit', 'Contact: Bob Miller (C1); Title: COO'],
    ["bob's email is bob@acme.example", 'contact edit', 'Contact: Bob Miller (C1); E-mail: bob@acme.example'],
    ['rename bob miller to Robert Miller', 'contact edit', 'Contact: Bob Miller (C1); Name: Robert Miller'],
    [
      'new contact at Acme: Tom Ford, buyer, tom@acme.example',
      'contact add',
      'Customer: Acme · C1; Name: Tom Ford; Title: buyer; E-mail: tom@acme.example',
    ],
    [
      'add contact Jane Smith at Acme, CFO, phone 0171 2345678',
      'contact add',
      'Customer: Acme · C1; Name: Jane Smith; Title: CFO; Phone: 0171 2345678',
    ],
    ['our contact at Globex is Sue Park', 'contact add', 'Customer: Globex · C2; Name: Sue Park'],
    ['Mary White is the new buyer at Acme', 'contact add', 'Customer: Acme · C1; Name: Mary White; Title: buyer'],
    ['bob no longer works at acme', 'contact remove', 'Contact: Bob Miller (C1)'],
    ['bob has left the company', 'contact remove', 'Contact: Bob Miller (C1)'],
    ['remove bob miller', 'contact remove', 'Contact: Bob Miller (C1)'],
    ['call bob tomorrow', 'task add', 'What to do: call bob tomorrow; Due: Thu, May 14'],
    ['I need to call bob on friday', 'task add', 'What to do: call bob on friday; Due: Fri, May 15'],
    [
      'tell ben to call globex tomorrow',
      'task add',
      'Customer: Globex · C2; What to do: call; Due: Thu, May 14; For: Ben',
    ],
    [
      'ask ben to send the contract to acme by friday',
      'task add',
      'What to do: send the contract to acme; Due: Fri, May 15; For: Ben',
    ],
    ['ben should call acme tomorrow', 'task add', 'What to do: call acme; Due: Thu, May 14; For: Ben'],
    [
      'acme should pay by friday',
      'note add',
      'Customer: Acme · C1; Text: acme should pay by friday; Kind: note; Follow-up: Fri, May 15',
    ],
    ['set a reminder for acme on friday', 'task add', 'Customer: Acme · C1; What to do: follow-up; Due: Fri, May 15'],
    [
      'add a todo for ben: prepare the demo by wed',
      'task add',
      'What to do: prepare the demo; Due: Wed, May 20; For: Ben',
    ],
    ['followup acme in 3 days', 'task add', 'Customer: Acme · C1; What to do: follow-up; Due: Sat, May 16'],
    ['check in with acme next week', 'task add', 'Customer: Acme · C1; What to do: follow-up; Due: Mon, May 18'],
    ['i did F1', 'task done', 'Follow-up: send the quote · F1'],
    ['F1 is finished, thanks', 'task done', 'Follow-up: send the quote · F1'],
    ['cancel F1', 'task done', 'Follow-up: send the quote · F1'],
    ['push f1 back a week', 'task snooze', 'Follow-up: send the quote · F1; By how long: 1 week'],
    ['remind me about F1 again next monday', 'task snooze', 'Follow-up: send the quote · F1; New day: Mon, May 18'],
    ['reassign f1 to ben', 'task edit', 'Follow-up: send the quote · F1; For: Ben'],
    ['ben takes over f1', 'task edit', 'Follow-up: send the quote · F1; For: Ben'],
    [
      'change F1 to call bob about the price',
      'task edit',
      'Follow-up: send the quote · F1; What to do: call bob about the price',
    ],
    ['send me a digest every monday at 9am', 'digest add', 'When: every monday at 9am'],
    ['post the digest in #sales every weekday at 9am', 'digest add', 'Channel: #sales; When: every weekday at 9am'],
    ['set up a weekly digest', 'digest add', 'When: weekly'],
    ['pause G1', 'digest pause', 'Digest: @Ann · G1'],
    ['run g1 now', 'digest run', 'Digest: @Ann · G1'],
    ['delete G1', 'digest remove', 'Digest: @Ann · G1'],
    ['move G1 to 8:30 on weekdays', 'digest edit', 'Digest: @Ann · G1; When: 8:30 on weekdays'],
    ['start G1 again', 'digest resume', 'Digest: @Ann · G1'],
    ['acme is a level A customer now', 'customer edit', 'Customer: Acme · C1; Level: Level A'],
    ['put acme to dormant', 'customer edit', 'Customer: Acme · C1; Status: Dormant'],
    ['ben is now responsible for acme', 'customer edit', 'Customer: Acme · C1; Owner: Ben'],
    ['bump D1 to 15k', 'deal edit', 'Deal: Acme · website redesign · D1; Amount: $15,000'],
    ['change D1 amount to $1.2m', 'deal edit', 'Deal: Acme · website redesign · D1; Amount: $1,200,000'],
    ['D1 should close by end of june', 'deal edit', 'Deal: Acme · website redesign · D1; Expected close: Tue, Jun 30'],
    ['rename D1 to new website', 'deal edit', 'Deal: Acme · website redesign · D1; Title: new website'],
    ['close D1 as won', 'deal move', 'Deal: Acme · website redesign · D1; Stage: Won'],
    ['we got the acme deal', 'deal move', 'Deal: Acme · website redesign · D1; Stage: Won'],
    ['d1 is dead, no budget', 'deal move', 'Deal: Acme · website redesign · D1; Stage: Lost; Reason: no budget'],
    ['log a sale for acme of 12k yesterday', 'sale log', 'Customer: Acme · C1; Amount: $12,000; Sold on: Tue, May 12'],
    ['acme cancelled the meeting', 'note add', 'Customer: Acme · C1; Text: acme cancelled the meeting; Kind: meeting'],
    [
      'acme is no longer interested in the website',
      'note add',
      'Customer: Acme · C1; Text: acme is no longer interested in the website; Kind: note',
    ],
    ["change acme's status to lost", 'customer edit', 'Customer: Acme · C1; Status: Lost'],
    ["change acme's owner to ben", 'customer edit', 'Customer: Acme · C1; Owner: Ben'],
  ])('“%s”', async (line, path, values) => {
    const before = await changes(english);
    const heard = await english.heard(line);
    expect([heard.path, heard.values]).toEqual([path, values]);
    expect(heard.text).toContain(buttonsOf(path).en);
    expect(await changes(english)).toBe(before);
  });

  it.each([
    ['新增客户腾讯，电话13812345678', 'customer add', '名称: 腾讯; 电话: 138 1234 5678'],
    ['新增客户 腾讯 电话 13812345678', 'customer add', '名称: 腾讯; 电话: 138 1234 5678'],
    ['帮我新增一个客户腾讯', 'customer add', '名称: 腾讯'],
    ['帮我加个客户，腾讯，电话13812345678', 'customer add', '名称: 腾讯; 电话: 138 1234 5678'],
    ['有个新客户腾讯', 'customer add', '名称: 腾讯'],
    ['新客户：腾讯，邮箱hi@qq.example', 'customer add', '名称: 腾讯; 邮箱: hi@qq.example'],
    ['请录入客户：字节跳动，级别A', 'customer add', '名称: 字节跳动; 级别: A级'],
    ['把腾讯加为客户', 'customer add', '名称: 腾讯'],
    ['把华为的级别改为A', 'customer edit', '客户: 华为 · C1; 级别: A级'],
    ['华为改为A级', 'customer edit', '客户: 华为 · C1; 级别: A级'],
    ['把华为标记为合作中', 'customer edit', '客户: 华为 · C1; 状态: 合作中'],
    ['华为电话改成13812345678', 'customer edit', '客户: 华为 · C1; 电话: 138 1234 5678'],
    ['华为的新电话是13812345678', 'customer edit', '客户: 华为 · C1; 电话: 138 1234 5678'],
    ['华为转给小李', 'customer edit', '客户: 华为 · C1; 负责人: 小李'],
    ['把小米改名为小米科技', 'customer edit', '客户: 小米 · C2; 名称: 小米科技'],
    ['给华为加上标签：重点、展会', 'customer edit', '客户: 华为 · C1; 加标签: 重点, 展会'],
    ['归档华为', 'customer archive', '客户: 华为 · C1'],
    ['华为搬到了深圳市龙岗区', 'customer details', '客户: 华为 · C1; 地址: 深圳市龙岗区'],
    ['给华为加个联系人王总', 'contact add', '客户: 华为 · C1; 名称: 王总'],
    ['给华为新增联系人李雷，电话13812345678', 'contact add', '客户: 华为 · C1; 名称: 李雷; 电话: 138 1234 5678'],
    ['华为成交 1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['华为成交了1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['华为 成交 １．２万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['华为刚成交1.2万年度套餐', 'sale log', '客户: 华为 · C1; 金额: ¥12,000; 产品: 年度套餐'],
    ['华为今天成交1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000; 成交日期: 5月13日周三'],
    ['昨天华为成交1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000; 成交日期: 5月12日周二'],
    ['恭喜！华为成交1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['帮我记一笔：华为成交1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['跟华为成交了1.2万的年度套餐', 'sale log', '客户: 华为 · C1; 金额: ¥12,000; 产品: 年度套餐'],
    [
      '华为昨天买了年度套餐，1.2万',
      'sale log',
      '客户: 华为 · C1; 金额: ¥12,000; 产品: 年度套餐; 成交日期: 5月12日周二',
    ],
    ['华为花了1.2万买年度套餐', 'sale log', '客户: 华为 · C1; 金额: ¥12,000; 产品: 年度套餐'],
    ['华为下单了，1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['卖给华为年度套餐，1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000; 产品: 年度套餐'],
    ['今天卖给华为8万的服务器', 'sale log', '客户: 华为 · C1; 金额: ¥80,000; 产品: 服务器; 成交日期: 5月13日周三'],
    ['华为成交一单，12000元', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['拿下华为了，1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['登记一笔成交，华为1.2万', 'sale log', '客户: 华为 · C1; 金额: ¥12,000'],
    ['今天华为签了12万的合同', 'sale log', '客户: 华为 · C1; 金额: ¥120,000; 产品: 合同; 成交日期: 5月13日周三'],
    ['给华为新建一个商机，1.2万', 'deal add', '客户: 华为 · C1; 金额: ¥12,000'],
    ['新增商机：华为，1.2万，年度套餐', 'deal add', '客户: 华为 · C1; 金额: ¥12,000; 产品: 年度套餐'],
    ['华为想买年度套餐，1.2万', 'deal add', '客户: 华为 · C1; 金额: ¥12,000; 产品: 年度套餐'],
    ['华为对服务器感兴趣，预算8万', 'deal add', '客户: 华为 · C1; 金额: ¥80,000; 产品: 服务器'],
    ['把D1推进到报价', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 已报价'],
    ['D1已报价', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 已报价'],
    ['D1赢单了', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 赢单'],
    ['D1丢单了，价格太高', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 输单; 原因: 价格太高'],
    ['华为的单子丢了，价格太高', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 输单; 原因: 价格太高'],
    ['D1金额改成10万', 'deal edit', '商机: 华为 · 服务器 · D1; 金额: ¥100,000'],
    [
      '给华为加一条：今天电话，下周三发报价',
      'note add',
      '客户: 华为 · C1; 内容: 今天电话，下周三发报价; 类型: 电话; 跟进日期: 5月20日周三',
    ],
    [
      '给华为加一条备注：今天电话，下周三发报价',
      'note add',
      '客户: 华为 · C1; 内容: 今天电话，下周三发报价; 类型: 电话; 跟进日期: 5月20日周三',
    ],
    [
      '帮我给华为记一下：今天电话沟通，下周三发报价',
      'note add',
      '客户: 华为 · C1; 内容: 今天电话沟通，下周三发报价; 类型: 电话; 跟进日期: 5月20日周三',
    ],
    ['备注一下华为：客户要报价', 'note add', '客户: 华为 · C1; 内容: 客户要报价; 类型: 备注'],
    [
      '今天给华为打了电话，下周三发报价',
      'note add',
      '客户: 华为 · C1; 内容: 今天给华为打了电话，下周三发报价; 类型: 电话; 跟进日期: 5月20日周三',
    ],
    ['昨天拜访华为，对方很满意', 'note add', '客户: 华为 · C1; 内容: 昨天拜访华为，对方很满意; 类型: 拜访'],
    ['跟华为聊了一下，他们要报价', 'note add', '客户: 华为 · C1; 内容: 跟华为聊了一下，他们要报价; 类型: 备注'],
    ['华为想要一份报价', 'note add', '客户: 华为 · C1; 内容: 华为想要一份报价; 类型: 备注'],
    ['华为投诉发货太慢', 'note add', '客户: 华为 · C1; 内容: 华为投诉发货太慢; 类型: 售后'],
    [
      '今天和华为的李总聊了聊，下周签合同',
      'note add',
      '客户: 华为 · C1; 内容: 今天和华为的李总聊了聊，下周签合同; 类型: 备注; 跟进日期: 5月18日周一',
    ],
    [
      '刚和华为通了电话，他们要考虑一下',
      'note add',
      '客户: 华为 · C1; 内容: 刚和华为通了电话，他们要考虑一下; 类型: 电话',
    ],
    ['见了华为，谈得不错', 'note add', '客户: 华为 · C1; 内容: 见了华为，谈得不错; 类型: 拜访'],
    ['华为续费6万', 'sale log', '客户: 华为 · C1; 金额: ¥60,000'],
    ['华为那单丢了，因为价格', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 输单; 原因: 价格'],
    ['华为的单子谈成了', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 赢单'],
    ['明天联系华为', 'task add', '客户: 华为 · C1; 要做什么: 联系; 到期: 5月14日周四'],
    ['约华为周五见面', 'task add', '客户: 华为 · C1; 要做什么: 拜访; 到期: 5月15日周五'],
    ['明天下午3点和华为开会', 'task add', '客户: 华为 · C1; 要做什么: 开会; 到期: 5月14日周四 15:00'],
    ['华为来电，打印机坏了', 'note add', '客户: 华为 · C1; 内容: 华为来电，打印机坏了; 类型: 电话'],
    [
      '华为：今天电话，下周三发报价',
      'note add',
      '客户: 华为 · C1; 内容: 今天电话，下周三发报价; 类型: 电话; 跟进日期: 5月20日周三',
    ],
    ['提醒我明天下午3点给王总打电话', 'task add', '要做什么: 给王总打电话; 到期: 5月14日周四 15:00'],
    ['明天下午3点提醒我给王总打电话', 'task add', '要做什么: 给王总打电话; 到期: 5月14日周四 15:00'],
    ['周五提醒我联系华为', 'task add', '客户: 华为 · C1; 要做什么: 打电话; 到期: 5月15日周五'],
    ['提醒小李周五联系客户', 'task add', '要做什么: 联系客户; 到期: 5月15日周五; 执行人: 小李'],
    ['加个待办，明天发报价', 'task add', '要做什么: 发报价; 到期: 5月14日周四'],
    ['别忘了明天发报价', 'task add', '要做什么: 发报价; 到期: 5月14日周四'],
    ['明天要给华为打电话', 'task add', '客户: 华为 · C1; 要做什么: 打电话; 到期: 5月14日周四'],
    ['下周三跟进华为', 'task add', '客户: 华为 · C1; 要做什么: 跟进; 到期: 5月20日周三'],
    ['F1完成了', 'task done', '待办: 发报价 · F1'],
    ['F1搞定了', 'task done', '待办: 发报价 · F1'],
    ['F1推迟到周一', 'task snooze', '待办: 发报价 · F1; 新日期: 5月18日周一'],
    ['把F1推迟一周', 'task snooze', '待办: 发报价 · F1; 推迟多久: 1 周'],
    ['每天9点在#sales发简报', 'digest add', '频道: #sales; 时间: 每天9点'],
    ['每周一9:00往#sales里发简报', 'digest add', '频道: #sales; 时间: 每周一9:00'],
    ['用:card_index:收录消息', 'reaction on', '表情: card_index'],
    ['开启表情回应', 'reaction on', ''],
    ['关闭表情收录', 'reaction off', ''],
    ['每周一9:00发简报', 'digest add', '时间: 每周一9:00'],
    ['请用英文回答', 'settings me', '语言: English'],
    ['我的时区是Asia/Shanghai', 'settings me', '时区: Asia/Shanghai'],
    ['把货币改成USD', 'settings edit', '货币: USD'],
    ['撤回刚才那条', 'undo', ''],
    ['李雷电话换成13900000000了', 'contact edit', '联系人: 李雷 (C1); 电话: 139 0000 0000'],
    ['李雷换号了，新号码13900000001', 'contact edit', '联系人: 李雷 (C1); 电话: 139 0000 0001'],
    ['李雷升职了，现在是采购总监', 'contact edit', '联系人: 李雷 (C1); 职务: 采购总监'],
    ['李雷的邮箱是ll@qq.com', 'contact edit', '联系人: 李雷 (C1); 邮箱: ll@qq.com'],
    [
      '新增联系人 张伟 客户 华为 职位 采购经理 电话 13800000001',
      'contact add',
      '客户: 华为 · C1; 名称: 张伟; 职务: 采购经理; 电话: 138 0000 0001',
    ],
    ['华为来了个新的联系人韩梅，职位是工程师', 'contact add', '客户: 华为 · C1; 名称: 韩梅; 职务: 工程师'],
    ['华为对接人是赵六，电话13600000000', 'contact add', '客户: 华为 · C1; 名称: 赵六; 电话: 136 0000 0000'],
    ['李雷离职了', 'contact remove', '联系人: 李雷 (C1)'],
    ['把李雷这个联系人删了', 'contact remove', '联系人: 李雷 (C1)'],
    ['明天要联系一下李雷', 'task add', '要做什么: 明天要联系一下李雷; 到期: 5月14日周四'],
    ['周五要给李雷打电话', 'task add', '要做什么: 周五要给李雷打电话; 到期: 5月15日周五'],
    ['让小李明天给小米打电话', 'task add', '客户: 小米 · C2; 要做什么: 打电话; 到期: 5月14日周四; 执行人: 小李'],
    ['叫小李周五之前把合同发给华为', 'task add', '要做什么: 把合同发给华为; 到期: 5月15日周五; 执行人: 小李'],
    ['小李明天要去拜访华为', 'task add', '要做什么: 去拜访华为; 到期: 5月14日周四; 执行人: 小李'],
    ['给小李加个待办：周三前准备演示', 'task add', '要做什么: 准备演示; 到期: 5月20日周三; 执行人: 小李'],
    ['周一给华为回个电话', 'task add', '客户: 华为 · C1; 要做什么: 回电话; 到期: 5月18日周一'],
    ['我得明天把发票发给小米', 'task add', '要做什么: 我得明天把发票发给小米; 到期: 5月14日周四'],
    ['设个提醒，周五联系华为', 'task add', '要做什么: 联系华为; 到期: 5月15日周五'],
    ['下周催华为付款', 'task add', '要做什么: 下周催华为付款; 到期: 5月18日周一'],
    ['华为明天要开会', 'note add', '客户: 华为 · C1; 内容: 华为明天要开会; 类型: 备注; 跟进日期: 5月14日周四'],
    ['取消F1', 'task done', '待办: 发报价 · F1'],
    ['F1不用做了', 'task done', '待办: 发报价 · F1'],
    ['F1延后一周', 'task snooze', '待办: 发报价 · F1; 推迟多久: 1 周'],
    ['F1往后推一天', 'task snooze', '待办: 发报价 · F1; 推迟多久: 1 天'],
    ['F1让小李做', 'task edit', '待办: 发报价 · F1; 执行人: 小李'],
    ['小李接手F1', 'task edit', '待办: 发报价 · F1; 执行人: 小李'],
    ['把F1改成打电话问价格', 'task edit', '待办: 发报价 · F1; 要做什么: 打电话问价格'],
    ['每天早上八点给我们发个日报', 'digest add', '时间: 每天早上八点'],
    ['我想要周报，每周五下午5点', 'digest add', '时间: 每周五下午5点'],
    ['建一个简报 每周一 18:00', 'digest add', '时间: 每周一 18:00'],
    ['把G1停了', 'digest pause', '简报: @Ann · G1'],
    ['马上发G1', 'digest run', '简报: @Ann · G1'],
    ['G1改成每周五下午4点', 'digest edit', '简报: @Ann · G1; 时间: 每周五下午4点'],
    ['恢复G1', 'digest resume', '简报: @Ann · G1'],
    ['小李负责华为', 'customer edit', '客户: 华为 · C1; 负责人: 小李'],
    ['华为不合作了', 'customer edit', '客户: 华为 · C1; 状态: 沉睡'],
    ['D1涨到三万', 'deal edit', '商机: 华为 · 服务器 · D1; 金额: ¥30,000'],
    ['D1预计六月底成交', 'deal edit', '商机: 华为 · 服务器 · D1; 预计成交: 6月30日周二'],
    ['D1改名为新官网', 'deal edit', '商机: 华为 · 服务器 · D1; 标题: 新官网'],
    ['D1黄了，没预算', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 输单; 原因: 没预算'],
    ['D1赢了', 'deal move', '商机: 华为 · 服务器 · D1; 阶段: 赢单'],
    ['华为取消了会议', 'note add', '客户: 华为 · C1; 内容: 华为取消了会议; 类型: 会议'],
    ['华为没兴趣了', 'note add', '客户: 华为 · C1; 内容: 华为没兴趣了; 类型: 备注'],
  ])('“%s”', async (line, path, values) => {
    const before = await changes(chinese);
    const heard = await chinese.heard(line);
    expect([heard.path, heard.values]).toEqual([path, values]);
    expect(heard.text).toContain(buttonsOf(path).zh);
    expect(await changes(chinese)).toBe(before);
  });
});

describe('a sentence that asks is answered', () => {
  it.each([
    ['how much did we sell in May', 'stats show', 'metric=sales period=May'],
    ['How much did we sell in May?', 'stats show', 'metric=sales period=May'],
    ['how  much did we sell last month ?', 'stats show', 'metric=sales period=last month'],
    ['how much have we sold this year', 'stats show', 'metric=sales period=this year'],
    ['how many deals did we win this month', 'stats show', 'metric=sales period=this month'],
    ['sales this month', 'stats show', 'metric=sales period=this month'],
    ['sales last month by owner', 'stats show', 'metric=sales period=last month by=owner'],
    ["this month's sales", 'stats show', 'metric=sales period=this month'],
    ['show me sales for May', 'stats show', 'metric=sales period=May'],
    ['sales in the last 30 days', 'stats show', 'metric=sales period=the last 30 days'],
    ["what's our revenue this quarter", 'stats show', 'metric=sales period=this quarter'],
    ['how are we doing this month', 'stats show', 'metric=sales period=this month'],
    ['who sold the most last month', 'stats show', 'metric=sales by=owner period=last month'],
    ['who is our best customer', 'stats show', 'metric=sales by=customer'],
    ['top products this year', 'stats show', 'metric=sales by=product period=this year'],
    ['how many customers do we have', 'stats show', 'metric=customers'],
    ['customers by level', 'stats show', 'metric=customers by=level'],
    ['how many new customers did we get last week', 'stats show', 'metric=newCustomers period=last week'],
    ['sales 2020', 'stats show', 'metric=sales period=2020'],
    ['stop the digest', 'digest list', ''],
    ['pipeline by stage', 'stats show', 'metric=pipeline by=stage'],
    ['how many open deals do we have', 'stats show', 'metric=pipeline'],
    ["what's in the pipeline", 'deal list', ''],
    ['my deals', 'deal list', 'mine=yes'],
    ['open deals with Acme', 'deal list', 'customer=Acme'],
    ['show me website redesign', 'deal show', 'deal=website redesign'],
    ['open the website redesign deal', 'deal show', 'deal=the website redesign deal'],
    ["what's up with website redesign?", 'deal show', 'deal=website redesign'],
    ["what's up with Acme?", 'customer show', 'customer=Acme'],
    ['how is Acme going', 'customer show', 'customer=Acme'],
    ['my tasks', 'task list', ''],
    ["what's due today", 'task list', 'when=today'],
    ['anything overdue?', 'task list', 'when=overdue'],
    ['tasks for acme', 'task list', 'customer=acme'],
    ["show me ben's tasks", 'task list', 'assignee=ben'],
    ["what's new with acme", 'note list', 'customer=acme'],
    ['show me the notes of website redesign', 'note list', 'customer=website redesign'],
    ['when did we last talk to acme', 'note list', 'customer=acme'],
    ['show me acme', 'customer show', 'customer=acme'],
    ['tell me about acme', 'customer show', 'customer=acme'],
    ["what's acme's phone number", 'customer show', 'customer=acme'],
    ['who owns acme', 'customer show', 'customer=acme'],
    ['who is Bob?', 'contact show', 'name=Bob'],
    ['who is Bob at Acme?', 'contact show', 'name=Bob at Acme'],
    ["what's Bob at Acme's number", 'contact show', 'name=Bob at Acme'],
    ['find customers with roc', 'customer find', 'text=roc'],
    ['show my customers', 'customer list', 'owner=me'],
    ['customers of Ben', 'customer list', 'owner=Ben'],
    ['customers tagged vip', 'customer list', 'tag=vip'],
    ['which customers are dormant', 'customer list', 'status=dormant'],
    ['what did I change', 'undo list', ''],
    ['who changed acme', 'history', 'record=acme'],
    ['how many customers did we add this month', 'stats show', 'metric=newCustomers period=this month'],
    ['what did we sell to acme', 'deal list', 'stage=won customer=acme'],
    ["ben's deals", 'deal list', 'owner=ben'],
    ['pipeline of ben', 'deal list', 'owner=ben'],
    ["what's due this week", 'task list', 'when=week'],
    ['mark the acme task done', 'task list', 'customer=acme'],
    ['acme phone', 'customer show', 'customer=acme'],
    ['show me everything about acme', 'customer show', 'customer=acme'],
    ['where are we with acme', 'customer show', 'customer=acme'],
    ['list leads', 'customer list', 'status=leads'],
    ['show my leads', 'customer list', 'owner=me status=leads'],
    ['who am I', 'whoami', ''],
    ['what can you do?', 'help', ''],
    ['how do I log a sale?', 'help', 'about=sale log'],
    ['which currency do we use', 'settings show', ''],
    ['who do we know at acme', 'customer show', 'customer=acme'],
    ["who's our CFO at Acme?", 'customer show', 'customer=Acme'],
    ['list the contacts of acme', 'customer show', 'customer=acme'],
    ['how do i reach bob', 'contact show', 'name=bob'],
    ['whats the email of bob miller', 'contact show', 'name=bob miller'],
    ["what's on my plate today", 'task list', ''],
    ["what's ben got to do", 'task list', 'assignee=ben'],
    ['any open tasks for globex', 'task list', 'customer=globex'],
    ['which tasks are late', 'task list', 'when=overdue'],
    ['who has overdue tasks', 'task list', 'whose=all when=overdue'],
    ["show me everyone's tasks", 'task list', 'whose=all'],
    ['postpone the acme follow-up to monday', 'task list', 'customer=acme'],
    ['stop sending digests', 'digest list', ''],
    ['when is the next digest', 'digest list', ''],
    ['what will the digest say', 'digest list', ''],
    ['preview G1', 'digest preview', 'digest=G1'],
    ['was G1 sent', 'digest history', 'digest=G1'],
    ['sales this month vs last month', 'stats show', 'metric=sales by=month period=this year'],
    ['compare this month with last month', 'stats show', 'metric=sales by=month period=this year'],
    ['how much did ben sell this month', 'stats show', 'metric=sales by=owner period=this month'],
    ['how much did we sell to acme this year', 'stats show', 'metric=sales by=customer period=this year'],
    ['revenue from acme', 'stats show', 'metric=sales by=customer'],
    ['how big is our pipeline', 'stats show', 'metric=pipeline by=stage'],
    ['how many deals are in negotiation', 'stats show', 'metric=pipeline by=stage'],
    ['how many leads do we have', 'stats show', 'metric=customers by=status'],
    ['how many calls did ben make this week', 'stats show', 'metric=service by=owner period=this week'],
    ['which product sells best', 'stats show', 'metric=sales by=product'],
    ['sales per product last year', 'stats show', 'metric=sales by=product period=last year'],
    ['total sales', 'stats show', 'metric=sales'],
    ['close D1', 'deal show', 'deal=D1'],
    ['how do i export customers', 'help', 'about=export'],
    ['give me a csv of my deals', 'export deals', 'mine=yes'],
    ['where can i change my language', 'help', 'about=settings me'],
    ['what customers does ben have', 'customer list', 'owner=ben'],
    ['my won deals', 'deal list', 'mine=yes stage=won'],
    ['which deals did we lose', 'deal list', 'stage=lost'],
  ])('“%s”', async (line, path, values) => {
    const heard = await english.heard(line);
    expect([heard.path, heard.values]).toEqual([path, values]);
    expect(heard.text).not.toMatch(/did not understand|I found no |I still need/);
  });

  it.each([
    ['本月销售额', 'stats show', 'metric=sales period=本月'],
    ['本月销售额是多少？', 'stats show', 'metric=sales period=本月'],
    ['这个月卖了多少钱', 'stats show', 'metric=sales period=这个月'],
    ['我们这个月卖了多少', 'stats show', 'metric=sales period=这个月'],
    ['上个月业绩怎么样', 'stats show', 'metric=sales period=上个月'],
    ['５月销售额', 'stats show', 'metric=sales period=５月'],
    ['5月份卖了多少', 'stats show', 'metric=sales period=5月份'],
    ['最近30天销售额', 'stats show', 'metric=sales period=最近30天'],
    ['上周卖了多少', 'stats show', 'metric=sales period=上周'],
    ['上个月谁卖得最多', 'stats show', 'metric=sales by=owner period=上个月'],
    ['本月销售冠军是谁', 'stats show', 'metric=sales by=owner period=本月'],
    ['今年什么产品卖得最好', 'stats show', 'metric=sales by=product period=今年'],
    ['按负责人统计本月销售额', 'stats show', 'metric=sales by=负责人 period=本月'],
    ['各销售本月业绩', 'stats show', 'metric=sales by=owner period=本月'],
    ['有多少客户', 'stats show', 'metric=customers'],
    ['客户统计', 'stats show', 'metric=customers'],
    ['按级别统计客户', 'stats show', 'metric=customers by=级别'],
    ['这个月新增了多少客户', 'stats show', 'metric=newCustomers period=这个月'],
    ['现在有多少商机', 'stats show', 'metric=pipeline'],
    ['本周打了多少电话', 'stats show', 'metric=service period=本周'],
    ['我的商机', 'deal list', 'mine=yes'],
    ['看看华为的商机', 'deal list', 'customer=华为'],
    ['华为还有哪些商机？', 'deal list', 'customer=华为'],
    ['服务器进展如何', 'deal show', 'deal=服务器'],
    ['华为进展如何', 'customer show', 'customer=华为'],
    ['我的待办', 'task list', ''],
    ['今天有什么要跟进的', 'task list', 'when=today'],
    ['有没有逾期的', 'task list', 'when=overdue'],
    ['小李的待办', 'task list', 'assignee=小李'],
    ['华为的待办', 'task list', 'customer=华为'],
    ['华为最近有什么动态', 'note list', 'customer=华为'],
    ['查一下华为', 'customer show', 'customer=华为'],
    ['请问华为的电话是多少', 'customer show', 'customer=华为'],
    ['华为怎么样', 'customer show', 'customer=华为'],
    ['华为是谁负责的', 'customer show', 'customer=华为'],
    ['华为的李雷是谁', 'contact show', 'name=华为的李雷'],
    ['谁是华为的李雷', 'contact show', 'name=华为的李雷'],
    ['李雷是谁', 'contact show', 'name=李雷'],
    ['找一下联系人李雷', 'contact show', 'name=李雷'],
    ['李雷电话多少', 'contact show', 'name=李雷'],
    ['搜索凯伦', 'customer find', 'text=凯伦'],
    ['有没有腾讯这个客户', 'customer find', 'text=腾讯'],
    ['我的客户', 'customer list', 'owner=me'],
    ['A级客户', 'customer list', 'level=A级'],
    ['有哪些意向客户', 'customer list', 'status=意向客户'],
    ['带标签重点的客户', 'customer list', 'tag=重点'],
    ['这个月新增了几个客户', 'stats show', 'metric=newCustomers period=这个月'],
    ['这个月成交了几单', 'stats show', 'metric=sales period=这个月'],
    ['上个月哪个客户买得最多', 'stats show', 'metric=sales by=customer period=上个月'],
    ['我们卖给华为什么', 'deal list', 'stage=won customer=华为'],
    ['小李的商机', 'deal list', 'owner=小李'],
    ['本周有哪些待办', 'task list', 'when=week'],
    ['帮我查一下华为的电话', 'customer show', 'customer=华为'],
    ['怎么联系华为', 'customer show', 'customer=华为'],
    ['意向客户有哪些', 'customer list', 'status=意向客户'],
    ['我改了什么', 'undo list', ''],
    ['谁改了华为', 'history', 'record=华为'],
    ['你能做什么', 'help', ''],
    ['怎么登记成交', 'help', 'about=sale log'],
    ['我们用什么货币', 'settings show', ''],
    ['有哪些简报', 'digest list', ''],
    ['停掉简报', 'digest list', ''],
    ['别再发简报了', 'digest list', ''],
    ['本月销售额 按人员', 'stats show', 'period=本月 metric=销售额 by=人员'],
    ['按产品统计今年的销售额', 'stats show', 'metric=sales by=产品 period=今年'],
    ['华为的联系人有哪些', 'customer show', 'customer=华为'],
    ['华为的采购经理是谁', 'customer show', 'customer=华为'],
    ['华为我们该找谁', 'customer show', 'customer=华为'],
    ['怎么联系李雷', 'contact show', 'name=李雷'],
    ['给我李雷的联系方式', 'contact show', 'name=李雷'],
    ['今天有啥事', 'task list', 'when=today'],
    ['明天有什么安排', 'task list', ''],
    ['小李有什么待办', 'task list', 'assignee=小李'],
    ['华为还有什么没做', 'task list', 'customer=华为'],
    ['哪些待办过期了', 'task list', 'when=overdue'],
    ['谁有逾期待办', 'task list', 'whose=all when=overdue'],
    ['看看大家的待办', 'task list', 'whose=all'],
    ['简报下次什么时候发', 'digest list', ''],
    ['看看G1', 'digest preview', 'digest=G1'],
    ['这个月和上个月比怎么样', 'stats show', 'metric=sales by=month period=今年'],
    ['小李这个月卖了多少', 'stats show', 'metric=sales by=owner period=这个月'],
    ['华为贡献了多少销售额', 'stats show', 'metric=sales by=customer'],
    ['华为一共买了多少', 'deal list', 'stage=won customer=华为'],
    ['各人业绩', 'stats show', 'metric=sales by=owner'],
    ['谁是销冠', 'stats show', 'metric=sales by=owner'],
    ['商机总额', 'stats show', 'metric=pipeline'],
    ['各阶段商机', 'stats show', 'metric=pipeline by=stage'],
    ['我们有多少合作中的客户', 'stats show', 'metric=customers by=status'],
    ['小李这周打了多少电话', 'stats show', 'metric=service by=owner period=这周'],
    ['上个月拜访了几次', 'stats show', 'metric=service period=上个月'],
    ['怎么导出客户', 'help', 'about=export'],
    ['给我一份客户的表格', 'export customers', ''],
    ['怎么改语言', 'help', 'about=settings me'],
    ['小李有哪些客户', 'customer list', 'owner=小李'],
    ['我们丢了哪些单子', 'deal list', 'stage=lost'],
  ])('“%s”', async (line, path, values) => {
    const heard = await chinese.heard(line);
    expect([heard.path, heard.values]).toEqual([path, values]);
    expect(heard.text).not.toMatch(/没听懂|没有找到名为|还需要/);
  });
});

describe('a sentence that lacks something says what, and offers the form', () => {
  it.each([
    ['acme bought an annual plan', 'I still need: Amount.'],
    ['add a customer', 'I still need: Name.'],
    ['do we know Hooli', 'Add “Hooli”'],
    ['Hooli bought a website for 5k', 'Add “Hooli”'],
  ])('“%s”: %s', async (line, asked) => {
    const { text } = await english.says(line);
    expect(text).toContain(asked);
    expect(text).toContain('[Fill in the form]');
  });

  it.each([
    ['华为买了年度套餐', '还需要：金额。'],
    ['华为成交了', '还需要：金额。'],
    ['新增客户', '还需要：名称。'],
    ['腾讯成交1.2万', '新增“腾讯”并继续'],
  ])('“%s”：%s', async (line, asked) => {
    const { text } = await chinese.says(line);
    expect(text).toContain(asked);
    expect(text).toContain('[填写表单]');
  });
});

describe('what is said out of politeness is answered so', () => {
  it.each(['hello', 'Hi Parley!', 'good morning', 'hey there 👋'])('“%s”', async (line) => {
    expect((await english.says(line)).text).toMatch(/^Hello! Tell me what happened, like /);
  });

  it.each(['thanks!', 'Thank you very much', 'ok, thanks', 'great, thx :)'])('“%s”', async (line) => {
    expect((await english.says(line)).text).toBe('You’re welcome.');
  });

  it.each([
    ['你好', /^你好！告诉我发生了什么/],
    ['早上好！', /^你好！告诉我发生了什么/],
    ['谢谢', /^不客气。$/],
    ['好的，谢谢啦', /^不客气。$/],
  ])('“%s”', async (line, said) => {
    expect((await chinese.says(line)).text).toMatch(said);
  });
});

describe('what is no order is left alone, with the nearest thing that works', () => {
  it.each([
    "what's the weather like",
    'tell me a joke',
    'who is going to lunch',
    'the client was happy',
    "let's have lunch on friday",
    'I am on vacation next week',
    'see you tomorrow',
    'acme is a good company',
    'acme and globex',
    '12k',
    'yesterday',
    'we sold a lot',
    'how much is it',
    'add',
    'show me the money',
    'call me',
    'remind me',
    'erase the blackboard',
    'what time is it',
    'lost my keys',
    'won the lottery',
    'finished lunch',
    'met Bob at the pub',
    'PS: see you',
    'rename it to that',
    'mark my words',
    'acme bought something',
    'acme 12k annual plan',
    'acme went with a competitor',
    'addcustomer Hooli',
    'add a customer and call them tomorrow',
    'bob left a message',
    'how is your mom doing today',
    'compare apples with oranges',
    'close the door',
    'acme is off today',
    'john quit smoking',
    'you should sleep tomorrow',
    'meet me tomorrow',
  ])('“%s”', async (line) => {
    const before = await changes(english);
    expect((await english.says(line)).text).toMatch(
      /^I did not understand that\. The closest I can do: .+ For example: \S/,
    );
    expect(await changes(english)).toBe(before);
  });

  it.each([
    '今天天气怎么样',
    '讲个笑话',
    '大家中午吃什么',
    '我下周请假',
    '明天见',
    '几点开会',
    '华为的手机真好用',
    '华为不错',
    '今天好累',
    '卖了很多',
    '提醒我',
    '给华为',
    '华为买了',
    '删除所有客户',
    '这个客户怎么样',
    '谁去吃饭',
    '周五下午开会',
    '报价发了吗',
    '华为什么时候付款',
    '把它改成那个',
    '我明天去北京',
    '好的',
    '收到',
    '1.2万',
    '昨天',
    '张三：你好',
    '华为成交多少',
    '新增客户怎么弄',
    '明天要下雨',
    '华为的采购经理是王伟',
    '李雷不在办公室',
    '钥匙丢了',
    '今天见了李雷',
    '昨天联系了一下李雷',
    '我们赢了',
    '李雷离开会议室了',
    '老婆明天要过生日',
    '请大家明天准时到',
  ])('“%s”', async (line) => {
    const before = await changes(chinese);
    expect((await chinese.says(line)).text).toMatch(/^我没听懂。最接近的是：.+例如：\S/);
    expect(await changes(chinese)).toBe(before);
  });

  // They begin like a command, so the answer is the command's own: what it lacks, or what it could not place.
  it.each([
    'note to self buy milk',
    'deal with it',
    'sales are great',
    'customer service is bad',
    'customers are happy',
    'sold out',
    'notes are boring',
  ])('“%s” begins like a command and does nothing', async (line) => {
    const before = await changes(english);
    const { text } = await english.says(line);
    expect(text).toMatch(/I found no |I still need|I found nothing/);
    expect(text).not.toContain('[Save]');
    expect(await changes(english)).toBe(before);
  });

  it.each(['商机不多', '客户很满意', '成交了吗', '备注一下'])(
    '“%s” begins like a command and does nothing',
    async (line) => {
      const before = await changes(chinese);
      const { text } = await chinese.says(line);
      expect(text).toMatch(/没有找到|还需要/);
      expect(text).not.toContain('[保存]');
      expect(await changes(chinese)).toBe(before);
    },
  );
});

describe('words that a command could not place', () => {
  it.each(['undo the damage', 'demo with Acme tomorrow at 3'])('“%s”: are told, and nothing is done', async (line) => {
    const before = await changes(english);
    expect((await english.says(line)).text).toMatch(/^I did not understand “.+”, so I left it out\./);
    expect(await changes(english)).toBe(before);
  });

  it.each(['撤销订单', '演示一下给客户看'])('“%s”: are told, and nothing is done', async (line) => {
    const before = await changes(chinese);
    expect((await chinese.says(line)).text).toMatch(/^没看懂“.+”，所以先忽略了它。/);
    expect(await changes(chinese)).toBe(before);
  });

  it('are told above a list too', async () => {
    expect((await english.says('digest list of last summer')).text).toContain('“of last summer”');
  });

  it('are no words where they are polite', async () => {
    expect((await english.says('whoami please')).text).toMatch(/^You are Ann/);
    expect((await english.says('customer list thanks!')).text).not.toContain('left it out');
  });
});
