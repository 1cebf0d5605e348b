/** A workspace that joined another company's records goes back to its own. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeIn } from '../../support/link.ts';
import type { Person, Shop } from '../../support/transcript.ts';
import { openTwoCompanies, typesCode } from '../../support/two-companies.ts';

let shop: Shop;
let ann: Person;
let zoe: Person;
beforeEach(async () => {
  ({ shop, ann, zoe } = await openTwoCompanies());
});
afterEach(() => shop.close());

const join = async () => {
  const answer = await typesCode(zoe, ann);
  return answer.text.includes('of its own') ? answer.press('Leave them here') : answer;
};
/** What the platform calls a workspace from now on. */
const calls = (externalId: string, name: string) => {
  const fresh = { name, zone: 'Europe/Berlin', locale: 'en', currency: 'USD' } as const;
  return shop.crm.orgs.ensureWorkspace({ platform: 'local', externalId, name }, fresh, shop.clock.now());
};
const leave = async () => (await zoe.types('link off')).press('Take Rival out');

describe('link off', () => {
  it('asks first, then gives the workspace its own records back', async () => {
    await zoe.types('customer add Blue Barn');
    await zoe.types('digest add #sales every day 09:00');
    await join();
    await ann.types('customer add Acme Rockets');
    expect((await zoe.types('customer list')).text).not.toContain('Blue Barn');
    const asked = await zoe.types('link off');
    expect(asked.text).toContain('Rival will no longer see the records of Shop');
    expect((await zoe.types('customer show C1')).text).toContain('Acme Rockets');
    expect((await asked.press('Take Rival out')).text).toContain('works with its own records again');
    expect((await zoe.types('customer list')).text).toContain('Blue Barn');
    expect((await zoe.types('customer list')).text).not.toContain('Acme Rockets');
    expect((await zoe.types('digest list')).text).toContain('#sales');
    expect((await zoe.types('undo list')).text).toContain('Blue Barn');
    expect((await ann.types('digest list')).text).toContain('No digests yet');
    expect((await ann.types('link')).text).toContain('in this workspace alone');
    expect((await ann.types('customer list')).text).toContain('Acme Rockets');
  });

  it('is asked for in a sentence, and asks the same', async () => {
    await join();
    const asked = await zoe.says('please unlink this workspace');
    expect(asked.text).toContain('Rival will no longer see the records of Shop');
    expect((await asked.press('Take Rival out')).text).toContain('works with its own records again');
  });

  it('takes it back in Chinese', async () => {
    await zoe.types('settings me language: zh');
    const code = codeIn(await ann.types('link workspace'));
    await zoe.types(`关联 工作区 ${code}`);
    const asked = await zoe.types('关联 取消');
    expect(asked.text).toContain('将不再看到 Shop 的数据');
    expect((await asked.press('让 Rival 退出')).text).toContain('已解除关联');
  });

  it('is for whoever joined: others are told that there is nothing to take out', async () => {
    expect((await ann.types('link off')).text).toContain('not linked to another one');
    await join();
    expect((await ann.types('link off')).text).toContain('not linked to another one');
    expect((await shop.stranger('Max').types('link off')).text).toContain('Zoe');
  });

  it('shows the name of the company that others joined as it is called by now', async () => {
    await join();
    await calls('shop', 'Shop and Sons');
    expect((await ann.types('whoami')).text).toContain('Company: Shop and Sons');
    expect((await zoe.types('whoami')).text).toContain('Company: Shop and Sons');
    expect((await zoe.types('link')).text).toContain('The records of Shop and Sons are used in:');
  });

  it('is done by an admin of the company too, by the button beside the workspace', async () => {
    await join();
    const asked = await (await ann.types('link')).press('Take out');
    const done = await asked.press('Take Rival out');
    expect(done.text).toContain('works with its own records again');
    expect((await zoe.types('whoami')).text).toContain('Rival');
    expect((await asked.press('Take Rival out')).text).toBe(done.text);
  });

  it('does nothing to the workspace of another company, whatever is pressed', async () => {
    const rival = await shop.db.reader.workspace.findFirstOrThrow({ where: { externalId: 'rival' } });
    const forged = await ann.presses(`run/link off/workspace=${rival.id}&go=yes`);
    expect(forged.text).toContain('not linked to another one');
  });

  it('is answered alike when it is pressed twice, and who joins again is who they were', async () => {
    await join();
    await shop.stranger('Max').types('customer add Blue Barn');
    const asked = await zoe.types('link off');
    const [first, again] = [await asked.press('Take Rival out'), await asked.press('Take Rival out')];
    expect(again.text).toBe(first.text);
    await join();
    expect((await shop.stranger('Max').types('undo')).text).toContain('Blue Barn');
    const names = (await shop.crm.members.list(shop.orgId)).map(({ name }) => name);
    expect(names).toEqual(['Ann', 'Max', 'Zoe']);
  });

  it('shows the company’s name while it is linked, and its own as it is called by then afterwards', async () => {
    await join();
    await calls('rival', 'Rival Games');
    const linked = (await zoe.types('whoami')).text;
    expect(linked).toContain('Company: Shop');
    expect(linked).toContain('Workspace: Rival Games');
    await (await zoe.types('link off')).press('Take Rival Games out');
    expect((await zoe.types('whoami')).text).toContain('Company: Rival Games');
    expect((await zoe.types('settings')).text).toContain('Rival Games');
    expect((await ann.types('whoami')).text).toContain('Company: Shop');
  });

  it('keeps the name that somebody gave its company, whatever the workspace is called meanwhile', async () => {
    await zoe.types('settings edit name: Rival Holding');
    await join();
    await calls('rival', 'Rival Games');
    await (await zoe.types('link off')).press('Take Rival Games out');
    expect((await zoe.types('whoami')).text).toContain('Company: Rival Holding');
  });

  it('gives those who came meanwhile a place in the company of their workspace', async () => {
    await join();
    await shop.stranger('Mia').types('whoami');
    await leave();
    const mia = await shop.stranger('Mia').types('whoami');
    expect(mia.text).toContain('Rival');
    expect(mia.text).toContain('Member');
  });

  it('sends no heap of reminders whose time came meanwhile', async () => {
    await zoe.types('customer add Blue Barn');
    await zoe.types('task add Blue Barn "call" today 14:00');
    await zoe.types('task add Blue Barn "write" fri 14:00');
    await join();
    shop.clock.set(new Date('2026-05-14T10:00:00Z'));
    await leave();
    const tasks = await shop.db.reader.task.findMany({ orderBy: { id: 'asc' } });
    expect(tasks.map(({ remindAt }) => remindAt !== null)).toEqual([false, true]);
  });
});
