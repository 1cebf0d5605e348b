import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { createHttpServer } from '../../src/app/http-server.ts';
import { startUpMessage } from '../../src/app/start-up-error.ts';
import { readConfig } from '../../src/config.ts';
import { DatabaseRefused } from '../../src/data/errors.ts';

const thrownBy = async (act: () => unknown): Promise<unknown> => {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
};
const serverOn = (host: string, port: number) =>
  createHttpServer({ host, port, readiness: () => ({}), routes: () => [] });

it('tells settings that cannot be used, each with its remedy', async () => {
  const error = await thrownBy(() => readConfig({ LOCAL_CHAT: 'maybe' }));
  expect(startUpMessage(error)).toMatch(/^Parley cannot start with these settings:\n {2}- LOCAL_CHAT must be one of/);
});

it('tells why a database is refused', () => {
  expect(startUpMessage(new DatabaseRefused('the file is newer than this Parley'))).toBe(
    'Parley cannot start: the file is newer than this Parley',
  );
});

it('tells a port that is taken, and which setting changes it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const error = await thrownBy(() => serverOn('127.0.0.1', port).start());
  other.close();
  expect(startUpMessage(error)).toBe(
    `Parley cannot start: Port ${port} is taken. Set HTTP_PORT to another one, or to 0 for a free one.`,
  );
});

it('tells an address that is not of this machine', async () => {
  const error = await thrownBy(() => serverOn('192.0.2.1', 0).start());
  expect(startUpMessage(error)).toMatch(/^Parley cannot start: it may not listen on 192\.0\.2\.1.* Change HTTP_HOST/);
});

it('leaves a fault of ours to the log and its stack', () => {
  expect(startUpMessage(new TypeError('undefined is not a function'))).toBeUndefined();
  expect(startUpMessage(undefined)).toBeUndefined();
});
