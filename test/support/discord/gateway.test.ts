import { Client, Events, GatewayIntentBits, Partials, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClock } from '../test-clock.ts';
import { type Discord, startDiscord } from './index.ts';

const commands: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'customer',
    description: 'Customers',
    options: [
      {
        type: 1,
        name: 'add',
        name_localizations: { 'zh-CN': '新增' },
        description: 'Adds one',
        options: [
          { type: 3, name: 'name', description: 'Its name', required: true },
          { type: 3, name: 'owner', description: 'Whose', autocomplete: true },
          { type: 3, name: 'kind', description: 'Which', choices: [{ name: 'Company', value: 'c' }] },
        ],
      },
      { type: 1, name: 'form', description: 'Asks' },
      { type: 1, name: 'slow', description: 'Takes time' },
      { type: 1, name: 'silent', description: 'Says nothing' },
    ],
  },
  { type: 3, name: 'Add to CRM' },
  { type: 2, name: 'Customer card' },
];

function listen(client: Client): void {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      return interaction.respond([{ name: `${typed}nn`, value: 'U1' }]);
    }
    if (interaction.isChatInputCommand()) {
      const verb = interaction.options.getSubcommand();
      if (verb === 'add') {
        const said = ['name', 'owner', 'kind'].map((name) => interaction.options.getString(name) ?? '-').join(' ');
        const undo = { type: 2 as const, style: 2 as const, label: 'Undo', custom_id: 'undo' };
        const gone = { ...undo, label: 'Gone', custom_id: 'gone', disabled: true };
        await interaction.reply({
          content: `**Added** ${said}`,
          flags: ['Ephemeral'],
          components: [{ type: 1, components: [undo, gone] }],
        });
      } else if (verb === 'form') {
        await interaction.showModal({
          custom_id: 'form',
          title: 'Add',
          components: [
            { type: 18, label: 'Name', component: { type: 4, custom_id: 'name', style: 1, max_length: 10 } },
            {
              type: 18,
              label: 'Kind',
              component: { type: 3, custom_id: 'kind', options: [{ label: 'Company', value: 'c' }], required: false },
            },
          ],
        });
      } else if (verb === 'slow') {
        await interaction.deferReply({ flags: ['Ephemeral'] });
        await interaction.editReply({ content: 'at last', files: [{ attachment: Buffer.from('a,b'), name: 'a.csv' }] });
        await interaction.followUp({ content: 'for all' });
      }
    } else if (interaction.isButton()) {
      await interaction.update({ content: 'taken back', components: [] });
    } else if (interaction.isModalSubmit()) {
      const kind = interaction.fields.getStringSelectValues('kind').join();
      await interaction.reply({ content: `got ${interaction.fields.getTextInputValue('name')} ${kind}` });
    } else if (interaction.isMessageContextMenuCommand()) {
      await interaction.reply({ content: `about: ${interaction.targetMessage.content}` });
    } else if (interaction.isUserContextMenuCommand()) {
      await interaction.reply({ content: `card of ${interaction.targetUser.globalName}` });
    }
  });
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot || message.content === '') return;
    await message.channel.send({ content: `heard: ${message.content}`, allowedMentions: { parse: [] } });
  });
}

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

