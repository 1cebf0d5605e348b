/** Messages kept by a reaction, in the channels where an admin turned that on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
beforeAll(async () => {
  parley = await openParley();
  ann = parley.slack.person('U1');
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
    await parley.slack.person('U21').in('C21').command('/crm reaction on :zap:');
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
    expect(typo.text).toContain('“memo please” is no emoji that I can read');
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

it('Slack refused nothing but channels Parley is not in', () => {
  expect(new Set(parley.slack.refusals())).toEqual(new Set(['conversations.info: channel_not_found']));
});
