import { expect, it } from 'vitest';
import type { Context } from '../../src/chat/context.ts';
import { nearest } from '../../src/chat/nearest.ts';
import type { Lookups } from '../../src/chat/ports.ts';

async function askedFor(text: string): Promise<string[]> {
  const asked: string[] = [];
  const suggest = async (_: unknown, __: string, query: string) => {
    asked.push(query);
    return [];
  };
  await nearest({ suggest } as unknown as Lookups<object>, {} as Context<object>, 'deal', text);
  return asked;
}

it('asks for a word and two beginnings of it, however long the text is', async () => {
  expect(await askedFor('harbor')).toEqual(['harbor', 'harbo', 'harb']);
  expect(await askedFor('word '.repeat(1000))).toHaveLength(4);
  expect(await askedFor('x'.repeat(4000))).toEqual([]);
});
