/** What a person is told when Parley itself fails, and what is true then. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { machinePorts } from '../../src/app/ports.ts';
import { createDispatcher } from '../../src/chat/dispatcher.ts';
import { createRegistry } from '../../src/chat/registry.ts';
import { viewText } from '../../src/chat/view-text.ts';
import { createCommands } from '../../src/commands/index.ts';
import { createLookups } from '../../src/commands/lookups.ts';
import { openShop, type Shop } from '../support/transcript.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** Somebody's Parley that saves a customer and cannot say so. */
async function says(name: string, line: string, locale: 'en' | 'zh') {
  const account = name.toLowerCase();
  const { crm, clock, db } = shop;
  const commands = createCommands().commands.map((command) =>
    command.path === 'customer add'
      ? { ...command, answer: () => Promise.reject(new Error('the answer failed')) }
      : command,
  );
  const registry = createRegistry(commands);
  const logged: unknown[] = [];
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: (facts: unknown) => void logged.push(facts) };
  const handle = createDispatcher({
    ...{ registry, crm, clock, log, ...machinePorts(db, crm, log) },
    lookups: createLookups({
      registry: () => registry,
      findPlace: async () => undefined,
      findRole: async () => undefined,
    }),
  });
  const reply = await handle({
    ...{ key: `fault:${line}`, kind: 'invoke', line, canOpenForm: false },
    actor: { platform: 'local', workspace: 'shop', account, name, locale },
    place: { channel: `@${account}`, direct: true },
  });
  return { text: reply.kind === 'view' ? viewText(reply.view) : '', logged };
}

it('claims nothing of what was saved where only the answer failed, and says how to see it', async () => {
  await shop.as('Ann').says('whoami');
  const { text, logged } = await says('Ann', 'customer add Acme Rockets', 'en');
  expect(await shop.db.reader.customer.count()).toBe(1);
  expect(text).not.toContain('Nothing was saved');
  expect(text).toContain('look at “undo list” before you try again');
  const [{ reference }] = logged as [{ reference: string }];
  expect(text).toContain(reference);
  expect((await shop.as('Ann').says('undo list')).text).toContain('Acme Rockets');
});

it('在中文里也一样', async () => {
  await shop.as('Nina', { locale: 'zh' }).says('我是谁');
  const { text } = await says('Nina', '客户 新增 华为', 'zh');
  expect(await shop.db.reader.customer.count({ where: { name: '华为' } })).toBe(1);
  expect(text).toContain('重试之前请先用“撤销 列表”看一下');
});
