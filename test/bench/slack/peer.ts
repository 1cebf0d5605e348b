/**
 * What Parley is compared with, a process of its own: Bolt that only acknowledges, or Bolt that runs on the bare driver
 * the statements Parley was seen to run for the same command.
 *
 *     HTTP_PORT=… DATABASE_URL=file:… node --import tsx test/bench/slack/peer.ts <API url> <token> <secret> [statements.json]
 */
import { readFile } from 'node:fs/promises';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { openRaw } from '../fixture/raw.ts';
import type { Statement } from '../measure/recorder.ts';
import { replay } from '../measure/replay.ts';

const [apiUrl = '', token = '', signingSecret = '', file] = process.argv.slice(2);
const seen = file === undefined ? [] : (JSON.parse(await readFile(file, 'utf8')) as [string, Statement[]][]);
/** Of each text in the order they were seen; all additions count as one, since each names the ids the last one made. */
const queues = new Map<string, Statement[][]>();
for (const [text, statements] of seen) {
  const queue = queues.get(nameOf(text)) ?? [];
  queues.set(nameOf(text), [...queue, statements]);
}
const raw = file === undefined ? undefined : openRaw((process.env.DATABASE_URL ?? '').replace(/^file:/, ''));

const receiver = new HTTPReceiver({
  ...{ signingSecret, processBeforeResponse: true, logLevel: LogLevel.ERROR },
  customRoutes: [{ path: '/readyz', method: ['GET'], handler: (_, response) => response.writeHead(200).end('ready') }],
});
const app = new App({ token, receiver, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl: apiUrl } });
app.command('/crm', async ({ ack, command }) => {
  if (raw) {
    const known = queues.get(nameOf(command.text))?.shift();
    if (!known) throw new Error(`nothing was seen of ${command.text}`);
    replay(raw, known);
  }
  await ack({ response_type: 'ephemeral', text: 'Done.' });
});
await app.start({ port: Number(process.env.HTTP_PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));

function nameOf(text: string): string {
  return text.startsWith('customer add') ? 'customer add' : text;
}
