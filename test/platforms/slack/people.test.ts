/** Who may talk with Parley in Slack, and what each team sees: two workspaces in one process. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
beforeAll(async () => {
  parley = await openParley();
  ann = parley.slack.person('U1');
});
afterAll(() => parley.close());

describe('in a workspace', () => {
  it('owners are admins, others are members, and each is known by name, zone and language', async () => {
    const li = parley.slack.person('U3');
    expect((await ann.command('/crm whoami')).text).toMatch(/Ann Lee[\s\S]*admin/i);
    const me = await li.command('/crm whoami');
    expect(me.text).toContain('李娜');
    expect(me.text).not.toContain('管理员');
    expect((await li.command('/crm 设置')).text).toMatch(/设置/);
  });

  it('guests and people of other companies are turned away politely, in the way they came', async () => {
    parley.slack.addUser('T1', { id: 'U5', realName: 'Tom Other', from: 'T9' });
    parley.slack.team().channels.get('C2')?.members.add('U5');
    const guest = await parley.slack.person('U4').command('/crm customer add Sneaky Ltd');
    expect(guest.text).toContain('You are a guest here');
    const stranger = await parley.slack.person('U5').in('C2').mention('add customer Sneaky Ltd');
    expect(stranger.text).toContain('You are from another one');
    expect((await ann.command('/crm customer find Sneaky')).text).not.toContain('Sneaky Ltd ·');
  });

  it('who leaves the company has no access any more, and keeps what they did', async () => {
    const bob = parley.slack.person('U2');
    expect((await bob.command('/crm customer add By Bob Ltd')).text).toContain('By Bob Ltd');
    await parley.slack.deactivate('U2');
    const after = await bob.command('/crm customer list');
    expect(after.text).not.toContain('By Bob Ltd');
    expect((await ann.command('/crm customer show By Bob')).text).toContain('Bob Ray');
  });

  it('who became a guest while Parley was down has no access any more, and is reminded of nothing', async () => {
    const li = parley.slack.person('U3');
    await li.command('/crm customer add 秘密公司');
    await li.command('/crm 待办 新增 秘密公司 明天 9:00 发报价');
    const user = parley.slack.user('U3');
    user.isRestricted = true;
    await parley.restart();
    await parley.tickAt('2026-05-14T07:30:00Z');
    expect(
      li
        .in('dm')
        .messages()
        .filter(({ text }) => text.includes('发报价')),
    ).toEqual([]);
    await parley.restart();
    expect((await li.command('/crm customer list')).text).not.toContain('秘密公司');
    expect((await ann.command('/crm customer list')).text).toContain('秘密公司');
  });

  it('nor has one of whom Slack is slow to say so, for longer than it takes to say', async () => {
    parley.slack.addUser('T1', { id: 'U7', realName: 'Eve Slow' });
    parley.slack.team().channels.get('C2')?.members.add('U7');
    const eve = parley.slack.person('U7').in('C2');
    await eve.command('/crm customer add Slow Ltd');
    expect((await eve.command('/crm customer list')).text).toContain('Slow Ltd');
    const user = parley.slack.user('U7');
    user.isRestricted = true;
    await parley.restart();
    parley.slack.troubles.bring('users.info', { kind: 'slow', ms: 900 });
    expect((await eve.command('/crm whoami')).text).toContain('Eve Slow');
    const answer = async () => (await eve.command('/crm customer list')).text || 'no answer: Slow Ltd';
    await expect.poll(answer).not.toContain('Slow Ltd');
  });

  it('what other apps and Parley itself say is not answered', async () => {
    const calls = parley.slack.calls.length;
    const bot = parley.slack.team().installation?.botUserId;
    const channel = parley.slack.team().channels.get('C2');
    const message = { type: 'message', channel: 'C2', channel_type: 'channel', ts: '1.1', event_ts: '1.1' };
    const tell = (event: object) =>
      parley.slack.deliver('T1', {
        kind: 'events_api',
        body: {
          type: 'event_callback',
          team_id: 'T1',
          event_id: `Ev${Math.random()}`,
          event: { ...message, ...event },
        },
      });
    await tell({ user: 'U8', bot_id: 'B8', subtype: 'bot_message', text: `<@${bot}> customer list` });
    await tell({ user: bot, text: `<@${bot}> customer list` });
    await tell({ subtype: 'message_changed', message: { user: 'U1', text: `<@${bot}> customer list` } });
    await parley.slack.settled();
    expect(parley.slack.calls.slice(calls).filter(({ method }) => method.startsWith('chat.'))).toEqual([]);
    expect(channel?.messages.at(-1)?.botId).toBeDefined();
  });
});
