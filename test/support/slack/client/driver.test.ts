import { describe, expect, it } from 'vitest';
import { createTestClock } from '../../test-clock.ts';
import { addChannel, castOf } from '../cast.ts';
import { createWorld, teamOf } from '../world.ts';
import { pings, readMarkup } from './markup.ts';
import { encodeCommand, encodeMessage } from './typed.ts';

const world = createWorld(createTestClock());
castOf(world);
const team = teamOf(world, 'T1');
addChannel(team, { id: 'C2', name: 'sales', members: ['U1'] });

describe('what is typed', () => {
  it.each([
    ['AT&T <b> 5 > 3', 'AT&amp;T &lt;b&gt; 5 &gt; 3', 'AT&amp;T &lt;b&gt; 5 &gt; 3'],
    ['ask @bob in #sales', 'ask <@U2> in <#C2|sales>', 'ask <@U2|bob> in <#C2|sales>'],
    ['@nobody #nowhere', '@nobody #nowhere', '@nobody #nowhere'],
    ['a@b.example, really', '<mailto:a@b.example|a@b.example>, really', '<mailto:a@b.example|a@b.example>, really'],
    ['see https://x.example/?a=1&b=2', 'see <https://x.example/?a=1&amp;b=2>', 'see <https://x.example/?a=1&amp;b=2>'],
    ['acme.com', '<http://acme.com|acme.com>', '<http://acme.com|acme.com>'],
    ['客户 @ann 你好', '客户 <@U1> 你好', '客户 <@U1|ann> 你好'],
  ])('%s', (typed, message, command) => {
    expect(encodeMessage(typed, team)).toBe(message);
    expect(encodeCommand(typed, team)).toBe(command);
  });
});

describe('what is read', () => {
  it.each([
    ['*Acme* & _Co_ ~old~ `C12`', 'Acme & Co old C12'],
    ['2*3*4 snake_case_name', '2*3*4 snake_case_name'],
    ['AT&amp;T &lt;b&gt;', 'AT&T <b>'],
    ['&gt; said\n5 &gt; 3', 'said\n5 > 3'],
    ['&lt;!channel&gt;', '<!channel>'],
    ['<@U2>, <#C2>, <https://x.example|here>', '@Bob Ray, #sales, here'],
    ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['<!channel> now', '@channel now'],
  ])('%s', (raw, read) => {
    expect(readMarkup(world, raw)).toBe(read);
  });
});

describe('who is rung', () => {
  it.each<[string, string, object[], string[]]>([
    ['nobody by what is escaped', '&lt;!channel&gt; @here', [], []],
    ['all by an entity', '<!channel>', [], ['channel']],
    [
      'people, in blocks too',
      'x',
      [{ type: 'section', text: { type: 'mrkdwn', text: '<@U1> <!here>' } }],
      ['U1', 'here'],
    ],
    ['nobody by plain text', 'x', [{ type: 'header', text: { type: 'plain_text', text: '<!channel>' } }], []],
  ])('%s', (_, text, blocks, rung) => {
    expect(pings(text, blocks as never)).toEqual(rung);
  });
});
