/** An app that only listens: what it is told of interactions, to be answered by hand. */
import WebSocket from 'ws';
import { asJson, asText } from '../json.ts';
import type { Discord } from './index.ts';

export interface Told {
  readonly id: string;
  readonly token: string;
}

export async function listenTo(discord: Discord) {
  const socket = new WebSocket(discord.url.replace(/^http/, 'ws'));
  const told: Told[] = [];
  const waiting: ((told: Told) => void)[] = [];
  socket.on('message', (raw: Buffer) => {
    const { op, t, d } = asJson(JSON.parse(raw.toString()));
    if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1, properties: {} } }));
    if (t !== 'INTERACTION_CREATE') return;
    const next = { id: asText(asJson(d).id), token: asText(asJson(d).token) };
    const wake = waiting.shift();
    if (wake) wake(next);
    else told.push(next);
  });
  await discord.connected();
  return {
    heard(): Promise<Told> {
      const next = told.shift();
      return next ? Promise.resolve(next) : new Promise((resolve) => waiting.push(resolve));
    },
    stop: () =>
      new Promise<void>((resolve) => {
        socket.on('close', () => resolve());
        socket.close(1000);
      }),
  };
}
