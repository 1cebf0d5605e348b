/** Slack is slow, asks to wait, or closes a place while an answer is on its way: nobody is left without one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
beforeAll(async () => {
  parley = await openParley();
  ann = parley.slack.person('U1').in('C2');
  await ann.command('/crm customer add Acme Rockets');
  await ann.command('/crm reaction on');
});
afterAll(() => parley.close());

/** Longer than Parley lets a person wait for an acknowledgement, shorter than Slack lets Parley. */
const SLOW = { kind: 'slow', ms: 2_300 } as const;

let events = 0;
const tell = (event: object, retry?: number) => {
  events += 1;
  return parley.slack.deliver('T1', {
    kind: 'events_api',
    body: { type: 'event_callback', team_id: 'T1', event_id: `Ev-late-${events}`, event },
    ...(retry === undefined ? {} : { retry: { num: retry, reason: 'http_timeout' } }),
  });
};
const written = async (text: string) => {
  await parley.slack.person('U2').in('C2').says(text);
  return parley.slack.channel('C2').messages().at(-1)?.ts ?? '';
};
const reacted = (ts: string) => ({
  ...{ type: 'reaction_added', user: 'U1', reaction: 'memo', item_user: 'U2' },
  item: { type: 'message', channel: 'C2', ts },
});
/** In a thread of people. */
const mentioned = async (line: string) => {
  const thread = await written('Who knows Acme?');
  const ts = thread.replace(/..$/, '99');
  const text = `<@${parley.slack.team().installation?.botUserId}> ${line}`;
  return { type: 'app_mention', user: 'U1', channel: 'C2', text, ts, thread_ts: thread, event_ts: ts };
};
const seen = (person: Person) => person.messages().map(({ text }) => text);
const asked = (text: string) => seen(ann).filter((each) => each.includes('Add this message') && each.includes(text));

describe('an event is acknowledged when it is answered, and not while the answer is on its way', () => {
  it('a reaction', async () => {
    const ts = await written('Acme is slow today');
    parley.slack.troubles.bring('chat.postEphemeral', SLOW);
    expect((await tell(reacted(ts))).outcome).toBe('acknowledged');
    expect(asked('Acme is slow today')).toHaveLength(1);
  });

  it('what was said', async () => {
    parley.slack.troubles.bring('chat.postMessage', SLOW);
    expect((await tell(await mentioned('customer show acme'))).outcome).toBe('acknowledged');
    expect(seen(ann).at(-1)).toContain('Acme Rockets');
  });
});

describe('what cannot be answered at once', () => {
  it('is said when Slack lets Parley speak again', async () => {
    const { slack } = parley;
    slack.troubles.bring('chat.postMessage', { kind: 'limited', retryAfter: 1 });
    const mention = await mentioned('customer show acme');
    await tell(mention);
    const shown = slack.channel('C2').messages().at(-1);
    expect(shown?.text).toContain('Acme Rockets');
    expect(shown?.thread).toBe(mention.thread_ts);
  });

  it('is told the person alone where Parley may not speak in the channel any more', async () => {
    const { slack } = parley;
    const mention = await mentioned('customer show acme');
    const before = slack.channel('C2').messages().length;
    slack.troubles.bring('chat.postMessage', { kind: 'error', code: 'restricted_action_read_only_channel' });
    expect((await tell(mention)).outcome).toBe('acknowledged');
    expect(slack.channel('C2').messages()).toHaveLength(before);
    expect(seen(ann.in('dm')).at(-1)).toContain('Acme Rockets');
  });

  it('is answered where Slack tells of it again, and where it was after all, is not', async () => {
    const { slack } = parley;
    const answers = () => slack.channel('C2').messages().length;
    const lost = await mentioned('customer show acme');
    const arrived = await mentioned('customer show acme');
    const before = answers();
    slack.troubles.bring('chat.postMessage', { kind: 'cut', done: false });
    expect((await tell(lost)).outcome).not.toBe('acknowledged');
    expect(answers()).toBe(before);
    expect((await tell(lost, 1)).outcome).toBe('acknowledged');
    expect(answers()).toBe(before + 1);
    slack.troubles.bring('chat.postMessage', { kind: 'cut', done: true });
    expect((await tell(arrived)).outcome).not.toBe('acknowledged');
    expect((await tell(arrived, 1)).outcome).toBe('acknowledged');
    expect(answers()).toBe(before + 2);
  }, 15_000);

  it('is asked again: a reaction whose question Slack took by no way', async () => {
    const { troubles } = parley.slack;
    const reaction = reacted(await written('Acme is quiet'));
    troubles.bring('chat.postEphemeral', { kind: 'error', code: 'internal_error' });
    troubles.bring('conversations.open', { kind: 'error', code: 'internal_error' });
    expect((await tell(reaction)).outcome).not.toBe('acknowledged');
    expect(asked('Acme is quiet')).toHaveLength(0);
    expect((await tell(reaction, 1)).outcome).toBe('acknowledged');
    expect(asked('Acme is quiet')).toHaveLength(1);
  }, 10_000);
});

it('a command that names someone Slack is slow to tell of is answered all the same', async () => {
  parley.slack.troubles.bring('users.info', { kind: 'slow', ms: 3_500 });
  const shown = await ann.command('/crm task add acme call them assignee: @bob');
  expect(shown.text).toContain('Bob Ray');
}, 15_000);
