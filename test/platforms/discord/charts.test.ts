/** Figures come with their chart in Discord: for one person, shared with all, by direct message, in a digest. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { picturesOf } from '../../../src/platforms/discord/pictures.ts';
import { sharedComponents } from '../../../src/platforms/discord/share.ts';
import { PERMISSION, type Person, type Screen, type Seen } from '../../support/discord/index.ts';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
let ann: Person;
beforeAll(async () => {
  parley = await openParley({ chartMs: 30_000 });
  ann = parley.discord.person('Ann').in('sales');
  for (const [customer, amount, product] of [
    ['华为', '12k', 'Annual plan'],
    ['Acme Rockets', '8k', 'Support'],
  ] as const) {
    await ann.types('/customer add', { name: customer });
    await ann.types('/sale log', { customer, amount, product });
    await ann.types('/deal add', { customer, amount, product, stage: product === 'Support' ? 'lead' : 'proposal' });
  }
  // The first chart waits for its thread: on a busy machine longer than a person of the stand-in does.
  await ann.types('/stats show', { metric: 'Sales', by: 'Product' });
  const drawn = () => ann.messages().at(-1)?.files.length === 1 || Promise.reject(new Error('no chart'));
  await vi.waitFor(drawn, { timeout: 30_000 });
});
afterAll(async () => {
  expect(parley.discord.refusals().filter((each) => !each.includes('50013'))).toEqual([]);
  await parley.close();
});

const answer = ({ messages }: Screen): Seen => messages[0] as Seen;
/** Names, kinds and words of the pictures that are shown. */
const pictures = ({ files }: Seen) =>
  files.map(({ filename, contentType, description, bytes }) => ({
    filename,
    kind: bytes.toString('latin1', 1, 4) === 'PNG' ? contentType : 'not a picture',
    description,
  }));
const chart = (description: string) => ({ filename: 'chart-1.png', kind: 'image/png', description });

const byProduct = 'Chart: Sales by product, this month · EUR. Annual plan €12,000, Support €8,000.';

it('comes with the table, for the person alone, with words for whoever does not see it', async () => {
  const screen = await ann.types('/stats show', { metric: 'Sales', by: 'Product' });
  expect(screen.text).toContain(`(${byProduct})`);
  expect(answer(screen).private).toBe(true);
  expect(pictures(answer(screen))).toEqual([chart(byProduct)]);
});

it('is another one when the answer is another one, and gone where there is nothing to compare', async () => {
  await ann.types('/stats show', { metric: 'Sales', by: 'Product' });
  const byCustomer = answer(await ann.presses('By customer'));
  expect(byCustomer.edited).toBe(true);
  expect(pictures(byCustomer)).toEqual([
    chart('Chart: Sales by customer, May · EUR. 华为 · C1 €12,000, Acme Rockets · C2 €8,000.'),
  ]);
  const byPerson = answer(await ann.presses('By person'));
  expect(byPerson.text).toContain('€20,000');
  expect(byPerson.files).toEqual([]);
});

it('is shared with the answer, and stays with the one it was shared from', async () => {
  await ann.types('/stats show', { metric: 'Sales', by: 'Product' });
  await ann.presses('Share in channel');
  const shared = () => parley.discord.messages('sales').at(-1);
  await expect.poll(() => shared()?.text).toContain(`(${byProduct})`);
  const own = ann.messages().findLast((message) => message.private);
  for (const message of [own, shared()]) expect(message && pictures(message)).toEqual([chart(byProduct)]);
  expect(own?.text).not.toContain('Share in channel');
});

it('is left out of what is shared where its file cannot be fetched, and the rest is shared', async () => {
  const words = { type: 10, content: 'Sales' };
  const gallery = { type: 12, items: [{ media: { url: 'http://127.0.0.1:9/gone/chart-1.png?ex=1' } }] };
  const pressed = { id: '1', components: [{ type: 17, components: [words, gallery] }] };
  const files = await picturesOf(pressed);
  expect(files).toEqual([]);
  const [container] = sharedComponents(pressed, files, 'Shared by Ann') ?? [];
  expect(container?.components.map(({ type }) => type)).toEqual([10, 10]);
});

it('is told in a direct message and to a Chinese reader in Chinese', async () => {
  await ann.in('sales').types('/access allow', { role: '@Sales' });
  const nina = parley.discord.person('李娜').in('sales');
  const screen = await nina.types('/stats show', { metric: '销售额', by: '产品' });
  expect(pictures(answer(screen))).toEqual([
    chart('图表：本月销售额（按产品） · EUR。Annual plan €12,000，Support €8,000。'),
  ]);
  expect(pictures(answer(await ann.in('dm').dms('stats sales by product')))).toEqual([chart(byProduct)]);
});

it('is left out where Parley may attach no files, and the answer is not', async () => {
  parley.discord.guild().deny('general', 'Parley', PERMISSION.attachFiles);
  const screen = await ann.in('general').mentions('sales this month by product');
  expect(answer(screen).text).toContain('Annual plan');
  expect(answer(screen).files).toEqual([]);
});

it('stands in a digest below its pipeline', async () => {
  await ann.types('/digest add', { place: '#sales', cadence: 'every day 09:00' });
  await parley.tickAt('2026-05-14T07:00:00Z');
  const digest = parley.discord.messages('sales').at(-1) as Seen;
  expect(digest.text).toContain('digest');
  expect(pictures(digest)).toEqual([chart('Chart: Pipeline by stage · EUR. Lead €8,000, Proposal €12,000.')]);
});
