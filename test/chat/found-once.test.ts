import { expect, it } from 'vitest';
import type { Context } from '../../src/chat/context.ts';
import { foundOnce } from '../../src/chat/found-once.ts';
import type { Machine } from '../../src/chat/machine.ts';
import type { Match } from '../../src/chat/ports.ts';

it('looks a name up once an interaction, each kind of record and each text apart', async () => {
  const asked: string[] = [];
  const find = async (_: unknown, of: string, text: string): Promise<Match> => {
    asked.push(`${of} ${text}`);
    return { kind: 'none' };
  };
  const machine = { lookups: { find } } as unknown as Machine<object>;
  const ctx = {} as Context<object>;
  const one = foundOnce(machine);
  for (const [of, text] of [
    ['customer', 'acme'],
    ['customer', 'acme'],
    ['deal', 'acme'],
    ['customer', 'Acme'],
  ] as const) {
    expect(await one.lookups.find(ctx, of, text)).toEqual({ kind: 'none' });
  }
  expect(asked).toEqual(['customer acme', 'deal acme', 'customer Acme']);
  await foundOnce(machine).lookups.find(ctx, 'customer', 'acme');
  expect(asked).toHaveLength(4);
});
