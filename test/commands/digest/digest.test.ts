import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

const digests = () => shop.db.reader.digest.findMany({ orderBy: { id: 'asc' } });
const runs = () => shop.db.reader.digestRun.findMany({ orderBy: { id: 'asc' } });

describe('digest', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann', { channel: 'general' });
    ben = shop.as('Ben');
    await ben.says('customer add Acme Rockets');
  });
  afterAll(() => shop.close());

  it('is empty at first, with a line to begin with', async () => {
    expect((await ann.says('digest')).text).toMatchInlineSnapshot(`
      "No digests yet.
      For example: digest add #sales weekdays 09:00"
    `);
  });

  it('is added for the channel it is said in, and says when it comes', async () => {
    expect((await ann.says('digest add weekdays 09:00')).text).toMatchInlineSnapshot(`
      "Digest G1 will be posted to #general.
      Channel: #general
      When: weekdays 09:00 (Europe/Berlin)
      Sections: won, new customers, pipeline, follow-ups, service
      next: Thu, May 14 09:00 (Europe/Berlin)
      [Preview] [Edit] [Pause] [Runs] [Post now] [Remove] [Undo] [Share in channel]"
    `);
  });

  it('is added for another channel, with a zone and sections', async () => {
    const added = await ann.says('digest add #sales every mon 18:00 zone: Asia/Shanghai sections: won, tasks');
    expect(added.text).toMatchInlineSnapshot(`
      "Digest G2 will be posted to #sales.
      Channel: #sales
      When: every Mon 18:00 (Asia/Shanghai)
      Sections: won, follow-ups
      next: Mon, May 18 18:00 (Asia/Shanghai)
      [Preview] [Edit] [Pause] [Runs] [Post now] [Remove] [Undo] [Share in channel]"
    `);
  });

  it('is added in the other language and by a cron line', async () => {
    expect((await ann.says('digest add #sales 每周一 9:00')).text).toMatchInlineSnapshot(`
      "Digest G3 will be posted to #sales.
      Channel: #sales
      When: every Mon 09:00 (Europe/Berlin)
      Sections: won, new customers, pipeline, follow-ups, service
      next: Mon, May 18 09:00 (Europe/Berlin)
      [Preview] [Edit] [Pause] [Runs] [Post now] [Remove] [Undo] [Share in channel]"
    `);
    expect((await ann.says('digest add #sales 30 8 1,15 * *')).text).toMatchInlineSnapshot(`
      "Digest G4 will be posted to #sales.
      Channel: #sales
      When: 30 8 1,15 * * (Europe/Berlin)
      Sections: won, new customers, pipeline, follow-ups, service
      next: Fri, May 15 08:30 (Europe/Berlin)
      [Preview] [Edit] [Pause] [Runs] [Post now] [Remove] [Undo] [Share in channel]"
    `);
  });

  it('is added by the form, which says at the field what is wrong', async () => {
    const form = await ann.types('digest add');
    expect(form.form.fields.map(({ name }) => name)).toEqual(['place', 'cadence', 'zone', 'sections']);
    const refused = await form.fill({
      place: '#nowhere',
      cadence: 'now and then',
      zone: 'Mars/Base',
      sections: 'gossip',
    });
    expect(refused.text).toMatchInlineSnapshot(`
      "[Post a digest to a channel, again and again]
      Channel: #nowhere — I know no channel named “#nowhere”. Write it like #sales.
      When*: now and then — I do not know how often that is. For example: weekdays 09:00, every monday 9:00 or 0 9 1 * *.
      Time zone: Mars/Base — I do not know that time zone. For example: Europe/Berlin or Asia/Shanghai.
      Sections: gossip"
    `);
    const unsectioned = await refused.fill({ place: '#sales', cadence: 'daily 7:00', zone: 'UTC' });
    expect(unsectioned.text).toMatchInlineSnapshot(`
      "[Post a digest to a channel, again and again]
      Channel: #sales
      When*: daily 7:00
      Time zone: UTC
      Sections: gossip — I know no section “gossip”. There are: won, new customers, pipeline, follow-ups, service."
    `);
    const added = await unsectioned.fill({ sections: 'pipeline' });
    expect(added.text).toContain('every day 07:00 (UTC)');
    await added.press('Undo');
    expect((await ann.says('digest')).text).not.toContain('07:00');
  });

  it.each([
    ['digest add #sales every minute', 'That is more often than I can post.'],
    ['digest add #sales 0 9 31 2 *', 'When: No calendar has such a day, so it would never come.'],
    ['digest add #sales', 'I still need: When.'],
    ['digest add #nowhere weekdays 09:00', 'I know no channel named “#nowhere”'],
  ])('refuses “%s” and says why', async (line, why) => {
    const before = await digests();
    expect((await ann.says(line)).text).toContain(why);
    expect(await digests()).toEqual(before);
  });

  it('is understood from a sentence and saved only then', async () => {
    const before = (await digests()).length;
    const asked = await ann.says('post a digest to #sales every fri 17:00');
    expect(asked.text).toMatchInlineSnapshot(`
      "Post a digest to a channel, again and again
      Channel: #sales
      When: every fri 17:00
      [Save] [Edit] [Cancel]"
    `);
    expect(await digests()).toHaveLength(before);
    await (await asked.press('Save')).press('Undo');
    expect((await ann.says('digest')).text).not.toContain('17:00');
  });

  it('is listed with what can be done; a member is shown no button that would refuse', async () => {
    expect((await ann.says('digest list')).text).toMatchInlineSnapshot(`
      "Digests
      • G1 · #general · weekdays 09:00 (next: Thu, May 14 09:00 (Europe/Berlin)) [Preview] [Edit] [Pause] [Runs]
      • G2 · #sales · every Mon 18:00 (next: Mon, May 18 18:00 (Asia/Shanghai)) [Preview] [Edit] [Pause] [Runs]
      • G3 · #sales · every Mon 09:00 (next: Mon, May 18 09:00 (Europe/Berlin)) [Preview] [Edit] [Pause] [Runs]
      • G4 · #sales · 30 8 1,15 * * (next: Fri, May 15 08:30 (Europe/Berlin)) [Preview] [Edit] [Pause] [Runs]"
    `);
    expect((await ben.says('digests')).text).toMatchInlineSnapshot(`
      "Digests
      • G1 · #general · weekdays 09:00 (next: Thu, May 14 09:00 (Europe/Berlin)) [Preview] [Runs]
      • G2 · #sales · every Mon 18:00 (next: Mon, May 18 18:00 (Asia/Shanghai)) [Preview] [Runs]
      • G3 · #sales · every Mon 09:00 (next: Mon, May 18 09:00 (Europe/Berlin)) [Preview] [Runs]
      • G4 · #sales · 30 8 1,15 * * (next: Fri, May 15 08:30 (Europe/Berlin)) [Preview] [Runs]"
    `);
  });

  it('is previewed to the asker alone, and posts nothing', async () => {
    const list = await ben.says('digest');
    expect((await list.press('Preview')).text).toMatchInlineSnapshot(`
      "Sales digest · Wed, May 13 (Europe/Berlin)
      1 new customer today so far: Acme Rockets
      This is what G1 would say now. Only you see it.
      next: Thu, May 14 09:00 (Europe/Berlin)"
    `);
    expect((await ann.says('digest preview G2')).text).toMatchInlineSnapshot(`
      "Sales digest · Wed, May 13 (Asia/Shanghai)
      A quiet day: nothing new since Mon, May 11.
      This is what G2 would say now. Only you see it.
      next: Mon, May 18 18:00 (Asia/Shanghai)
      [Post now] [Remove]"
    `);
    expect(await runs()).toEqual([]);
  });

  it('is edited in one line, and by the form with all that stands', async () => {
    expect((await ann.says('digest edit G1 weekdays 08:30')).text).toMatchInlineSnapshot(`
      "Digest G1 for #general is changed.
      Channel: #general
      When: weekdays 08:30 (Europe/Berlin)
      Sections: won, new customers, pipeline, follow-ups, service
      next: Thu, May 14 08:30 (Europe/Berlin)
      [Preview] [Edit] [Pause] [Runs] [Post now] [Remove] [Undo] [Share in channel]"
    `);
    const form = await (await ann.says('digest')).press('Edit', 1);
    expect(form.text).toMatchInlineSnapshot(`
      "[Change a digest]
      Digest*: G2
      Channel: #sales
      When: every mon 18:00
      Time zone: Asia/Shanghai
      Sections: won, follow-ups"
    `);
    const edited = await form.fill({ zone: 'Europe/Berlin', sections: 'won, pipeline' });
    expect(edited.text).toContain('When: every Mon 18:00 (Europe/Berlin)\n');
    expect(edited.text).toContain('won, pipeline');
    expect((await ann.says('digest edit G1')).text).toContain(
      'Tell me what to change: channel, when, zone or sections.',
    );
  });

  it('edited by two at once tells the second and keeps what was typed', async () => {
    const mine = await ann.types('digest edit G1');
    await ann.says('digest edit G1 weekdays 08:45');
    const refused = await mine.fill({ cadence: 'weekdays 10:00' });
    expect(refused.text).toMatchInlineSnapshot(`
      "[Change a digest]
      Ann changed G1 since you opened it (May 13, 12:00). Look at what is different, then save again.
      When: you saw weekdays 08:30, now it is weekdays 08:45
      What you typed is still here, beside the rest as it is now. Save again to keep it.
      Digest*: G1
      Channel: #general
      When: weekdays 10:00
      Time zone: Europe/Berlin
      Sections: won, new customers, pipeline, follow-ups, service"
    `);
    expect((await refused.fill({})).text).toContain('weekdays 10:00');
  });

  it('is paused and resumed by line and by button, and says so when it is already', async () => {
    expect((await ann.says('digest pause G1')).text).toMatchInlineSnapshot(`
      "Digest G1 for #general is paused. It comes again when you press Resume.
      Channel: #general
      When: weekdays 10:00 (Europe/Berlin)
      Sections: won, new customers, pipeline, follow-ups, service
      paused since Wed, May 13 12:00 (Europe/Berlin)
      [Preview] [Edit] [Resume] [Runs] [Post now] [Remove] [Undo] [Share in channel]"
    `);
    expect((await ann.says('digest pause G1')).text).toMatchInlineSnapshot(
      `"G1 is paused already. “digest resume G1” lets it come again."`,
    );
    expect((await ben.says('digest')).text).toContain('paused since Wed, May 13 12:00 (Europe/Berlin)');
    const resumed = await (await ann.says('digest')).press('Resume');
    expect(resumed.text).toContain('Digest G1 for #general comes again.');
    expect(resumed.text).toContain('next: Thu, May 14 10:00 (Europe/Berlin)');
    expect((await ann.says('digest resume G1')).text).toContain('G1 is not paused.');
    await resumed.press('Pause');
    await ann.says('undo');
    expect((await ben.says('digest')).text).not.toContain('paused');
  });

  it('is posted at once when it is run, once however often it is delivered', async () => {
    const line = { kind: 'say', line: 'digest run G1', key: 'run-once' } as const;
    const [first, second] = await Promise.all([ann.does(line), ann.does(line)]);
    expect(first?.text).toMatchInlineSnapshot(`
      "Digest G1 is on its way to #general.
      next: Thu, May 14 10:00 (Europe/Berlin)"
    `);
    expect(second?.text).toBe(first?.text);
    expect(await runs()).toHaveLength(1);
    const history = await ben.says('digest history G1');
    expect(history.text).toMatchInlineSnapshot(`
      "Runs of G1 in #general
      Planned | What became of it
      Wed, May 13 12:00 (Europe/Berlin), by hand | on its way"
    `);
    expect((await (await ann.says('digest')).press('Runs')).text).toBe(history.text);
    expect((await ann.says('digest history G2')).text).toContain('It has not run yet.');
  });

  it('is removed by its button, stays out of the list, and comes back by undo', async () => {
    const card = await ann.says('digest edit G4 weekdays 07:15');
    const removed = await card.press('Remove');
    expect(removed.text).toMatchInlineSnapshot(`
      "Digest G4 for #sales is removed.
      [Undo] [Share in channel]"
    `);
    expect((await ann.says('digest')).text).not.toContain('G4');
    expect((await ann.says('digest preview G4')).text).not.toContain('This is what');
    await removed.press('Undo');
    expect((await ann.says('digest')).text).toContain('G4 · #sales · weekdays 07:15');
  });

  it.each([
    'digest add weekdays 09:00',
    'digest edit G1 weekdays 05:00',
    'digest pause G1',
    'digest resume G1',
    'digest run G1',
    'digest remove G1',
  ])('a member may not “%s”, and is told who may', async (line) => {
    const before = [await digests(), await runs()];
    expect((await ben.says(line)).text).toContain('Only admins can do this. Ask one of them: Ann.');
    expect([await digests(), await runs()]).toEqual(before);
  });

  it('a member cannot forge the buttons of an admin', async () => {
    const before = [await digests(), await runs()];
    for (const path of ['pause', 'run', 'remove']) {
      expect((await ben.presses(`run/digest ${path}/digest=G1`)).text).toContain('Only admins can do this.');
    }
    expect((await ben.presses('form/digest edit/digest=G1')).text).toContain('Only admins can do this.');
    expect([await digests(), await runs()]).toEqual(before);
  });

  it.each([
    'digest list',
    'digest preview G1',
    'digest history G1',
    'digest edit G1 weekdays 05:00',
    'digest pause G1',
    'digest resume G1',
    'digest run G1',
    'digest remove G1',
    'G1',
    'digest pause #general',
  ])('another org sees and changes nothing with “%s”', async (line) => {
    const before = [await digests(), await runs()];
    expect((await shop.stranger().says(line)).text).not.toMatch(/every|weekdays 10|Acme|is paused|on its way/);
    expect([await digests(), await runs()]).toEqual(before);
  });

  it('another org cannot forge its buttons, and its own digest is its own', async () => {
    const before = [await digests(), await runs()];
    const zoe = shop.stranger();
    for (const path of ['pause', 'resume', 'run', 'remove', 'preview', 'history']) {
      expect((await zoe.presses(`run/digest ${path}/digest=G1`)).text).not.toMatch(/#general|Acme/);
    }
    expect((await zoe.presses('form/digest edit/digest=G1')).text).not.toMatch(/#general|10:00/);
    expect([await digests(), await runs()]).toEqual(before);
    expect((await zoe.says('digest add #sales daily 06:00')).text).toContain('Digest G1 will be posted to #sales.');
    expect((await zoe.says('digest preview G1')).text).toContain('A quiet day: nothing new');
    expect((await ann.says('digest')).text).not.toContain('06:00');
  });
});

