/** Messages kept by a reaction, in the channels where an admin turned that on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveOpen } from '../../support/left-open.ts';
import { codeIn } from '../../support/link.ts';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
/** Of another workspace, which has a channel of the same id. */
let zoe: Person;
beforeAll(async () => {
  parley = await openParley({ oauth: true, installedIn: ['T1'] });
  ann = parley.slack.person('U1');
  await parley.slack.browser('U21').install(parley.installUrl);
  parley.slack.addChannel('T2', { id: 'C2', name: 'rival-sales', members: ['U21'], withApp: true });
  zoe = parley.slack.person('U21').in('C2');
  await ann.command('/crm customer add Acme Rockets');
});
afterAll(() => parley.close());

describe('an admin turns it on, channel by channel', () => {
  it('is off from the start', async () => {
    const shown = await ann.in('C2').command('/crm reaction');
    expect(shown.text).toContain('Off in this channel');
    expect(shown.text).toContain('“reaction on”');
  });

  it('with the usual emoji, or with one of their own; the latest counts', async () => {
    expect((await ann.in('C2').command('/crm reaction on')).text).toContain(
      'reacts with :memo: to a message in #sales',
    );
    const own = await ann.in('C2').command('/crm reaction on :card_index:');
    expect(own.text).toContain('reacts with :card_index:');
    expect((await ann.in('C2').command('/crm reaction on card_index')).text).toContain('Nothing changed');
    expect((await ann.in('C2').command('/crm reaction')).text).toContain('On in #sales');
  });

  it('takes it back, and turns it off; what is off already stays so', async () => {
    await ann.in('C2').command('/crm reaction on :handshake:');
    expect((await ann.in('C2').command('/crm undo')).text).toContain('Taken back');
    expect((await ann.in('C2').command('/crm reaction')).text).toContain(':card_index:');
    expect((await ann.in('C2').command('/crm reaction off')).text).toContain('mean nothing to me any more');
    expect((await ann.in('C2').command('/crm reaction off')).text).toContain('It is off in this channel');
    expect((await ann.in('C2').command('/crm reaction')).text).toContain('Off in this channel');
  });

  it('names the other channels where it is on, of this workspace alone', async () => {
    await parley.slack.channel('C1').inviteApp();
    // The greeting is told now, and not in the middle of what is asked later.
    await parley.tickAt('2026-05-13T10:01:00Z');
    expect(JSON.stringify(parley.slack.channel('C1').messages())).toContain('I am Parley');
    expect((await zoe.command('/crm reaction on :zap:')).text).toContain('#rival-sales');
    await ann.in('C2').command('/crm reaction on');
    const shown = await ann.in('C1').command('/crm reaction');
    expect(shown.text).toContain('On in:');
    expect(shown.text).toContain('#sales · :memo:');
    expect(shown.text).not.toContain('zap');
    const bob = parley.slack.person('U2');
    expect((await bob.in('C2').command('/crm reaction')).text).toContain('On in #sales');
    expect((await bob.in('C1').command('/crm reaction')).text).not.toMatch(/#sales|turn it on/i);
    await ann.in('C2').command('/crm reaction off');
  });

  it('says what is wrong: no emoji, no channel, a channel Parley is not in, no admin', async () => {
    const typo = await ann.in('C2').command('/crm reaction on memo please');
    expect(typo.text).toContain('“memo please” is none');
    await ann.closes();
    expect((await ann.in('dm').command('/crm reaction on')).text).toContain('in the channel that you mean');
    expect((await ann.in('C3').command('/crm reaction on')).text).toContain('/invite @Parley');
    expect((await parley.slack.person('U2').in('C2').command('/crm reaction on')).text).toContain('Ann');
    expect((await ann.in('C2').command('/crm reaction')).text).toContain('Off in this channel');
  });

  it('用中文开启和关闭', async () => {
    await ann.command('/crm settings me language: zh');
    expect((await ann.in('C2').command('/crm 表情 开启')).text).toContain('在 #sales 用 :memo: 回应一条消息');
    expect((await ann.in('C2').command('/crm 表情')).text).toContain('#sales 已开启');
    expect((await ann.in('C2').command('/crm 表情 关闭')).text).toContain('不再理会 #sales 里的表情回应');
    await ann.command('/crm 设置 我的 language: en');
  });
});

/** What someone wrote in a channel, as others point at it. */
async function written(by: string, channel: string, text: string, thread?: string) {
  await parley.slack.person(by).in(channel, thread).says(text);
  return { channel, ts: parley.slack.channel(channel).messages().at(-1)?.ts ?? '' };
}

const calls = () => parley.slack.calls.length;

describe('a reaction where it is off', () => {
  it('means nothing: nobody is told, Slack is asked nothing', async () => {
    const message = await written('U2', 'C2', 'Acme would like a demo');
    const before = calls();
    expect((await ann.in('C2').reacts('memo', message)).text).toBe('');
    expect(calls()).toBe(before);
  });

  it('in another workspace means nothing here, though its channel is called the same', async () => {
    expect((await zoe.command('/crm reaction on')).text).toContain('with :memo: to a message in #rival-sales');
    const message = await written('U2', 'C2', 'Acme would like a demo soon');
    const before = calls();
    expect((await ann.in('C2').reacts('memo', message)).text).toBe('');
    expect(calls()).toBe(before);
  });
});

describe('a reaction where it is on', () => {
  beforeAll(async () => {
    await ann.in('C2').command('/crm reaction on');
  });

  it('asks whoever reacted, privately, and keeps who wrote what with the link back', async () => {
    const message = await written('U2', 'C2', 'Acme wants <20 seats> & a demo');
    const asked = await ann.in('C2').reacts('memo', message);
    expect(asked.messages.map((each) => [each.private, each.thread])).toEqual([[true, undefined]]);
    expect(asked.text).toContain('Add this message to the CRM? Only you see this.');
    expect(asked.text).toContain('Bob Ray: Acme wants <20 seats> & a demo');
    expect((await ann.in('C2').press('Add to CRM')).modal).toContain('Text*: Bob Ray: Acme wants <20 seats> & a demo');
    const kept = await ann.submit({ Customer: 'acme', Kind: 'Note' });
    expect(kept.text).toContain('Noted N1 on Acme Rockets');
    expect(kept.text).toContain('Open the message');
    const shown = ann.in('C2').messages();
    expect(shown.filter(({ text }) => text.includes('Add this message'))).toEqual([]);
    expect(shown.filter(({ text }) => text.includes('Noted N1'))).toHaveLength(1);
    const link = `https://acme.slack.com/archives/C2/p${message.ts.replace('.', '')}`;
    expect(JSON.stringify(parley.slack.calls.at(-1)?.args)).toContain(link);
  });

  it('works on an answer in a thread, with any skin tone, in Chinese', async () => {
    await ann.in('C2').command('/crm reaction on :thumbsup:');
    const root = await written('U2', 'C2', 'The printer at Acme is broken');
    const reply = await written('U2', 'C2', '已经修好了', root.ts);
    const li = parley.slack.person('U3');
    const asked = await li.in('C2', root.ts).reacts('+1::skin-tone-3', reply);
    expect(asked.text).toContain('要把这条消息添加到 CRM 吗？');
    expect(asked.messages.map((each) => [each.private, each.thread])).toEqual([[true, root.ts]]);
    expect((await li.in('C2', root.ts).press('添加到 CRM')).modal).toContain('Bob Ray：已经修好了');
    const kept = await li.submit({ 客户: 'acme', 类型: '售后记录' });
    expect(kept.text).toContain('已记录 N2：Acme Rockets · 售后');
    await ann.in('C2').command('/crm reaction on');
  });

  it('asks in the channel about a message that has answers', async () => {
    const root = await written('U2', 'C2', 'Acme moves to Berlin');
    await written('U3', 'C2', '好的', root.ts);
    const asked = await ann.in('C2').reacts('memo', root);
    expect(asked.messages.map((each) => each.thread)).toEqual([undefined]);
    expect(asked.text).toContain('Bob Ray: Acme moves to Berlin');
  });

  it('that is delivered twice asks once', async () => {
    const message = await written('U2', 'C2', 'Acme asks for a quote');
    const asked = await ann.in('C2').reacts('memo', message);
    expect(asked.messages).toHaveLength(1);
    expect((await asked.again()).text).toBe('');
    await parley.restart();
    expect((await asked.again()).text).toBe('');
  });

  it('is asked about again where Parley died before it knew that it had asked', async () => {
    const message = await written('U2', 'C2', 'Acme asks for two quotes');
    const asked = await ann.in('C2').reacts('memo', message);
    leaveOpen(parley.databasePath);
    await parley.restart();
    expect((await asked.again()).text).toContain('Acme asks for two quotes');
    expect((await asked.again()).text).toBe('');
  });

  it('with another emoji, or of Parley itself or another app, means nothing', async () => {
    const message = await written('U2', 'C2', 'Acme has a new buyer');
    const { slack } = parley;
    const before = calls();
    expect((await ann.in('C2').reacts('eyes', message)).text).toBe('');
    const self = slack.team('T1').installation?.botUserId ?? '';
    slack.addUser('T1', { id: 'U8', realName: 'Other Bot' });
    slack.user('U8').isBot = true;
    const item = { type: 'message', ...message };
    for (const user of [self, 'U8']) {
      const event = { type: 'reaction_added', user, reaction: 'memo', item, item_user: 'U2' };
      const body = { type: 'event_callback', team_id: 'T1', event_id: `Ev-${user}`, event };
      await slack.deliver('T1', { kind: 'events_api', body });
    }
    await slack.settled();
    expect(slack.calls.slice(before).map(({ method }) => method)).toEqual(['users.info']);
  });

  it('of a guest is refused without a look at the message', async () => {
    const message = await written('U2', 'C2', 'Acme pays late');
    const before = calls();
    const refused = await parley.slack.person('U4').in('C2').reacts('memo', message);
    expect(refused.text).toContain('full members of this workspace');
    expect(refused.messages.map((each) => each.private)).toEqual([true]);
    const methods = parley.slack.calls.slice(before).map(({ method }) => method);
    expect(methods).not.toContain('conversations.history');
  });

  it('says so where the message is gone, or Slack does not hand it over', async () => {
    const { slack } = parley;
    const item = { type: 'message', channel: 'C2', ts: '1000000000.000100' };
    const gone = { type: 'reaction_added', user: 'U1', reaction: 'memo', item, item_user: 'U2' };
    const said = ann.in('C2').messages().length;
    await slack.deliver('T1', {
      kind: 'events_api',
      body: { type: 'event_callback', team_id: 'T1', event_id: 'Ev-gone', event: gone },
    });
    await slack.settled();
    expect(
      ann
        .in('C2')
        .messages()
        .slice(said)
        .map(({ text }) => text),
    ).toEqual([expect.stringContaining('is not there any more')]);
    for (const [code, told] of [
      ['not_in_channel', '/invite @Parley'],
      ['missing_scope', 'install Parley anew'],
      ['internal_error', 'react again in a minute'],
    ] as const) {
      slack.troubles.bring('conversations.history', { kind: 'error', code });
      expect((await ann.in('C2').reacts('memo', await written('U2', 'C2', `Acme, ${code}`))).text).toContain(told);
    }
  });

  it('is over once it is turned off', async () => {
    const message = await written('U2', 'C2', 'Acme again');
    await ann.in('C2').command('/crm reaction off');
    expect((await ann.in('C2').reacts('memo', message)).text).toBe('');
  });
});

it('goes along with a workspace that comes to share the records of this one', async () => {
  await zoe.command(`/crm link workspace ${codeIn(await ann.command('/crm link workspace'))}`);
  expect((await zoe.command('/crm reaction')).text).toContain('On in #rival-sales');
  await zoe.says('Acme called us too');
  const { ts = '' } = zoe.messages().findLast(({ text }) => text.includes('called us too')) ?? {};
  await zoe.reacts('memo', { channel: 'C2', ts });
  await zoe.press('Add to CRM');
  expect((await zoe.submit({ Customer: 'acme', Kind: 'Note' })).text).toContain('on Acme Rockets');
  expect((await ann.in('C2').command('/crm reaction')).text).toContain('Off in this channel');
});

it('Slack refused nothing but what was not there', () => {
  expect(new Set(parley.slack.refusals())).toEqual(
    new Set([
      'conversations.info: channel_not_found',
      'conversations.history: not_in_channel',
      'conversations.history: missing_scope',
      'conversations.history: internal_error',
      'conversations.replies: thread_not_found',
    ]),
  );
});

it('works over HTTP as well, where it is delivered again too', async () => {
  const http = await openParley({ transport: 'http' });
  try {
    const alice = http.slack.person('U1').in('C2');
    await alice.command('/crm customer add Acme Rockets');
    await alice.command('/crm reaction on');
    await http.slack.person('U2').in('C2').says('Acme wants a demo');
    const { ts = '' } = http.slack.channel('C2').messages().at(-1) ?? {};
    const asked = await alice.reacts('memo', { channel: 'C2', ts });
    expect(asked.text).toContain('Bob Ray: Acme wants a demo');
    expect((await asked.again()).text).toBe('');
    await alice.press('Add to CRM');
    expect((await alice.submit({ Customer: 'acme', Kind: 'Note' })).text).toContain('Noted N1 on Acme Rockets');
    expect(http.slack.refusals()).toEqual([]);
  } finally {
    await http.close();
  }
});
