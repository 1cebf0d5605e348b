/** Figures come with Slack's own chart, and without it where Slack refuses the block: never not at all. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
let ann: Person;
beforeAll(async () => {
  parley = await openParley();
  ann = parley.slack.person('U1');
  for (const [customer, amount, product] of [
    ['华为', '12k', 'annual plan'],
    ['Acme Rockets of the Far North', '8k', 'support'],
  ] as const) {
    await ann.command(`/crm customer add ${customer}`);
    await ann.command(`/crm sale ${customer} ${amount} ${product}`);
    await ann.command(`/crm deal add ${customer} ${amount} ${product}`);
  }
});
afterAll(() => parley.close());

const byCustomer = '(Sales by customer, this month · EUR: 华为 · C1 12000, Acme Rockets of the… 8000)';
const table = 'Acme Rockets of the Far North · C2';

it('comes with the table, for the person alone, and with the answer when it is shared', async () => {
  const { messages } = await ann.command('/crm stats sales this month by customer');
  expect(messages.map((message) => [message.private, message.text.includes(byCustomer)])).toEqual([[true, true]]);
  await ann.press('Share in channel');
  await expect
    .poll(
      () =>
        parley.slack
          .channel('C1')
          .messages()
          .findLast((message) => !message.private)?.text,
    )
    .toContain(byCustomer);
});

it('is another one when the answer is another one, and gone where there is nothing to compare', async () => {
  await ann.command('/crm stats sales this month by customer');
  const byProduct = await ann.press('By product');
  expect(byProduct.text).toContain('(Sales by product, May · EUR: annual plan 12000, support 8000)');
  const byPerson = await ann.press('By person');
  expect(byPerson.text).toContain('€20,000');
  expect(byPerson.text).not.toContain('(Sales by');
});

it.each([
  ['a command', () => ann.command('/crm stats sales this month by customer'), 'response_url'],
  ['what was said', () => ann.in('dm').says('sales this month by customer'), 'chat.postMessage'],
])('an answer to %s is told without it where Slack knows no such block', async (_, ask, method) => {
  parley.slack.troubles.bring(method, { kind: 'error', code: 'invalid_blocks' });
  const { text } = await ask();
  expect(text).toContain(table);
  expect(text).toContain('By product');
  expect(text).not.toContain('(Sales by');
});
