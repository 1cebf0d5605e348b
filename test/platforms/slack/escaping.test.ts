/** What Slack encodes is decoded once and encoded once: names are shown as they were typed, and nobody is rung by data. */
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

describe.each([
  'AT&T <Labs>',
  'Bold *Stars* Ltd',
  'snake_case_ and _lines_',
  '`Code` Works',
  '~Struck~ Co',
  'Marks &amp; Co',
  '<!channel> & <@U2>',
  'a > b < c',
  ':tada: Party',
  '> Quoted',
  '华为*技术*',
])('a customer called %s', (name) => {
  it('keeps the name from form to card, list, thread and share, and rings nobody', async () => {
    await ann.command('/crm customer add');
    const added = await ann.submit({ Name: name });
    expect(added.text).toContain(name);
    const listed = await ann.command('/crm customer list');
    expect(listed.text).toContain(name);
    const said = await ann.in('C2').mention('customer list');
    expect(said.text).toContain(name);
    const edited = await ann.command(`/crm customer edit ${/\(?(C\d+)\)?/.exec(added.text)?.[1]}`);
    expect(edited.modal).toContain(`Name: ${name}\n`);
    await ann.closes();
    for (const { pings } of [...added.messages, ...listed.messages, ...said.messages]) expect(pings).toEqual([]);
  });
});

it('a command takes what Slack makes of addresses, links, people and channels as it was typed', async () => {
  const added = await ann.command('/crm customer add Links Ltd, email: jo@links.example, phone: +49 30 1112223');
  expect(added.text).toContain('jo@links.example');
  expect(added.text).not.toContain('mailto');
  const site = await ann.command('/crm customer add acme.com & Sons');
  expect(site.text).toContain('acme.com & Sons');
  const note = await ann.command('/crm note add Links Ltd, see https://x.example/?a=1&b=2 with @bob in #sales');
  expect(note.text).toContain('https://x.example/?a=1&b=2');
  expect(note.text).toContain('#sales');
  expect(note.text).toMatch(/@Bob/i);
  expect(note.messages.flatMap(({ pings }) => pings)).toEqual([]);
});

it('no message asks Slack to unfurl links or to find names in it', () => {
  const posts = parley.slack.calls.filter(({ method }) => method === 'chat.postMessage');
  expect(posts.length).toBeGreaterThan(0);
  for (const { args } of posts) {
    expect(args.unfurl_links).toBe('false');
    expect(args.unfurl_media).toBe('false');
    expect(args.link_names).toBeUndefined();
    expect(args.parse).toBeUndefined();
  }
});

it('nothing of it was refused', () => {
  expect(parley.slack.refusals()).toEqual([]);
});