describe('简报', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann', { channel: 'general' });
    ben = shop.as('Ben');
    await ben.says('客户 新增 华为');
  });
  afterAll(() => shop.close());

  it('一行新增，说明下次时间', async () => {
    expect((await ann.says('简报')).text).toBe('还没有简报。\n例如：简报 新增 #销售 工作日 09:00');
    expect((await ann.says('简报 新增 工作日 09:00')).text).toMatchInlineSnapshot(`
      "简报 G1 将发到 #general。
      频道: #general
      时间: 工作日 09:00 (Asia/Shanghai)
      栏目: 成交、新客户、商机、跟进、服务
      下次：5月14日周四 09:00（Asia/Shanghai）
      [预览] [编辑] [暂停] [记录] [立即发送] [删除] [撤销] [分享到频道]"
    `);
    expect(
      (await ann.says('简报 新增 #sales 每周一 9:00 时区：Europe/Berlin 栏目：成交、跟进')).text,
    ).toMatchInlineSnapshot(`
      "简报 G2 将发到 #sales。
      频道: #sales
      时间: 每周一 09:00 (Europe/Berlin)
      栏目: 成交、跟进
      下次：5月18日周一 09:00（Europe/Berlin）
      [预览] [编辑] [暂停] [记录] [立即发送] [删除] [撤销] [分享到频道]"
    `);
  });

  it('一句话新增，确认后才保存', async () => {
    const asked = await ann.says('每周五下午5点把简报发到#sales');
    expect(asked.text).toMatchInlineSnapshot(`
      "定期把简报发到频道
      频道: #sales
      时间: 每周五下午5点
      [保存] [编辑] [取消]"
    `);
    await (await asked.press('保存')).press('撤销');
    expect((await ann.says('简报')).text).not.toContain('周五');
  });

  it('预览、编辑、暂停、继续、运行、记录、删除', async () => {
    expect((await ben.says('简报 预览 G1')).text).toMatchInlineSnapshot(`
      "销售简报 · 5月13日周三（Asia/Shanghai）
      今天到目前为止新增客户 1 家：华为
      G1 现在会这样说。仅你可见。
      下次：5月14日周四 09:00（Asia/Shanghai）"
    `);
    expect((await ann.says('简报 编辑 G1 每天 8:00')).text).toContain('发到 #general 的简报 G1 已修改。');
    const paused = await ann.says('简报 暂停 G1');
    expect(paused.text).toContain('发到 #general 的简报 G1 已暂停，点“继续”即可恢复。');
    expect((await paused.press('继续')).text).toContain('发到 #general 的简报 G1 已恢复。');
    expect((await ann.says('简报 运行 G1')).text).toMatchInlineSnapshot(`
      "简报 G1 正在发往 #general。
      下次：5月14日周四 08:00（Asia/Shanghai）"
    `);
    expect((await ben.says('简报 历史 G1')).text).toMatchInlineSnapshot(`
      "G1 在 #general 的发送记录
      计划时间 | 结果
      5月13日周三 18:00（Asia/Shanghai），手动 | 发送中"
    `);
    const removed = await ann.says('简报 删除 G2');
    expect(removed.text).toMatchInlineSnapshot(`
      "发到 #sales 的简报 G2 已删除。
      [撤销] [分享到频道]"
    `);
    expect((await ben.says('简报')).text).toMatchInlineSnapshot(`
      "简报
      • G1 · #general · 每天 08:00 (下次：5月14日周四 08:00（Asia/Shanghai）) [预览] [记录]"
    `);
  });

  it('成员不能修改，并得知该找谁', async () => {
    const before = await digests();
    expect((await ben.says('简报 暂停 G1')).text).toContain('Ann');
    expect(await digests()).toEqual(before);
  });
});
