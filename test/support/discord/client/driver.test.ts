import { describe, expect, it } from 'vitest';
import { createTestClock } from '../../test-clock.ts';
import { addBot, addChannel, addGuild, addMember, addUser } from '../cast.ts';
import { createWorld, type Message } from '../world.ts';
import { readMarkdown } from './markdown.ts';
import { readMessage } from './read.ts';
import { encodeTyped } from './typed.ts';

const world = createWorld(createTestClock());
const [ann, bob, bot] = [
  addUser(world, { name: 'Ann' }),
  addUser(world, { name: 'Bob' }),
  addUser(world, { name: 'Parley', bot: true }),
] as const;
const guild = addGuild(world, { name: 'Acme', ownerId: ann.id });
addMember(world, guild, bob.id);
addBot(world, guild, { id: '1', botId: bot.id, token: '', privileged: 0 });
const sales = addChannel(world, guild, { name: 'sales' });

describe('what is typed', () => {
  it.each([
    ['ask @bob in #sales', `ask <@${bob.id}> in <#${sales.id}>`],
    ['@Parley hi', `<@${bot.id}> hi`],
    ['@nobody #nowhere a@b.example', '@nobody #nowhere a@b.example'],
    ['@everyone', '@everyone'],
  ])('%s', (typed, sent) => {
    expect(encodeTyped(world, sales, typed)).toBe(sent);
  });
});

describe('what is read', () => {
  it.each([
    ['**Acme** *Co* __new__ ~~old~~ `C12`', 'Acme Co new old C12'],
    ['Acme \\*Rockets\\* \\\\ \\#1', 'Acme *Rockets* \\ #1'],
    ['2*3*4 snake_case_name', '2*3*4 snake_case_name'],
    ['-# small\n### Title\n> said', 'small\nTitle\nsaid'],
    ['[Open](<https://x.example/a>) [b](https://x.example)', 'Open b'],
    ['```\na  b\n**c**\n```', 'a  b\n**c**'],
    [`<@${bob.id}> in <#${sales.id}>, <@&${guild.id}>`, '@Bob in #sales, @everyone'],
    ['1\u200b. first', '1. first'],
  ])('%s', (raw, read) => {
    expect(readMarkdown(world, raw)).toBe(read);
  });

  const message = (more: Partial<Message>): Message => ({
    id: '1',
    channelId: sales.id,
    authorId: bot.id,
    content: '',
    embeds: [],
    components: [],
    files: [],
    flags: 0,
    sentAt: 0,
    reactions: [],
    ...more,
  });
  const files = [{ id: '2', filename: 'a.csv', contentType: 'text/csv', bytes: Buffer.from('') }];

  it('a file, which components of version 2 have to show themselves', () => {
    expect(readMessage(world, message({ content: 'here', files }))).toBe('here\n(a.csv)');
    const text = { type: 10, content: 'here' };
    const file = { type: 13, file: { url: 'attachment://a.csv' } };
    expect(readMessage(world, message({ flags: 1 << 15, files, components: [text] }))).toBe('here');
    expect(readMessage(world, message({ flags: 1 << 15, files, components: [text, file] }))).toBe('here\n(a.csv)');
  });

  it('controls in brackets, in parentheses where they are disabled', () => {
    const button = { type: 2, style: 2, label: 'Go', custom_id: 'a' };
    const options = [
      { label: 'One', value: '1' },
      { label: 'Two', value: '2', default: true },
    ];
    const select = (more: object) => ({
      type: 1,
      components: [{ type: 3, custom_id: 's', placeholder: 'Choose', ...more }],
    });
    const components = [
      { type: 1, components: [button, { ...button, label: 'No', disabled: true }] },
      select({ options: options.slice(0, 1) }),
      select({ options }),
    ];
    expect(readMessage(world, message({ components }))).toBe('[Go] (No)\n[Choose ▾]\n[Two ▾]');
  });
});
