/** A code shown in one workspace and typed in another: from then on both work with the same records. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeIn } from '../../support/link.ts';
import { tapStatements } from '../../support/statement-tap.ts';
import type { Person, Shop } from '../../support/transcript.ts';
import { openTwoCompanies } from '../../support/two-companies.ts';

/** Fails the statement of a unit that it counts down to, as a process that dies there leaves it. */
let failsAfter = Number.POSITIVE_INFINITY;
let inUnit = false;
const adapter = tapStatements((sql) => {
  if (sql.startsWith('INSERT INTO "Receipt"')) inUnit = true;
  if (/^(RELEASE|ROLLBACK)/.test(sql)) inUnit = false;
  if (!inUnit) return;
  failsAfter -= 1;
  if (failsAfter === 0) throw new Error('the process died');
});

let shop: Shop;
let ann: Person;
let zoe: Person;
beforeEach(async () => {
  failsAfter = Number.POSITIVE_INFINITY;
  ({ shop, ann, zoe } = await openTwoCompanies({ adapter }));
});
afterEach(() => shop.close());

const minutesLater = (minutes: number) => shop.clock.set(new Date(shop.clock.now().getTime() + minutes * 60_000));
const newCode = async () => codeIn(await ann.types('link workspace'));

/** Yves, admin of a third company in the same database. */
async function third(): Promise<(line: string) => Promise<string>> {
  const { crm, clock, conversation } = shop;
  const fresh = { name: 'Third', zone: 'Europe/Berlin', locale: 'en', currency: 'USD' } as const;
  const workspace = { platform: 'local', externalId: 'third', name: 'Third' } as const;
  const { id } = await crm.orgs.ensureWorkspace(workspace, fresh, clock.now());
  await crm.members.admit({ workspaceId: id, account: 'yves', name: 'Yves', access: 'admin' }, clock.now());
  let said = 0;
  return async (line) => {
    said += 1;
    const answer = await conversation.handle({
      ...{ key: `third:${said}`, kind: 'invoke', line, canOpenForm: false },
      actor: { platform: 'local', workspace: 'third', account: 'yves' },
      place: { channel: '@yves', direct: true },
    });
    return JSON.stringify(answer);
  };
}

describe('a code', () => {
  it('lets another workspace in, however it is typed', async () => {
    await ann.types('customer add Acme Rockets');
    const shown = await ann.types('link workspace');
    expect(shown.text).toContain('an admin types this to Parley within ten minutes');
    const joined = await zoe.types(`link workspace ${codeIn(shown).toLowerCase().replace('-', ' ')}`);
    expect(joined.text).toContain('Rival shares the records of Shop now.');
    expect((await zoe.types('customer show C1')).text).toContain('Acme Rockets');
    await zoe.types('deal add Acme Rockets 12k');
    expect((await ann.types('deal show D1')).text).toContain('Acme Rockets');
    const shared = await ann.types('link');
    expect(shared.text).toContain('The records of Shop are used in:');
    expect(shared.text).toContain('Rival');
    expect(shared.text).toContain('“link me” makes both one person');
    expect((await zoe.types('whoami')).text).toContain('Shop');
  });

  it('is asked for, typed and answered in Chinese', async () => {
    await zoe.types('设置 我的 语言：中文');
    await ann.types('settings me language: zh');
    const code = codeIn(await ann.types('关联 工作区'));
    expect((await zoe.types(`关联 工作区 ${code}`)).text).toContain('Rival 现在共用 Shop 的数据');
    expect((await zoe.types('关联')).text).toContain('Shop 的数据在以下工作区使用');
  });

  it('is kept as a hash, works once, and for ten minutes', async () => {
    const code = await newCode();
    expect(JSON.stringify(await shop.db.reader.linkCode.findMany())).not.toContain(code.slice(0, 5));
    minutesLater(10);
    expect((await zoe.types(`link workspace ${code}`)).text).toContain('not good');
    const fresh = await newCode();
    expect((await zoe.types(`link workspace ${fresh}`)).text).toContain('Rival shares');
    expect(await (await third())(`link workspace ${fresh}`)).toContain('not good');
  });

  it('is used by one of two admins who type it at the same moment', async () => {
    const yves = await third();
    const code = await newCode();
    const answers = await Promise.all([
      zoe.types(`link workspace ${code}`).then(({ text }) => text),
      yves(`link workspace ${code}`),
    ]);
    expect(answers.filter((text) => text.includes('shares the records of Shop now'))).toHaveLength(1);
    expect(answers.filter((text) => text.includes('not good'))).toHaveLength(1);
    expect((await ann.types('link')).view.blocks.find(({ type }) => type === 'list')).toMatchObject({
      items: { length: 2 },
    });
  });

  it('joins once where it is delivered twice', async () => {
    const typed = { kind: 'invoke', line: `link workspace ${await newCode()}`, key: 'twice' } as const;
    const [first, again] = [await zoe.does(typed), await zoe.does(typed)];
    expect(again.text).toBe(first.text);
    expect(first.text).toContain('Rival shares');
    expect(await shop.db.reader.receipt.count({ where: { key: 'twice' } })).toBe(1);
  });

  it('leaves everything as it was, and is good still, where the process dies anywhere in between', async () => {
    await zoe.types('digest add #sales every day 09:00');
    const code = await newCode();
    const before = await workspaces();
    let died = 0;
    for (let at = 1; ; at += 1) {
      failsAfter = at;
      const { text } = await zoe.types(`link workspace ${code}`);
      failsAfter = Number.POSITIVE_INFINITY;
      if (text.includes('Rival shares')) break;
      died += 1;
      expect(await workspaces()).toEqual(before);
      expect((await zoe.types('digest list')).text).toContain('G1');
    }
    expect(died).toBeGreaterThan(20);
    expect((await zoe.types('link')).text).toContain('The records of Shop are used in:');
  });

  const workspaces = () => shop.db.reader.workspace.findMany({ orderBy: { id: 'asc' } });
});

