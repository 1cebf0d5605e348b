/** What was told privately, shown to everyone in the channel: once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leaveOpen } from '../../support/left-open.ts';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
beforeAll(async () => {
  parley = await openParley();
  ann = parley.slack.person('U1');
});
afterAll(() => parley.close());

const everyoneSees = (name: string) =>
  parley.slack
    .channel('C1')
    .messages()
    .filter(({ text }) => text.includes(name));
const mine = (name: string) => ann.messages().filter((each) => each.private && each.text.includes(name));

it('the private card stays as it was, but for the button that is done with', async () => {
  const card = await ann.command('/crm customer add Acme Rockets');
  expect(card.text).toContain('Share in channel');
  await ann.press('Share in channel');
  expect(everyoneSees('Acme')).toHaveLength(1);
  expect(mine('Acme').map(({ text }) => text)).toEqual([expect.stringContaining('Undo')]);
  expect(mine('Acme')[0]?.text).not.toContain('Share in channel');
  expect(mine('Acme')[0]?.text).toContain('Shared with everyone here');
  expect((await ann.press('Undo')).text).toContain('Taken back');
});

it('pressed twice at once it is shared once', async () => {
  await ann.command('/crm customer add Blue Barn');
  await Promise.all([ann.press('Share in channel'), ann.press('Share in channel')]);
  expect(everyoneSees('Blue Barn')).toHaveLength(1);
});

it('a button on the shared card answers in the channel, though people talk about it in a thread', async () => {
  await ann.command('/crm customer add Dune');
  await ann.press('Share in channel');
  const [{ ts = '' } = {}] = everyoneSees('Dune');
  await parley.slack.person('U3').in('C1', ts).says('好的');
  const bob = parley.slack.person('U2');
  await bob.press('Log');
  const noted = await bob.submit({ Text: 'wants a demo' });
  expect(noted.text).toContain('wants a demo');
  expect(noted.messages.map((each) => [each.private, each.thread])).toEqual([[true, undefined]]);
});

it('where it could not be shared the button stays, and works once Parley may post', async () => {
  await ann.command('/crm customer add Cedar');
  const { troubles } = parley.slack;
  troubles.bring('response_url', { kind: 'http', status: 500 });
  const refused = await ann.press('Share in channel');
  expect(refused.text).toContain('/invite @Parley');
  expect(everyoneSees('Cedar')).toEqual([]);
  await parley.slack.channel('C1').inviteApp();
  await ann.press('Share in channel');
  expect(everyoneSees('Cedar')).toHaveLength(1);
});

it('a press that Slack delivers again is shared once, also after a restart', async () => {
  await ann.command('/crm customer add Elm');
  const shared = await ann.press('Share in channel');
  const [card] = mine('Elm');
  await parley.restart();
  await shared.again();
  expect(everyoneSees('Elm')).toHaveLength(1);
  expect(mine('Elm')).toEqual([card]);
});

it('where Parley died while it shared, a press delivered again asks to look, and the next press shares', async () => {
  await ann.command('/crm customer add Fir');
  // The card keeps its button, as where the process dies before the card is changed.
  parley.slack.troubles.bring('response_url', { kind: 'slow', ms: 0 });
  parley.slack.troubles.bring('response_url', { kind: 'http', status: 500 });
  const begun = await ann.press('Share in channel');
  expect(mine('Fir')[0]?.text).toContain('Share in channel');
  leaveOpen(parley.databasePath);
  await parley.restart();
  expect((await begun.again()).text).toContain('If you do not see it here, press “Share in channel” once more');
  expect(everyoneSees('Fir')).toHaveLength(1);
  await ann.press('Share in channel');
  expect(everyoneSees('Fir')).toHaveLength(2);
  expect(mine('Fir')[0]?.text).toContain('Shared with everyone here');
});

it('where Parley died after it shared, the next press only takes the button away', async () => {
  await ann.command('/crm customer add Gum');
  parley.slack.troubles.bring('response_url', { kind: 'slow', ms: 0 });
  parley.slack.troubles.bring('response_url', { kind: 'http', status: 500 });
  await ann.press('Share in channel');
  await parley.restart();
  await ann.press('Share in channel');
  expect(everyoneSees('Gum')).toHaveLength(1);
  expect(mine('Gum')[0]?.text).toContain('Shared with everyone here');
});

it('where Slack does not say whether it was shared, it is not shared by another way as well', async () => {
  await ann.command('/crm customer add Holly');
  parley.slack.troubles.bring('response_url', { kind: 'cut', done: true });
  expect((await ann.press('Share in channel')).text).toContain('If you do not see it here');
  expect(everyoneSees('Holly')).toHaveLength(1);
});
