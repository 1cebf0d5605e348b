/** A pasted list through the local chat's own server: its limits, its buttons, its files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConversation } from '../../../src/app/conversation.ts';
import type { Answer, ShownMessage } from '../../../src/platforms/local/protocol.ts';
import { readCsv } from '../../../src/values/csv.ts';
import { silent } from '../../support/temp-database.ts';
import { type Chat, openChat } from './open-chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await openChat();
  const { db, clock } = chat.test;
  const { handle } = createConversation({ db, clock, log: silent, findPlace: async () => undefined });
  chat.answer(handle);
});
afterAll(() => chat.close());

function only(answer: Answer): ShownMessage {
  if (answer.kind !== 'messages' || !answer.messages[0]) throw new Error(JSON.stringify(answer));
  return answer.messages[0];
}
function routeOf({ blocks }: ShownMessage, label: string): string {
  const found = blocks
    .flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    .find((b) => b.label === label);
  if (!found) throw new Error(`There is no button “${label}” in ${JSON.stringify(blocks)}`);
  return found.route;
}
const press = async (message: ShownMessage, label: string, as = 'alex') =>
  only(await chat.deed(as, message.place, { kind: 'press', message: message.id, route: routeOf(message, label) }));
const paste = (text: string, place = '@alex') =>
  chat.deed('alex', place, { kind: 'command', path: 'import', values: { text } });

/** A row as long as a real one with an address and remarks, in signs of three bytes each. */
const wideRow = (index: number) =>
  `"客户${index}号有限公司","+86 138${String(10_000_000 + index)}","mail${index}@shop.example","上海市浦东新区${'世纪大道'.repeat(60)}${index}号"`;

describe('a pasted list', () => {
  it('of a thousand long rows is previewed, imported, given out as a file and taken back', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => wideRow(index));
    const preview = only(await paste(['名称,电话,邮箱,地址', ...rows].join('\r\n'), 'general'));
    expect(preview.onlyYou).toBe(true);
    const done = await press(preview, 'Import 1,000');
    expect(done.id).toBe(preview.id);
    expect(JSON.stringify(done.blocks)).toContain('Imported 1,000 customers');

    const list = only(await chat.deed('alex', '@alex', { kind: 'command', path: 'customer list', values: {} }));
    const file = (await press(list, 'CSV')).blocks.find((block) => block.type === 'file');
    const download = await chat.fetch(`${file?.url}?as=alex`);
    expect(download.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(readCsv(await download.text())).toHaveLength(1_001);
    expect((await chat.fetch(`${file?.url}?as=sam`)).status).toBe(404);

    await press(done, 'Undo');
    expect(await chat.test.db.reader.customer.count({ where: { archivedAt: null } })).toBe(0);
  }, 30_000);

  it('is imported once, however often the press arrives', async () => {
    const preview = only(await paste('Acme\nGlobex'));
    const deed = { kind: 'press', message: preview.id, route: routeOf(preview, 'Import 2') } as const;
    const answers = await Promise.all([1, 2, 3].map((n) => chat.deed('alex', '@alex', deed, `import-once-${n % 2}`)));
    expect(new Set(answers.map((answer) => JSON.stringify(only(answer).blocks))).size).toBe(1);
    expect(await chat.test.db.reader.customer.count({ where: { archivedAt: null } })).toBe(2);
  });

  it('of more than a thousand rows, or of none, comes back in a form that says why', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => `Customer ${index}`).join('\n');
    for (const [text, told] of [
      [many, 'These are 1001 rows; I take 1000 at a time.'],
      ['Phone,E-mail\n030 1234567,hi@acme.example', 'I see no column with names.'],
    ] as const) {
      const answer = await paste(text);
      if (answer.kind !== 'form') throw new Error(JSON.stringify(answer));
      expect(answer.form.fields[0]).toMatchObject({ value: text, error: expect.stringContaining(told) });
    }
  });

  it('beyond all bounds is refused before it is read', async () => {
    const response = await chat.post('/api/deeds', {
      id: 'deed-too-long',
      as: 'alex',
      place: '@alex',
      deed: { kind: 'command', path: 'import', values: { text: '客'.repeat(1_500_000) } },
    });
    expect(response.status).toBe(413);
  });
});