describe('whoever may not link', () => {
  it('is told who may: both ends are for admins', async () => {
    expect((await shop.as('Bob').types('link workspace')).text).toContain('Ann');
    const code = await newCode();
    expect((await shop.stranger('Max').types(`link workspace ${code}`)).text).toContain('Zoe');
    expect((await zoe.types(`link workspace ${code}`)).text).toContain('Rival shares');
  });

  it('is stopped after five wrong codes, for ten minutes', async () => {
    const code = await newCode();
    for (let tried = 0; tried < 5; tried += 1) {
      expect((await zoe.types('link workspace AAAAA-AAAAA')).text).toContain('not good');
    }
    expect((await zoe.types(`link workspace ${code}`)).text).toContain('too often');
    minutesLater(11);
    const fresh = await newCode();
    expect((await zoe.types(`link workspace ${fresh}`)).text).toContain('Rival shares');
  });

  it('gets five codes at a time, no more', async () => {
    for (let asked = 0; asked < 5; asked += 1) await newCode();
    expect((await ann.types('link workspace')).text).toContain('too often');
  });

  it('cannot use a code of the own company, nor an answer to somebody else’s question', async () => {
    const code = await newCode();
    expect((await ann.types(`link workspace ${code}`)).text).toContain('a code of this very company');
    expect(JSON.stringify(await shop.db.reader.pending.findMany())).not.toContain(code);
    const { id } = await shop.db.reader.linkCode.findFirstOrThrow();
    const forged = await zoe.presses(`run/link workspace/claim=${id}&records=leave`);
    expect(forged.text).toContain('not good');
    expect((await zoe.types('link')).text).toContain('The records of Rival are used in this workspace alone.');
  });

  it('cannot link what is linked: neither the one that joined nor the one that others joined', async () => {
    const yves = await third();
    await zoe.types(`link workspace ${await newCode()}`);
    const theirs = codeIn({ text: await yves('link workspace') });
    expect((await zoe.types(`link workspace ${theirs}`)).text).toContain('shares the records of Shop already');
    expect((await ann.types(`link workspace ${theirs}`)).text).toContain('Rival shares the records of this workspace');
    expect(await yves(`link workspace ${codeIn(await zoe.types('link workspace'))}`)).toContain(
      'Third shares the records of Shop',
    );
  });

  it('is shown no code where others read along', async () => {
    const inChannel = shop.as('Ann', { channel: 'sales' });
    expect((await inChannel.says('link workspace')).text).toContain('only to you');
    expect((await inChannel.says('link')).text).not.toContain('Add a workspace');
    expect((await inChannel.presses('run/link workspace/')).text).toContain('only to you');
    expect((await (await ann.says('link')).press('Add a workspace')).text).toContain('within ten minutes');
    expect((await inChannel.types('link workspace')).text).toContain('within ten minutes');
  });
});

describe('after joining', () => {
  it('a button from before does nothing to a record that has the same number here', async () => {
    await ann.types('customer add Acme Rockets');
    const code = await newCode();
    await zoe.types(`link workspace ${code}`);
    const posted = (shownAt: Date) => zoe.does({ kind: 'press', route: 'run/customer archive/customer=C1', shownAt });
    const old = await posted(new Date(shop.clock.now().getTime() - 1));
    expect(old.text).toContain('That button does not work any more');
    expect((await ann.types('customer list')).text).toContain('Acme Rockets');
    await posted(shop.clock.now());
    expect((await ann.types('customer list')).text).not.toContain('Acme Rockets');
  });

  it('digests of the workspace go on there, with the figures of the company it joined', async () => {
    await zoe.types('digest add #sales every day 09:00');
    await ann.types('digest add #general every day 10:00');
    await zoe.types(`link workspace ${await newCode()}`);
    const listed = (await zoe.types('digest list')).text;
    expect(listed).toContain('G2');
    expect(listed).toContain('#sales');
    const digests = await shop.db.reader.digest.findMany({ orderBy: { id: 'asc' } });
    expect(digests.map(({ orgId, number, archivedAt }) => [orgId, number, archivedAt])).toEqual([
      [shop.orgId, 2, null],
      [shop.orgId, 1, null],
    ]);
    expect(digests[0]?.nextRunAt).not.toBeNull();
  });

  it('people are the same to those who work with them, and admins stay admins', async () => {
    await shop.stranger('Max').types('whoami');
    await zoe.types(`link workspace ${await newCode()}`);
    const max = shop.stranger('Max');
    await max.types('customer add Blue Barn');
    expect((await ann.types('customer show C1')).text).toContain('Max');
    expect((await max.types('link workspace')).text).toContain('Ann');
    expect(codeIn(await zoe.types('link workspace'))).toMatch(/-/);
    await shop.stranger('Mia').types('customer add Green Garden');
    expect((await ann.types('customer show C2')).text).toContain('Mia');
  });
});
