/** All records erased from Slack: asked privately, typed in a modal; whoever is a member goes on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
beforeAll(async () => {
  parley = await openParley();
  ann = parley.slack.person('U1').in('C2');
});
afterAll(() => parley.close());

it('asks only the admin, and leaves the workspace to begin afresh', async () => {
  const bob = parley.slack.person('U2').in('C2');
  await bob.command('/crm customer add Acme Rockets');
  const asked = await ann.command('/crm settings erase');
  expect(asked.messages.map((each) => each.private)).toEqual([true]);
  expect(asked.text).toContain('Messages in Slack and Discord stay where they are');
  expect(asked.text).not.toContain('local chat');
  expect((await ann.press('Erase everything …')).modal).toContain('Name of the company');
  const name = /is kept of (.+), archived/.exec(asked.text)?.[1] ?? '';
  expect((await ann.submit({ 'Name of the company': 'Rival' })).text).toContain(`The company is called “${name}”`);
  const done = await ann.submit({ 'Name of the company': name });
  expect(done.text).toContain(`All records of ${name} are erased.`);
  expect(done.messages.map((each) => each.private)).toEqual([true]);

  expect((await bob.command('/crm customer find Acme')).text).not.toContain('C1');
  await parley.restart();
  expect((await bob.command('/crm customer add Blue Barn')).text).toContain('Added Blue Barn (C1)');
  expect((await ann.mention('customer list')).text).toContain('Blue Barn');
  expect(parley.slack.refusals()).toEqual([]);
});
