/** The Home: my day, for those who opened it, fresh after what they do, and not published more often than that. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCommands } from '../../../src/commands/index.ts';
import { HOME } from '../../../src/platforms/slack/home.ts';
import { HOME_MS } from '../../../src/platforms/slack/limits.ts';
import type { Person } from '../../support/slack/index.ts';
import type { ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';
import { openParleyWithCustomer } from '../../support/slack/parley-with-customer.ts';

/** For a machine that is busy. */
const PATIENCE = { timeout: 10_000 };

let parley: ParleyAtSlack;
let ann: Person;
let li: Person;
beforeAll(async () => {
  ({ parley, ann, li } = await openParleyWithCustomer('Acme Rockets'));
});
afterAll(() => parley.close());

const publications = (account: string) =>
  parley.slack.calls.filter(({ method, args }) => method === 'views.publish' && args.user_id === account).length;
const homeOf = async (person: Person) => {
  await person.opensHome();
  await expect.poll(() => person.home(), PATIENCE).not.toBe('');
  return person.home();
};
/** Later than a Home may be published again. */
const later = () => parley.clock.advance(HOME_MS + 1);

describe('the Home', () => {
  it('is not published for who never opened it', async () => {
    await ann.command('/crm task add acme send the quote today');
    await parley.slack.settled();
    expect(publications('U1')).toBe(0);
  });

  it('shows what is due, my open deals and the month, with what is begun most often', async () => {
    await ann.command('/crm deal add acme 9k Annual plan');
    const home = await homeOf(ann);
    expect(home).toContain('My day · Wed, May 13');
    expect(home).toContain('[New customer] [Log a sale] [Note something] [New follow-up]');
    expect(home).toContain('F1 send the quote');
    expect(home).toContain('D1 Acme Rockets');
    expect(home).toContain('you added one new customer');
  });

  it('is fresh after my last action, wherever I did it', async () => {
    later();
    await ann.in('C2').command('/crm sale acme 12k Toner');
    later();
    await ann.press('New sale');
    await expect.poll(() => ann.home(), PATIENCE).toContain('you sold €12,000');
    later();
    await ann.command('/crm task add acme call them back today');
    await expect.poll(() => ann.home(), PATIENCE).toContain('call them back');
  });

  it('shows what I said and did not answer, until I save it there', async () => {
    later();
    await ann.command('/crm note for acme: called, they want a demo');
    await expect.poll(() => ann.home(), PATIENCE).toContain('Waiting for you');
    later();
    await ann.opensHome();
    await parley.slack.settled();
    later();
    expect((await ann.press('Save')).text).toContain('they want a demo');
    await expect.poll(() => ann.home(), PATIENCE).not.toContain('Waiting for you');
  });

  it('is published at most once in five seconds, the last time with everything', async () => {
    later();
    const before = publications('U1');
    await ann.command('/crm task add acme first thing today');
    await ann.command('/crm task add acme second thing today');
    await ann.command('/crm task add acme third thing today');
    await parley.slack.settled();
    expect(publications('U1')).toBe(before + 1);
    await expect.poll(() => publications('U1'), { timeout: HOME_MS + 3_000 }).toBe(before + 2);
    await expect.poll(() => ann.home(), PATIENCE).toContain('third thing');
    expect(publications('U1')).toBe(before + 2);
  }, 20_000);

  it('opens forms and does things from its buttons, and says so in the direct message', async () => {
    later();
    await ann.opensHome();
    const opened = await ann.press('New customer');
    expect(opened.modal).toMatch(/Name\*:/);
    const added = await ann.submit({ Name: 'Blue Barn' });
    expect(added.text).toContain('Added Blue Barn');
    later();
    await ann.opensHome();
    const done = await ann.press('Done');
    expect(done.messages.map(({ channel }) => channel[0])).toEqual(['D']);
    expect(done.text).toMatch(/F\d+ done/);
  });

  it('is everyone’s own, in their language, and remembered over a restart', async () => {
    const home = await homeOf(li);
    expect(home).toContain('我的一天');
    expect(home).not.toContain('send the quote');
    await parley.restart();
    later();
    const before = publications('U3');
    await li.command('/crm 待办 新增 acme 今天 发报价');
    await expect.poll(() => publications('U3'), PATIENCE).toBe(before + 1);
  });

  it('tells guests why there is nothing for them, and nobody of another workspace', async () => {
    expect(await homeOf(parley.slack.person('U4'))).toContain('full members of this workspace');
    const told = parley.slack.calls.length;
    const event = { type: 'app_home_opened', user: 'U21', tab: 'home', channel: 'D9' };
    const body = { type: 'event_callback', team_id: 'T2', event_id: 'Ev2', event };
    await parley.slack.deliver('T2', { kind: 'events_api', body });
    expect(parley.slack.calls).toHaveLength(told);
    expect(publications('U21')).toBe(0);
  });

  it('shows nothing any more to who became a guest', async () => {
    later();
    expect(await homeOf(li)).toContain('发报价');
    later();
    const user = parley.slack.user('U3');
    user.isRestricted = true;
    const profile = { id: 'U3', team_id: 'T1', name: 'li', is_restricted: true };
    const body = {
      type: 'event_callback',
      team_id: 'T1',
      event_id: 'Ev3',
      event: { type: 'user_change', user: profile },
    };
    await parley.slack.deliver('T1', { kind: 'events_api', body });
    await expect.poll(() => li.home(), PATIENCE).not.toContain('发报价');
    expect(li.home()).not.toContain('Acme');
  });

  it('is the answer of a command, and was refused nothing by Slack', async () => {
    expect(createCommands().get(HOME)?.effect).toBe('read');
    expect((await ann.command('/crm my day')).text).toContain('My day');
    expect(parley.slack.refusals()).toEqual([]);
  });
});
