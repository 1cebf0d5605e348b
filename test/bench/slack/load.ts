/** Signed slash commands over HTTP, as Slack sends them: so many under way, or so many a second. */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { sign } from '../../support/slack/delivery/signature.ts';

export interface Target {
  /** Of the server's `/slack/events`. */
  readonly port: number;
  readonly secret: string;
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  /** Where answers beyond the first may be sent. */
  readonly origin: string;
}

export interface Load {
  /** From the first byte sent to the last one received, ms each. */
  readonly times: readonly number[];
  readonly seconds: number;
}

/** Sends all of them, so many at a time. */
export async function underWay(target: Target, texts: readonly string[], many: number): Promise<Load> {
  const send = sender(target);
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const person = async () => {
    while (next < texts.length) times.push(await send(texts[next++] as string));
  };
  await Promise.all(Array.from({ length: many }, person));
  send.close();
  return { times, seconds: (performance.now() - began) / 1_000 };
}

/** Sends them at a steady pace, whether or not the earlier ones are answered. */
export async function aSecond(target: Target, texts: readonly string[], rate: number): Promise<Load> {
  const send = sender(target);
  const began = performance.now();
  const sent: Promise<number>[] = [];
  for (const [index, text] of texts.entries()) {
    const wait = began + (index * 1_000) / rate - performance.now();
    if (wait > 1) await pause(wait);
    sent.push(send(text));
  }
  const times = await Promise.all(sent);
  send.close();
  return { times, seconds: (performance.now() - began) / 1_000 };
}

let commands = 0;

function sender({ port, secret, team, user, channel, origin }: Target) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = (text: string): Promise<number> => {
    commands += 1;
    const fields = {
      ...{ team_id: team, user_id: user, channel_id: channel, channel_name: 'sales', command: '/crm', text },
      ...{ api_app_id: 'A0PARLEY', trigger_id: `1.${commands}`, is_enterprise_install: 'false' },
      response_url: `${origin}/actions/${team}/${commands}`,
    };
    const body = new URLSearchParams(fields).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      ...sign(secret, body, new Date()),
    };
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const took = performance.now() - began;
            const answer = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(took);
            else reject(new Error(`${text} was answered with ${response.statusCode}: ${answer.slice(0, 200)}`));
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  };
  return Object.assign(send, { close: () => agent.destroy() });
}
