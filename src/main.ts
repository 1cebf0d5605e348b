/** Starts Parley from the environment and `.env`, and stops it on SIGINT or SIGTERM. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import { createLog } from './app/log.ts';
import { startUpMessage } from './app/start-up-error.ts';
import { type App, startApp } from './app.ts';
import { readConfig } from './config.ts';
import { systemClock } from './values/clock.ts';

/** Both `src/main.ts` and `dist/main.js` lie one folder below the project's root. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** How long a stop may take before the process ends all the same, in ms. */
const STOP_MS = 9_000;

async function main(): Promise<void> {
  readDotenv({ path: join(root, '.env'), quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  for (const name of config.unknown) log.warn({ name }, 'this setting is not known to Parley: is it misspelt?');

  let app: App | undefined;
  const end = (code: 0 | 1) => {
    if (!app) process.exit(code); // nothing is under way yet, and a migration is whole or not there
    setTimeout(() => process.exit(1), STOP_MS).unref();
    app.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    end(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const lost = (why: Error) => {
    log.fatal({ err: why }, 'a connection was closed for good');
    process.stderr.write(`Parley must stop: ${why.message}\n`);
    end(1);
  };
  app = await startApp({ config, clock: systemClock, log, root, lost });
  log.info({ http: app.httpPort }, 'ready');
  // On standard output and not in the log: the key in it lets a person in.
  if (app.localUrl) process.stdout.write(`\nParley is ready. Open it in your browser:\n\n  ${app.localUrl}\n\n`);
}

main().catch((error: unknown) => {
  const message = startUpMessage(error);
  process.stderr.write(
    `${message ?? `Parley could not start.\n${error instanceof Error ? error.stack : String(error)}`}\n`,
  );
  process.exitCode = 1;
});
