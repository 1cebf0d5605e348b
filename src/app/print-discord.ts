/**
 * `npm run discord:commands` prints the commands as Discord is told of them; `npm run discord:invite` the link that adds
 * Parley to a server, for DISCORD_TOKEN or the application id behind `--`.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import { createCommands } from '../commands/index.ts';
import { commandTree } from '../platforms/discord/command-tree.ts';
import { applicationIdOf, inviteUrl } from '../platforms/discord/invite.ts';
import { menuCommands } from '../platforms/discord/menu-commands.ts';

readDotenv({ path: join(dirname(dirname(fileURLToPath(import.meta.url))), '.env'), quiet: true });

const { commands } = createCommands();
const [what, given] = process.argv.slice(2);
if (what === 'invite') printInvite(given ?? applicationIdOf(process.env.DISCORD_TOKEN ?? ''));
else process.stdout.write(`${JSON.stringify([...commandTree(commands), ...menuCommands(commands)], null, 2)}\n`);

function printInvite(applicationId: string | undefined): void {
  if (applicationId) {
    process.stdout.write(`${inviteUrl(applicationId)}\n`);
    return;
  }
  process.stderr.write(
    'Set DISCORD_TOKEN to the token of your bot, or name the application id: npm run discord:invite -- 123456789012345678\n',
  );
  process.exitCode = 1;
}
