/**
 * `npm run slack:manifest` prints the manifest to paste at api.slack.com/apps: for Socket Mode, or for HTTP where a
 * URL is given (`npm run slack:manifest -- https://crm.example.com`) or PUBLIC_URL is set without SLACK_APP_TOKEN.
 * With a URL it also names where Slack sends people back to who install Parley in their workspace.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import { createCommands } from '../commands/index.ts';
import { manifestOf } from './slack-manifest.ts';

readDotenv({ path: join(dirname(dirname(fileURLToPath(import.meta.url))), '.env'), quiet: true });

const { SLACK_COMMAND, PUBLIC_URL, SLACK_APP_TOKEN } = process.env;
const asked = process.argv[2];
const publicUrl = asked ?? (PUBLIC_URL || undefined);
const sockets = !asked && Boolean(SLACK_APP_TOKEN);

if (publicUrl && !/^https:\/\//.test(publicUrl)) {
  process.stderr.write(`Slack calls only https URLs, and this is none: ${publicUrl}\n`);
  process.exitCode = 1;
} else {
  const command = SLACK_COMMAND || '/crm';
  const manifest = manifestOf(createCommands(), { command, publicUrl, sockets });
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
}
