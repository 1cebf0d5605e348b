/** A worker that dies with the first chart it is asked for. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => process.exit(1));
