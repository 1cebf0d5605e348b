/**
 * What every platform must hold, whatever its vendor: written once, run for each.
 *
 * A platform's own test gives a way to open it with a Parley that answers what the story says; see `local/contract.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import type { Interaction, Reply } from '../../src/chat/interaction.ts';
import { type Platform, type Publication, PublishFailed } from '../../src/chat/platform.ts';
import type { Block, View } from '../../src/chat/view.ts';
import { bold, buttons, divider, facts, heading, hint, list, table, text, view } from '../../src/chat/view.ts';

/** A platform that is open, with one person who uses it and a Parley that answers as told. */
export interface OpenPlatform {
  readonly platform: Platform;
  /** As the platform names them. */
  readonly workspace: string;
  readonly account: string;
  /** A channel Parley may post in, and how a person calls it. */
  readonly channel: string;
  readonly channelName: string;
  /** What Parley was handed, in order. */
  readonly heard: readonly Interaction[];
  /** How a chart of Ann with 12,000 euros is read there. */
  readonly chart: string;
  answer(reply: (interaction: Interaction) => Reply): void;
  /** The person types a command in the channel; what they then read. */
  command(line: string): Promise<string>;
  /** The same delivery once more. */
  again(): Promise<string>;
  /** The person presses the button of that label. */
  press(label: string): Promise<string>;
  /** The person fills in the form that is open, and sends it. */
  submit(values: Readonly<Record<string, string>>): Promise<string>;
  /** What everyone reads in a place (`@account`: the direct message), the newest last. */
  posts(place: string): Promise<readonly string[]>;
  /** Whom the newest message in a place rings. */
  rung(place: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const undo = { do: 'run', path: 'undo', input: { receipt: '7' } } as const;
const saved = view(
  text('Saved Acme.'),
  buttons({ label: 'Undo', action: undo }, { label: 'Share', action: { do: 'share' } }),
);

const form: Form = {
  path: 'customer add',
  title: 'Add a customer',
  submit: 'Save',
  token: 'token-1',
  fields: [
    { name: 'name', label: 'Name', kind: 'text', required: true, maxLength: 200 },
    { name: 'note', label: 'Note', kind: 'longText', required: false, value: 'as it was' },
  ],
};

const HOSTILE = '<!channel> <@U1> @everyone @here *b* _i_ [l](http://x) & <b>';

const EVERYTHING: readonly Block[] = [
  heading('Heading'),
  text(['plain ', bold('bold'), { code: 'C12' }, { link: 'link', url: 'https://example.com/?a=1&b=2' }]),
  text('good', 'good'),
  text('bad', 'bad'),
  facts([['Phone', '+49 30 1234567']]),
  table([{ label: 'Name' }, { label: 'Sum', align: 'end' }], [['Acme', '12,000']], ['All', '12,000']),
  list([{ text: 'Acme', detail: 'Berlin', buttons: [{ label: 'Open', action: undo }] }, { text: 'Blue' }]),
  hint('A hint'),
  divider,
  buttons(
    { label: 'Go', action: undo, style: 'primary' },
    { label: 'Away', action: undo, style: 'danger', confirm: 'Sure?' },
  ),
  {
    type: 'picker',
    label: 'Stage',
    options: [
      { label: 'Lead', value: 'lead' },
      { label: 'Won', value: 'won', detail: 'done' },
    ],
    selected: 'lead',
    field: 'stage',
    action: { do: 'run', path: 'deal move', input: { deal: 'D1' } },
  },
  {
    type: 'chart',
    kind: 'bars',
    title: 'Sales by person',
    unit: 'EUR',
    points: [
      { label: 'Ann', value: 12_000, figure: '12K' },
      { label: 'Ben', value: 8_000, figure: '8K' },
    ],
    alt: 'Chart: Ann €12,000, Ben €8,000.',
  },
  { type: 'menu', label: 'More', items: [{ label: 'Archive', action: undo, style: 'danger' }] },
];

export function platformContract(open: () => Promise<OpenPlatform>): void {
  let rig: OpenPlatform;
  beforeAll(async () => {
    rig = await open();
  });
  afterAll(() => rig.close());
  const said = (view: View) => rig.answer(() => ({ kind: 'view', view }));

  describe('an interaction', () => {
    it('says who did it, where, and by which delivery', async () => {
      said(saved);
      expect(await rig.command('customer add Acme')).toContain('Saved Acme.');
      expect(rig.heard.at(-1)).toMatchObject({
        kind: 'invoke',
        line: 'customer add Acme',
        key: expect.stringMatching(/^\w+:.+/),
        actor: { platform: rig.platform.name, workspace: rig.workspace, account: rig.account },
        place: { channel: rig.channel, direct: false },
        canOpenForm: true,
      });
    });

    it('delivered again has the same key; another one has another', async () => {
      await rig.command('customer add Acme');
      await rig.again();
      const [first, again] = rig.heard.slice(-2).map(({ key }) => key);
      expect(again).toBe(first);
      await rig.command('customer add Acme');
      expect(rig.heard.at(-1)?.key).not.toBe(first);
    });

    it('is answered for the person alone, until it is shared', async () => {
      const before = (await rig.posts(rig.channel)).length;
      said(saved);
      await rig.command('customer add Acme');
      expect(await rig.posts(rig.channel)).toHaveLength(before);
    });

    it('of a press carries the button’s route, and its answer goes over the message where it says so', async () => {
      said(saved);
      await rig.command('customer add Acme');
      rig.answer(() => ({ kind: 'view', view: view(text('Taken back.')), replace: true }));
      expect(await rig.press('Undo')).toContain('Taken back.');
      expect(rig.heard.at(-1)).toMatchObject({ kind: 'press', route: 'run/undo/receipt=7' });
    });
  });

  describe('a form', () => {
    it('comes up as it is, gives back what stands in it, and says at the field what is wrong', async () => {
      rig.answer(() => ({ kind: 'form', form }));
      const shown = await rig.command('customer add');
      expect(shown).toContain('Add a customer');
      expect(shown).toContain('as it was');
      rig.answer(() => ({
        kind: 'errors',
        form: {
          ...form,
          fields: form.fields.map((field) => (field.name === 'name' ? { ...field, error: 'Not that one.' } : field)),
        },
      }));
      expect(await rig.submit({ Name: 'Acme & <Sons>' })).toContain('Not that one.');
      expect(rig.heard.at(-1)).toMatchObject({
        kind: 'submit',
        token: 'token-1',
        values: { name: 'Acme & <Sons>', note: 'as it was' },
      });
      said(saved);
      expect(await rig.submit({ Name: 'Acme' })).toContain('Saved Acme.');
    });
  });

  describe('what is shown', () => {
    it('may be of every kind there is', async () => {
      said({ blocks: EVERYTHING });
      const shown = await rig.command('everything');
      for (const word of ['Heading', 'bold', 'C12', 'Phone', '12,000', 'Berlin', 'A hint', 'Go', 'Lead', 'Archive']) {
        expect(shown).toContain(word);
      }
      expect(shown).toContain(rig.chart);
    });

    it('is what people typed, never markup, and rings nobody', async () => {
      said(view(text(HOSTILE)));
      expect(await rig.command('x')).toContain('<!channel> <@U1> @everyone @here');
      await rig.platform.publish(post('hostile', view(text(HOSTILE))));
      expect((await rig.posts(rig.channel)).at(-1)).toContain('<!channel> <@U1> @everyone @here');
      expect(await rig.rung(rig.channel)).toEqual([]);
    });
  });

  const post = (dedupeKey: string, shown: View, place = rig.channel): Publication => ({
    workspace: rig.workspace,
    place,
    view: shown,
    locale: 'en',
    dedupeKey,
  });

  describe('what Parley says unasked', () => {
    it('goes to a channel and to a person, and can be found again by its key', async () => {
      const morning = post('digest:1', view(heading('Good morning')));
      expect(await rig.platform.findPublished(morning)).toBe('absent');
      const { messageId } = await rig.platform.publish(morning);
      expect((await rig.posts(rig.channel)).at(-1)).toContain('Good morning');
      expect(await rig.platform.findPublished(morning)).toEqual({ messageId });
      expect(await rig.platform.findPublished(post('digest:2', saved))).toBe('absent');

      await rig.platform.publish(post('reminder:1', view(text('Call Acme.')), `@${rig.account}`));
      expect((await rig.posts(`@${rig.account}`)).at(-1)).toContain('Call Acme.');
    });

    it.each([
      ['a place that is not there', {}, 'nowhere-at-all'],
      ['a person who is not there', {}, '@nobody-at-all'],
      ['a workspace it is not in', { workspace: 'elsewhere' }, undefined],
    ])('fails for good in %s', async (_, other, place) => {
      const lost = { ...post('lost', saved, place), ...other };
      const failure = await rig.platform.publish(lost).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PublishFailed);
      expect((failure as PublishFailed).kind).toBe('gone');
    });
  });

  it('finds a channel by its name, and none elsewhere', async () => {
    const found = await rig.platform.findPlace(rig.workspace, `#${rig.channelName}`);
    expect(found).toEqual({ channel: rig.channel, name: `#${rig.channelName}` });
    expect(await rig.platform.findPlace(rig.workspace, '#no-such-place')).toBeUndefined();
    expect(await rig.platform.findPlace('elsewhere', `#${rig.channelName}`)).toBeUndefined();
  });

  it('is ready until it stops', async () => {
    expect(rig.platform.state()).toEqual({ ready: true });
    await rig.platform.stop();
    expect(rig.platform.state()).toMatchObject({ ready: false, why: expect.any(String) });
    await rig.platform.start(async () => ({ kind: 'view', view: saved, locale: 'en' }));
    expect(rig.platform.state()).toEqual({ ready: true });
  });
}
