/** What the log says when Slack is connected, for whoever set Parley up. */
import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, it } from 'vitest';
import { openParley } from '../../support/slack/parley-at-slack.ts';

async function saidAtStart(env: Readonly<Record<string, string>>): Promise<string> {
  let said = '';
  const write = (chunk: Buffer, _: string, done: () => void) => {
    said += chunk.toString();
    done();
  };
  const parley = await openParley({ log: pino(new Writable({ write })), env: () => env });
  await parley.close();
  return said;
}

it('says which transport is used and why, where both are set', async () => {
  const said = await saidAtStart({ SLACK_SIGNING_SECRET: 'not-to-be-told' });
  expect(said).toContain('Slack is connected in Socket Mode: SLACK_APP_TOKEN is set');
  expect(said).not.toMatch(/not-to-be-told|xapp-|xoxb-/);
});

it('says only that it is connected, where one is', async () => {
  const said = await saidAtStart({});
  expect(said).toContain('"transport":"socket","msg":"Slack is connected"');
});
