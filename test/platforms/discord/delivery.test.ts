/** An answer always comes, once, and what was done is done once: slow work, double deliveries, broken connections. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Interaction } from '../../../src/chat/interaction.ts';
import { buttons, text, view } from '../../../src/chat/view.ts';
import { leaveOpen } from '../../support/left-open.ts';
import { openDiscord } from './open-discord.ts';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

// At once, since most of it is waiting: so each has an `expect` of its own.
describe.concurrent('what takes longer than Discord waits', () => {
  async function openSlow(handle: (interaction: Interaction) => Promise<Answer>) {
    const { discord, close } = await openDiscord(handle);
    return { ann: discord.person('Ann'), discord, close };
  }
  const late = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 2_300));
  const said = (words: string): Answer => ({ kind: 'view', view: view(text(words)), locale: 'en' });

  it('is deferred, and told where it was asked, for nobody else', async ({ expect }) => {
    const { ann, discord, close } = await openSlow(() => late(said('At last.')));
    const screen = await ann.types('/whoami');
    expect(screen.text).toContain('At last.');
    expect(screen.messages.map((message) => [message.private, message.pending])).toEqual([[true, false]]);
    expect(discord.refusals()).toEqual([]);
    await close();
  });

  it('and is delivered twice is told once', async ({ expect }) => {
    const { ann, close } = await openSlow(() => late(said('At last.')));
    const screen = await ann.types('/whoami');
    await screen.again();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(ann.messages().map(({ text }) => text)).toEqual(['At last.']);
    expect(ann.in('dm').messages()).toEqual([]);
    await close();
  });

  it('and breaks is told with a reference, and nothing waits for ever', async ({ expect }) => {
    const { ann, close } = await openSlow(() => late(0).then(() => Promise.reject(new Error('disk I/O error'))));
    const screen = await ann.types('/whoami');
    expect(screen.text).toMatch(/Something went wrong on our side\..*reference [0-9A-Z]{7}/);
    expect(screen.messages.map((message) => [message.private, message.pending])).toEqual([[true, false]]);
    await close();
  });

  it('a form that comes too late waits behind a button', async ({ expect }) => {
    const form = { path: 'customer add', title: 'Add a customer', submit: 'Save', token: 'token-1', fields: [] };
    const { ann, close } = await openSlow(() => late<Answer>({ kind: 'form', form, locale: 'en' }));
    const screen = await ann.types('/customer add');
    expect(screen.text).toContain('could not be opened in time');
    expect(screen.text).toContain('Fill in');
    await close();
  });

  const shareButton = buttons({ label: 'Share in channel', action: { do: 'share' } });
  const forAll: Answer = { kind: 'view', view: view(text('For all.'), shareButton), locale: 'en' };

  it('a share that comes late is posted, and cannot be pressed again', async ({ expect }) => {
    const share: Answer = { kind: 'share', by: 'Ann', locale: 'en' };
    const { ann, discord, close } = await openSlow(async ({ kind }) => (kind === 'press' ? late(share) : forAll));
    await ann.types('/whoami');
    await ann.presses('Share in channel');
    await expect.poll(() => ann.messages().filter(({ text }) => text.includes('For all.')).length).toBe(2);
    await expect.poll(() => ann.messages().some(({ text }) => text.includes('Share in channel'))).toBe(false);
    expect(discord.refusals()).toEqual([]);
    await close();
  });

  it('a share that Discord refuses is told of, in words', async ({ expect }) => {
    const share: Answer = { kind: 'share', by: 'Ann', locale: 'en' };
    const { ann, discord, close } = await openSlow(async ({ kind }) => (kind === 'press' ? share : forAll));
    await ann.types('/whoami');
    discord.troubles.bring('POST /webhooks/:application/:token', { kind: 'error', code: 50013 });
    await ann.presses('Share in channel');
    await expect.poll(() => ann.in('dm').messages().at(-1)?.text).toContain('try once more in a moment');
    expect(ann.messages().at(-1)?.text).toContain('Share in channel');
    await close();
  });

  describe('what is found malformed', () => {
    const WEBHOOK = 'POST /webhooks/:application/:token';
    const malformed = { kind: 'error', code: 50006 } as const;
    const share: Answer = { kind: 'share', by: 'Ann', locale: 'en' };
    const undo = buttons({ label: 'Undo', action: { do: 'run', path: 'undo', input: {} } });
    const saved: Answer = { kind: 'view', view: view(text('Saved *Acme*.'), undo), locale: 'en' };

    it('is shared for everyone all the same, in words and once', async ({ expect }) => {
      const { ann, discord, close } = await openSlow(async ({ kind }) => (kind === 'press' ? share : forAll));
      await ann.types('/whoami');
      discord.troubles.bring(WEBHOOK, malformed);
      await ann.presses('Share in channel');
      await expect.poll(() => discord.messages('general').map(({ text }) => text)).toEqual(['For all.\nShared by Ann']);
      await expect.poll(() => ann.messages().some(({ text }) => text.includes('Share in channel'))).toBe(false);
      expect(ann.in('dm').messages()).toEqual([]);
      await close();
    });

    it.for([
      ['at once', CALLBACK, async () => saved],
      ['late', 'PATCH /webhooks/:application/:token/messages/:message', () => late(saved)],
    ] as const)(
      'is answered in words, for nobody else, where the answer comes %s',
      async ([, route, handle], { expect }) => {
        const { ann, discord, close } = await openSlow(handle);
        discord.troubles.bring(route, malformed);
        const { text, messages } = await ann.types('/whoami');
        expect(text).toContain('Saved *Acme*.');
        expect(messages.map((message) => [message.private, message.pending])).toEqual([[true, false]]);
        expect(discord.messages('general')).toEqual([]);
        await close();
      },
    );

    it('is a form that waits behind a button where it was asked for', async ({ expect }) => {
      const form = { path: 'customer add', title: 'Add a customer', submit: 'Save', token: 'token-1', fields: [] };
      const { ann, discord, close } = await openSlow(async () => ({ kind: 'form', form, locale: 'en' }));
      discord.troubles.bring(CALLBACK, malformed);
      const { text, messages } = await ann.types('/customer add');
      expect(text).toContain('[Fill in the form]');
      expect(messages.map((message) => message.private)).toEqual([true]);
      expect(ann.in('dm').messages()).toEqual([]);
      expect((await ann.presses('Fill in the form')).modal).toContain('Add a customer');
      ann.closes();
      await close();
    });

    it('is answered in words in the channel, where it was asked there', async ({ expect }) => {
      const { ann, discord, close } = await openSlow(async () => saved);
      discord.troubles.bring('POST /channels/:channel/messages', malformed);
      await ann.in('sales').mentions('add customer Acme');
      expect(discord.messages('sales').at(-1)?.text).toContain('Saved *Acme*.');
      await close();
    });
  });

  it('a share as long as a message may be is posted with the name of who did', async ({ expect }) => {
    const lines = Array.from({ length: 300 }, (_, n) => text(`Customer number ${n} of Acme`));
    const long: Answer = { kind: 'view', view: view(...lines, shareButton), locale: 'en' };
    const share: Answer = { kind: 'share', by: 'Ann', locale: 'en' };
    const { ann, discord, close } = await openSlow(async ({ kind }) => (kind === 'press' ? share : long));
    await ann.types('/whoami');
    await ann.presses('Share in channel');
    await expect.poll(() => discord.messages('general').map(({ text }) => text.slice(-13))).toEqual(['Shared by Ann']);
    expect(discord.refusals()).toEqual([]);
    await close();
  });

  it('suggestions that come too late are none', async ({ expect }) => {
    const options = [{ label: 'Acme', value: 'C1' }];
    const { ann, close } = await openSlow(() => late<Answer>({ kind: 'suggestions', options, locale: 'en' }));
    expect(await ann.suggestions('/customer show', { customer: 'ac' })).toEqual([]);
    await close();
  });
});

describe('in the whole of Parley', () => {
  let parley: ParleyAtDiscord;
  beforeEach(async () => {
    parley = await openParley();
  });
  afterEach(() => parley.close());
  const ann = () => parley.discord.person('Ann');
  const added = async () => (await ann().types('/customer list')).text.match(/Acme/g)?.length ?? 0;

  it('the same interaction again changes nothing and is not answered twice', async () => {
    const screen = await ann().types('/customer add', { name: 'Acme' });
    expect((await screen.again()).messages).toEqual([]);
    expect(await added()).toBe(1);
  });

  it('what was done is told in the direct message where the interaction is over', async () => {
    parley.discord.troubles.bring(CALLBACK, { kind: 'error', code: 10062 });
    await ann().types('/customer add', { name: 'Acme' });
    expect(ann().in('dm').messages().at(-1)?.text).toContain('Added Acme (C1)');
    expect(await added()).toBe(1);
  });

  it('a mention is answered in the channel, to the message and once, or directly where Parley may not post', async () => {
    const asked = await ann().in('sales').mentions('add customer Acme');
    expect(asked.text).toContain('Acme');
    const [question, answer, ...more] = parley.discord.messages('sales');
    expect(answer?.repliesTo).toBe(question?.id);
    expect(answer?.pings).toEqual([]);
    expect(more).toEqual([]);
    await ann().in('sales').presses('Save');
    expect(await added()).toBe(1);
  });

  describe('a card that is shared', () => {
    const cards = () => parley.discord.messages('sales').filter(({ text }) => text.includes('Shared by Ann'));
    const mine = () =>
      ann()
        .in('sales')
        .messages()
        .find((message) => message.private);
    const share = () => ann().in('sales').presses('Share in channel');
    const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';
    beforeEach(async () => {
      await ann().in('sales').types('/customer add', { name: 'Acme' });
    });

    it('by two presses at once is posted once', async () => {
      await Promise.all([share(), share()]);
      await expect.poll(() => mine()?.text).not.toContain('Share in channel');
      expect(cards()).toHaveLength(1);
    });

    it('where Discord does not say whether it was posted, asks to look, and can be pressed again', async () => {
      parley.discord.troubles.bring('POST /webhooks/:application/:token', { kind: 'http', status: 502 }, 2);
      await share();
      await expect.poll(() => ann().in('sales').messages().at(-1)?.text).toContain('If you do not see it here');
      await share();
      await expect.poll(() => mine()?.text).not.toContain('Share in channel');
    });

    it('by a process that died after it knew that it was posted only loses its button by the next press', async () => {
      parley.discord.troubles.bring(EDIT, { kind: 'error', code: 50001 });
      await share();
      await expect.poll(cards).toHaveLength(1);
      expect(ann().in('dm').messages().at(-1)?.text).not.toContain('would not let me');
      await parley.restart();
      await share();
      await expect.poll(() => mine()?.text).not.toContain('Share in channel');
      expect(cards()).toHaveLength(1);
    });

    it('by a process that died before it knew is posted by the next press', async () => {
      parley.discord.troubles.bring(EDIT, { kind: 'error', code: 50001 });
      await share();
      await expect.poll(cards).toHaveLength(1);
      await parley.restart(() => leaveOpen(parley.databasePath));
      await share();
      await expect.poll(cards).toHaveLength(2);
      await expect.poll(() => mine()?.text).not.toContain('Share in channel');
    });
  });

  it('a mention is answered directly where the channel has to wait for longer than anybody does', async () => {
    const limited = { kind: 'limited', retryAfter: 60, scope: 'shared' } as const;
    parley.discord.troubles.bring('POST /channels/:channel/messages', limited);
    await ann().in('sales').mentions('add customer Acme');
    await expect.poll(() => ann().in('dm').messages().at(-1)?.text).toContain('[Save]');
    expect(parley.discord.messages('sales')).toHaveLength(1);
  });

  it('goes on where it was after the connection broke', async () => {
    const { counts } = parley.discord.gateway;
    parley.discord.gateway.reconnect();
    await expect.poll(() => counts.resumed).toBe(1);
    expect((await ann().types('/customer add', { name: 'Acme' })).text).toContain('Added Acme (C1)');
    expect(parley.lost).toEqual([]);
  });

  it('answers what was said and done while the connection was gone, once it is back', async () => {
    const { gateway } = parley.discord;
    gateway.cut();
    const said = ann().in('sales').mentions('add customer Acme');
    const typed = ann().types('/customer add', { name: 'Globex' });
    expect((await typed).text).toContain('Added Globex (C1)');
    expect((await said).text).toContain('[Save]');
    expect(gateway.counts).toMatchObject({ identified: 1, resumed: 1 });
    expect(parley.discord.messages('sales').filter(({ text }) => text.includes('[Save]'))).toHaveLength(1);
  });

  it('a token that is worth nothing any more ends the process with what to do', async () => {
    parley.discord.gateway.closeWith(4004);
    await expect
      .poll(() => parley.lost.map(({ message }) => message))
      .toEqual([expect.stringContaining('Discord does not accept DISCORD_TOKEN any more')]);
  });
});
