/** Parley comes to a channel and to a workspace: it says so once, and is quiet. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
beforeAll(async () => {
  parley = await openParley();
});
afterAll(() => parley.close());

const general = () => parley.slack.channel('C1').messages();
const direct = (account: string) => parley.slack.person(account).in('dm').messages();
const minutesLater = async (minutes: number) => {
  const now = parley.clock.now().getTime();
  await parley.tickAt(new Date(now + minutes * 60_000).toISOString());
};

describe('added to a channel', () => {
  it('says who it is, three things to type, and how it stays quiet', async () => {
    await parley.slack.channel('C1').inviteApp();
    await minutesLater(1);
    const [hello, ...more] = general();
    expect(more).toEqual([]);
    expect(hello?.text).toContain('I am Parley');
    expect(hello?.text.match(/\/crm (?:customer add|sale|stats)/g)).toHaveLength(3);
    expect(hello?.text).toContain('I stay quiet');
    expect(hello?.pings).toEqual([]);
  });

  it('says it once: told again, after a restart, and a month after it was removed', async () => {
    const { events } = parley.slack;
    const [joined] = events.log.filter(({ payload }) => JSON.stringify(payload.body).includes('member_joined_channel'));
    await parley.slack.deliver('T1', { ...joined?.payload, retry: { num: 1, reason: 'http_timeout' } } as never);
    await parley.restart();
    await minutesLater(1);
    parley.slack.channel('C1').removeApp();
    await minutesLater(60 * 24 * 40);
    await parley.slack.channel('C1').inviteApp();
    await minutesLater(1);
    expect(general()).toHaveLength(1);
  });

  it('goes out after the process died between the event and the message', async () => {
    parley.slack.troubles.bring('chat.postMessage', { kind: 'http', status: 503 });
    await parley.slack.channel('C3').inviteApp();
    await minutesLater(1);
    await parley.restart();
    await minutesLater(5);
    expect(
      parley.slack
        .channel('C3')
        .messages()
        .map(({ text }) => text.includes('I am Parley')),
    ).toEqual([true]);
  });

  it('says nothing when someone else joins, or in a workspace it does not serve', async () => {
    const body = {
      team_id: 'T1',
      event_id: 'Ev1',
      event: { type: 'member_joined_channel', user: 'U2', channel: 'C2' },
    };
    await parley.slack.deliver('T1', { kind: 'events_api', body: { ...body, type: 'event_callback' } });
    await parley.slack.channel('C21').inviteApp('U21');
    await minutesLater(1);
    expect([...parley.slack.channel('C2').messages(), ...parley.slack.channel('C21').messages()]).toEqual([]);
  });
});

describe('the first admin', () => {
  it('gets first steps directly, after the answer, once', async () => {
    await parley.slack.person('U2').command('/crm');
    await parley.slack.person('U1').command('/crm');
    await minutesLater(1);
    await parley.slack.person('U1').command('/crm');
    await parley.restart();
    await minutesLater(1);
    expect(direct('U1').map(({ text }) => text.split('\n')[0])).toEqual(['Parley is ready']);
    expect(direct('U1')[0]?.text).toContain('/crm settings edit currency: EUR');
    expect(direct('U2')).toEqual([]);
  });

  it('opens help from there', async () => {
    expect((await parley.slack.person('U1').in('dm').press('What you can do here')).text).toContain('customer');
  });
});

it('speaks the language of the admin', async () => {
  const other = await openParley({ installedIn: ['T1'] });
  try {
    const { slack } = other;
    slack.addUser('T1', { id: 'U9', realName: '王芳', locale: 'zh-CN', admin: true });
    await slack.person('U9').command('/crm');
    await other.tickAt('2026-05-13T10:01:00Z');
    expect(slack.person('U9').in('dm').messages()[0]?.text).toContain('你是这里的第一位管理员');
  } finally {
    await other.close();
  }
});
