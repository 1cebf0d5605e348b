/** Slack delivers again, late and twice; people press twice; connections break. */
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

const found = async (name: string) => (await ann.command(`/crm customer find ${name}`)).text;
const count = (text: string, of: RegExp) => text.match(new RegExp(of, 'g'))?.length ?? 0;

describe('what is delivered again', () => {
  it('changes nothing and is answered alike: a command', async () => {
    const first = await ann.command('/crm customer add Twice Ltd');
    const again = await first.again();
    expect(again.text).toBe(first.text);
    expect(count(await found('Twice'), /Twice Ltd/)).toBe(1);
  });

  it('is answered once: what was said, told by two events and told again', async () => {
    const before = parley.slack.channel('C2').messages().length;
    const said = await ann.in('C2').mention('add customer Mentioned Ltd');
    const answers = parley.slack.channel('C2').messages().length - before - 1;
    expect(answers).toBe(1);
    expect((await said.again()).messages).toEqual([]);
    await parley.restart();
    // Another process knows nothing of the first telling, but the answer stands in the thread.
    expect((await said.again()).messages).toEqual([]);
    await ann.press('Save');
    expect(count(await found('Mentioned'), /Mentioned Ltd/)).toBe(1);
  });

  it('is answered once in a direct message too; twice only where Slack does not let Parley look', async () => {
    const said = await ann.in('dm').says('add customer Direct Ltd');
    expect(said.text).toContain('Direct Ltd');
    await parley.restart();
    expect((await said.again()).messages).toEqual([]);
    await parley.restart();
    parley.slack.troubles.bring('conversations.history', { kind: 'error', code: 'internal_error' });
    expect((await said.again()).text).toContain('Direct Ltd');
    await ann.in('dm').press('Save');
    expect(count(await found('Direct'), /Direct Ltd/)).toBe(1);
  });

  it('is one: a press', async () => {
    await ann.command('/crm customer add Pressed Ltd');
    const undone = await ann.press('Undo');
    const again = await undone.again();
    expect(again.text).toBe(undone.text);
    expect(await found('Pressed')).not.toMatch(/Pressed Ltd ·/);
  });

  it('is one: a form that was sent', async () => {
    await ann.command('/crm customer add');
    const sent = await ann.submit({ Name: 'Formed Ltd' });
    await sent.again();
    expect(count(await found('Formed'), /Formed Ltd/)).toBe(1);
  });
});

describe('that the app was removed', () => {
  it('is told late, after it was installed again: it stays', async () => {
    await parley.slack.uninstall();
    const late = parley.slack.events.log.filter(({ payload }) => /app_uninstalled/.test(JSON.stringify(payload.body)));
    expect(late).toHaveLength(1);
    parley.clock.advance(60_000);
    parley.slack.install();
    await parley.restart();
    for (const { payload } of late) await parley.slack.deliver('T1', payload);
    expect((await ann.command('/crm whoami')).text).toContain('Ann Lee');
  });
});

describe('a form', () => {
  it('refused twice and then right is taken once, with all that was typed', async () => {
    await ann.command('/crm customer add');
    expect((await ann.submit({ Name: 'Careful Ltd', Phone: '12', 'E-mail': 'ann@careful.example' })).text).toContain(
      '! Phone',
    );
    expect((await ann.submit({ Phone: '13' })).text).toContain('! Phone');
    const taken = await ann.submit({ Phone: '+49 30 1234567' });
    expect(taken.text).toContain('Careful Ltd');
    expect(taken.text).toContain('ann@careful.example');
    expect(count(await found('Careful'), /Careful Ltd/)).toBe(1);
  });

  it('that cannot be opened in time waits behind a button, as it was typed', async () => {
    parley.slack.troubles.bring('views.open', { kind: 'error', code: 'expired_trigger_id' });
    const late = await ann.command('/crm customer add phone: +49 30 7654321');
    expect(late.modal).toBe('');
    const [button] = late.text.match(/\[[^\]]+\]/g) ?? [];
    const opened = await ann.press(button?.slice(1, -1) ?? '');
    expect(opened.modal).toMatch(/Phone: \+?49 ?30/);
    await ann.closes();
  });
});

describe('connections', () => {
  it('are two, and one that leaves costs nobody an answer', async () => {
    const { sockets } = parley.slack;
    await expect.poll(() => sockets.count()).toBe(2);
    const opened = sockets.opened();
    sockets.disconnect('refresh_requested');
    while (sockets.opened() === opened) {
      expect((await ann.command('/crm whoami')).text).toContain('Ann Lee');
      expect(sockets.count()).toBeGreaterThan(0);
    }
    await expect.poll(() => sockets.count()).toBe(2);
  });
});

describe('an answer', () => {
  it('comes privately where Parley is no member, and where its response_url is used up, to the person directly', async () => {
    await ann.command('/crm customer add Lonely Ltd');
    parley.clock.advance(31 * 60_000);
    const undone = await ann.press('Undo');
    expect(undone.text).toMatch(/Lonely Ltd/);
    // The press brings a fresh response_url; without any it is told in the direct message.
    parley.slack.troubles.bring('response_url', { kind: 'http', status: 404 });
    await ann.command('/crm customer add Direct Ltd');
    const direct = await ann.press('Undo');
    expect(direct.messages.map(({ channel }) => channel[0])).toEqual(['D']);
  });

  it('waits out a limit on calls', async () => {
    await ann.command('/crm customer add');
    parley.slack.troubles.bring('response_url', { kind: 'limited', retryAfter: 1 });
    parley.slack.troubles.bring('chat.postEphemeral', { kind: 'limited', retryAfter: 1 });
    const taken = await ann.submit({ Name: 'Limited Ltd' });
    expect(taken.text).toContain('Limited Ltd');
    expect(count(await found('Limited'), /Limited Ltd/)).toBe(1);
  });
});
