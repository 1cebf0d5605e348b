/** Records begun from Slack's own menus: on a message, or from anywhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import type { ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';
import { openParleyWithCustomer } from '../../support/slack/parley-with-customer.ts';

let parley: ParleyAtSlack;
let ann: Person;
let li: Person;
beforeAll(async () => {
  ({ parley, ann, li } = await openParleyWithCustomer('Acme Rockets'));
});
afterAll(() => parley.close());

/** What someone wrote in a channel, as others point at it. */
async function written(by: string, channel: string, text: string, thread?: string) {
  await parley.slack.person(by).in(channel, thread).says(text);
  const ts = parley.slack.channel(channel).messages().at(-1)?.ts ?? '';
  return { channel, ts };
}

describe('“Add to CRM” on a message', () => {
  it('opens the form with who wrote what, and keeps it as a note with the link back', async () => {
    const message = await written('U2', 'C2', 'They want <20 seats> & a demo');
    const opened = await ann.in('C2').shortcut('Add to CRM', message);
    expect(opened.modal).toContain('Text*: Bob Ray: They want <20 seats> & a demo');
    expect(opened.modal).toContain('Kind*: \n');
    const kept = await ann.submit({ Customer: 'acme', Kind: 'Note' });
    expect(kept.text).toContain('Noted N1 on Acme Rockets · note');
    expect(kept.text).toContain('Open the message');
    expect(kept.messages.map((each) => each.private)).toEqual([true]);
    const link = `https://acme.slack.com/archives/C2/p${message.ts.replace('.', '')}`;
    expect(JSON.stringify(parley.slack.calls.at(-1)?.args)).toContain(link);
  });

  it('works in a thread, in Chinese, as a service record', async () => {
    const root = await written('U2', 'C2', 'The printer at Acme is broken');
    const reply = await written('U2', 'C2', '已经修好了', root.ts);
    const opened = await li.in('C2', root.ts).shortcut('Add to CRM', reply);
    expect(opened.modal).toContain('已经修好了');
    const kept = await li.submit({ 客户: 'acme', 类型: '售后记录' });
    expect(kept.text).toContain('已记录 N2：Acme Rockets · 售后');
    expect(kept.messages[0]?.thread).toBe(root.ts);
    expect((await li.command('/crm note show N2')).text).toContain('查看原消息');
  });

  it('on a message that has answers is confirmed where that message stands', async () => {
    const root = await written('U2', 'C2', 'Acme wants to extend');
    await written('U3', 'C2', 'Nice', root.ts);
    await ann.in('C2').shortcut('Add to CRM', root);
    const kept = await ann.submit({ Customer: 'acme', Kind: 'Note' });
    expect(kept.messages.map((each) => [each.private, each.thread])).toEqual([[true, undefined]]);
    await ann.command('/crm undo');
  });

  it('asks a sale for its amount at the field, and keeps what was typed', async () => {
    const message = await written('U1', 'C2', 'Acme signed for the annual plan');
    await ann.in('C2').shortcut('Add to CRM', message);
    const refused = await ann.submit({ Customer: 'acme', Kind: 'Sale' });
    expect(refused.text).toContain('! Amount: A sale needs an amount');
    expect(refused.modal).toContain('Text*: Acme signed for the annual plan');
    const sold = await ann.submit({ Amount: '12k' });
    expect(sold.text).toContain('Sale D1: Acme Rockets · €12,000 · today');
    expect(sold.text).toContain('Acme signed for the annual plan');
    expect(sold.text).toContain('Open the message');
  });

  it('makes a task of it, due tomorrow unless a day is given', async () => {
    const message = await written('U2', 'C2', 'Please send Acme the quote');
    await ann.in('C2').shortcut('Add to CRM', message);
    const kept = await ann.submit({ Customer: 'acme', Kind: 'Task' });
    expect(kept.text).toMatch(/Follow-up F1: Bob Ray: Please send Acme the quote · tomorrow 09:00/);
  });

  it('works where Parley is not: the link is made, and the answer comes privately', async () => {
    const message = await written('U1', 'C3', 'The board likes Acme');
    await ann.in('C3').shortcut('Add to CRM', message);
    const kept = await ann.submit({ Customer: 'acme', Kind: 'Note' });
    expect(kept.text).toContain('The board likes Acme');
    expect(kept.text).toContain('Open the message');
    expect(kept.messages[0]?.private).toBe(true);
  });

  it('that cannot be opened in time waits behind a button, with the message in it', async () => {
    const message = await written('U2', 'C2', 'Acme moves to Berlin');
    parley.slack.troubles.bring('views.open', { kind: 'error', code: 'expired_trigger_id' });
    const late = await ann.in('C2').shortcut('Add to CRM', message);
    expect(late.text).toContain('could not be opened in time');
    expect((await ann.press('Fill in the form')).modal).toContain('Bob Ray: Acme moves to Berlin');
    await ann.closes();
  });

  it('opens though Slack tells neither author nor link', async () => {
    const message = await written('U2', 'C2', 'Acme called again');
    parley.slack.troubles.bring('chat.getPermalink', { kind: 'error', code: 'internal_error' });
    const opened = await ann.in('C2').shortcut('Add to CRM', message);
    expect(opened.modal).toContain('Acme called again');
    await ann.closes();
  });

  it('is refused to guests, and finds no customer of another workspace', async () => {
    const message = await written('U2', 'C2', 'Acme, once more');
    const gus = await parley.slack.person('U4').in('C2').shortcut('Add to CRM', message);
    expect(gus.text).toContain('full members of this workspace');
    expect(gus.modal).toBe('');
    await ann.in('C2').shortcut('Add to CRM', message);
    expect(await ann.suggest('Customer', 'ac')).toEqual(['Acme Rockets']);
    await ann.closes();
  });
});

describe('“New customer” from anywhere', () => {
  it('opens the form; the card comes in the direct message', async () => {
    const opened = await ann.shortcut('New customer');
    expect(opened.modal).toMatch(/Name\*:/);
    const added = await ann.submit({ Name: 'Blue Barn' });
    expect(added.text).toContain('Added Blue Barn (C2)');
    expect(added.messages[0]?.channel).toMatch(/^D/);
    expect((await li.shortcut('New customer')).modal).toContain('名称');
    await li.closes();
  });

  it('is refused to guests', async () => {
    const gus = await parley.slack.person('U4').shortcut('New customer');
    expect(gus.text).toContain('full members of this workspace');
  });
});

it('Slack refused nothing but what was not there', () => {
  expect(new Set(parley.slack.refusals())).toEqual(
    new Set([
      'chat.getPermalink: channel_not_found',
      'chat.getPermalink: internal_error',
      'views.open: expired_trigger_id',
    ]),
  );
});