describe('the vendor’s own client', () => {
  const clock = createTestClock();
  let discord: Discord;
  let client: Client;
  const connect = async (intents = [Guilds, GuildMessages, DirectMessages]) => {
    const made = new Client({ intents, partials: [Partials.Channel], rest: { api: discord.url, retries: 1 } });
    const ready = new Promise((resolve) => made.once(Events.ClientReady, resolve));
    await made.login(discord.token);
    await ready;
    return made;
  };

  beforeAll(async () => {
    discord = await startDiscord({ clock, answerMs: 1_000 });
    client = await connect();
    listen(client);
    await client.application?.commands.set(commands);
  });
  afterAll(async () => {
    await client.destroy();
    await discord.close();
  });

  it('answers a command for the person alone, and over the pressed message', async () => {
    const bob = discord.person('Bob').in('sales');
    const screen = await bob.types('/customer add', { name: 'Acme', kind: 'Company' });
    expect(screen.text).toBe('Added Acme - c\n[Undo] (Gone)');
    expect(screen.messages[0]).toMatchObject({ private: true, author: discord.botId });
    expect(discord.person('Ann').in('sales').messages()).toEqual([]);
    await expect(async () => bob.presses('Gone')).rejects.toThrow('“Gone” is disabled');
    expect((await bob.presses('Undo')).text).toBe('taken back');
    await expect(async () => bob.presses('Undo')).rejects.toThrow('Bob sees no “Undo”');
  });

  it('offers what is registered, in the person’s language, and suggests', async () => {
    const nina = discord.person('李娜');
    expect(await nina.suggestions('/customer 新增', { owner: 'A' })).toEqual(['Ann']);
    expect((await nina.types('/customer 新增', { name: '锦程', owner: 'Ann' })).text).toContain('锦程 U1 -');
    await expect(async () => nina.types('/customer add', {})).rejects.toThrow('“name” is required');
    await expect(async () => nina.types('/customer drop')).rejects.toThrow('has no “drop”');
    await expect(async () => nina.types('/customer add', { name: 'A', kind: 'x' })).rejects.toThrow('only Company');
  });

  it('asks in a form and takes what was entered', async () => {
    const gus = discord.person('Gus');
    expect((await gus.types('/customer form')).text).toBe('[Add]\nName*: \nKind: \n[Submit]');
    await expect(gus.submits({})).rejects.toThrow('This field is required: Name');
    await expect(gus.submits({ Name: 'far too long a name' })).rejects.toThrow('Too long: Name');
    expect((await gus.submits({ Name: 'Acme', Kind: 'Company' })).text).toBe('got Acme c');
    expect(gus.modal()).toBe('');
  });

  it('takes its time with a deferral, and follows it up', async () => {
    const screen = await discord.person('Bob').types('/customer slow');
    expect(screen.messages.map(({ text, private: own }) => [text, own])).toEqual([
      ['at last\n(a.csv)', true],
      ['for all', false],
    ]);
  });

  it('has three seconds, then nothing can be said', async () => {
    expect((await discord.person('Bob').types('/customer silent')).text).toBe('The application did not respond');
  });

  it('is used on a message and on a person', async () => {
    const ann = discord.person('Ann').in('general');
    await ann.says('Globex called');
    const said = ann.messages().at(-1) ?? { id: '' };
    expect((await ann.usesOn('Add to CRM', said)).text).toBe('about: Globex called');
    expect((await ann.usesOnPerson('Customer card', 'Gus')).text).toBe('card of Gus');
  });

  it('hears mentions and direct messages, and reads nothing else', async () => {
    const bob = discord.person('Bob').in('general');
    expect((await bob.says('psst')).text).toBe('');
    expect((await bob.mentions('how are we doing @Ann?')).text).toBe('heard: @Parley how are we doing @Ann?');
    expect(discord.messages('general').at(-1)?.pings).toEqual([]);
    const hello = await bob.dms('hello');
    expect(hello.text).toBe('heard: hello');
    // The client itself tells of a message once.
    expect((await hello.again()).text).toBe('');
    const [, heard] = discord.messages('general').slice(-2);
    expect((await bob.replies(heard ?? { id: '' }, 'thanks')).text).toBe('heard: thanks');
    expect((await discord.person('Ann').in('board').says('secret')).text).toBe('');
  });

  it('resumes after a cut and loses nothing', async () => {
    const { resumed, identified } = discord.gateway.counts;
    discord.gateway.cut();
    expect((await discord.person('Bob').dms('are you there?')).text).toBe('heard: are you there?');
    const back = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    discord.gateway.reconnect();
    await back;
    expect((await discord.person('Bob').dms('and now?')).text).toBe('heard: and now?');
    expect(discord.gateway.counts).toMatchObject({ identified, resumed: resumed + 2 });
  });

  it('starts anew where its session is gone', async () => {
    const { identified } = discord.gateway.counts;
    discord.gateway.invalidate(false);
    await new Promise((resolve) => client.once(Events.ShardReady, resolve));
    expect(discord.gateway.counts.identified).toBe(identified + 1);
    expect((await discord.person('Bob').dms('new?')).text).toBe('heard: new?');
  });

  it('waits out a limit', async () => {
    const route = 'POST /channels/:channel/messages';
    discord.troubles.bring(route, { kind: 'limited', retryAfter: 0.05 });
    expect((await discord.person('Bob').dms('busy?')).text).toBe('heard: busy?');
    expect(discord.refusals()).toEqual([`${route}: 429`]);
  });

  it('hears of a channel that went and of a server that sent it away', async () => {
    const lost: string[] = [];
    client.once(Events.ChannelDelete, ({ id }) => lost.push(id));
    client.once(Events.GuildDelete, ({ name }) => lost.push(name));
    const { id } = discord.guild().addChannel({ name: 'gone' });
    discord.guild().removeChannel('gone');
    discord.guild('Rival').kick();
    await new Promise((resolve) => client.once(Events.GuildCreate, resolve).once(Events.GuildDelete, resolve));
    expect(lost).toEqual([id, 'Rival']);
    await expect(client.channels.fetch(id)).rejects.toMatchObject({ code: 10003 });
  });

  it('comes again where its heartbeat is not answered', async () => {
    discord.gateway.beatEvery(60);
    discord.gateway.reconnect();
    await new Promise((resolve) => client.once(Events.ShardResume, resolve));
    const { resumed, heartbeats } = discord.gateway.counts;
    discord.gateway.beatEvery(40_000);
    discord.gateway.acknowledge(false);
    await new Promise((resolve) => client.once(Events.ShardResume, resolve));
    discord.gateway.acknowledge(true);
    expect(discord.gateway.counts.resumed).toBe(resumed + 1);
    expect(discord.gateway.counts.heartbeats).toBeGreaterThan(heartbeats);
    expect((await discord.person('Bob').dms('still there?')).text).toBe('heard: still there?');
  });

  it('reads what is said among people where that is allowed', async () => {
    const open = await startDiscord({ clock, privileged: MessageContent });
    const made = new Client({ intents: [Guilds, GuildMessages, MessageContent], rest: { api: open.url } });
    const heard = new Promise((resolve) => made.once(Events.MessageCreate, ({ content }) => resolve(content)));
    await made.login(open.token);
    await open.connected();
    await open.person('Bob').says('psst');
    expect(await heard).toBe('psst');
    await made.destroy();
    await open.close();
  });

  it('is told for good where its token was reset', async () => {
    const other = await connect([Guilds]);
    const code = new Promise((resolve) => other.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
    const fault = new Promise<Error>((resolve) => other.once(Events.ShardError, resolve));
    discord.resetToken();
    discord.gateway.closeWith(4004, 'Authentication failed.');
    expect(await code).toBe(4004);
    expect(await fault).toBeInstanceOf(Error);
    await other.destroy();
  });

  it('is not let in with a wrong token, or with intents that are not allowed', async () => {
    await expect(connect([Guilds, MessageContent])).rejects.toThrow('disallowed intents');
    const other = new Client({ intents: [Guilds], rest: { api: discord.url, retries: 0 } });
    await expect(other.login('nonsense')).rejects.toMatchObject({ code: 'TokenInvalid' });
  });
});
