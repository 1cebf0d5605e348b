/** Interactions over the gateway, as Discord sends them: so many under way, or so many a second. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../support/discord/index.ts';
import type { Ask } from '../tasks/mix.ts';

/** A command with its options, or what is typed into one of them. */
export interface Typed {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly focus?: string;
}

export interface Load {
  /** From the packet sent to the callback received, ms each. */
  readonly times: readonly number[];
  readonly seconds: number;
}

export function commandOf(ask: Ask): Typed {
  switch (ask.kind) {
    case 'add': {
      const { name, phone, email } = ask;
      return { command: '/customer add', options: { name, phone, email, level: 'B' } };
    }
    case 'find':
      return { command: '/customer find', options: { text: ask.text } };
    case 'card':
      return { command: '/customer show', options: { customer: ask.customer } };
    default:
      return ask satisfies never;
  }
}

/** Sends all of them, so many at a time. */
export async function underWay(person: Person, all: readonly Typed[], many: number): Promise<Load> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const hand = async () => {
    while (next < all.length) times.push(await send(person, all[next++] as Typed));
  };
  await Promise.all(Array.from({ length: many }, hand));
  return { times, seconds: (performance.now() - began) / 1_000 };
}

/** Sends them at a steady pace, whether or not the earlier ones are answered. */
export async function aSecond(person: Person, all: readonly Typed[], rate: number): Promise<Load> {
  const began = performance.now();
  const sent: Promise<number>[] = [];
  for (const [index, typed] of all.entries()) {
    const wait = began + (index * 1_000) / rate - performance.now();
    if (wait > 1) await pause(wait);
    sent.push(send(person, typed));
  }
  const times = await Promise.all(sent);
  return { times, seconds: (performance.now() - began) / 1_000 };
}

const send = (person: Person, { command, options, focus }: Typed) => person.times(command, options, focus);
