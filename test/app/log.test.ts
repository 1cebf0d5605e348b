import { expect, it } from 'vitest';
import { createLog } from '../../src/app/log.ts';

/** What a log of that level wrote, line by line. */
function logged(level: string, write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('tells an error by its name, words, stack and code, and its causes likewise', () => {
  const cause = Object.assign(new TypeError('no route'), { code: 'ECONNREFUSED' });
  const [line] = logged('info', (log) =>
    log.error({ err: new Error('Slack did not answer', { cause }) }, 'send failed'),
  );
  expect(line).toMatchObject({
    msg: 'send failed',
    err: {
      type: 'Error',
      message: 'Slack did not answer',
      stack: expect.stringContaining('log.test.ts'),
      cause: { type: 'TypeError', message: 'no route', code: 'ECONNREFUSED' },
    },
  });
});

it('leaves out what an error carries beside: records, tokens, what somebody typed', () => {
  const error = Object.assign(new Error('bad row'), {
    customer: { name: 'Acme', phone: '+491712345678' },
    config: { headers: { authorization: 'Bearer xoxb-secret' } },
    code: { typed: 'sale acme 12k' },
  });
  const text = JSON.stringify(logged('info', (log) => log.error({ err: error })));
  expect(text).toContain('bad row');
  expect(text).not.toMatch(/Acme|49171|xoxb|sale acme/);
});

it('says nothing of what was thrown that is no error', () => {
  const [line] = logged('info', (log) => log.error({ err: 'xoxb-secret' }));
  expect(line?.err).toEqual({ type: 'string', message: 'something that is no error was thrown' });
});

it('does not follow causes for ever', () => {
  const error = new Error('round');
  error.cause = error;
  const text = JSON.stringify(logged('info', (log) => log.error({ err: error })));
  expect(text.match(/"message":"round"/g)).toHaveLength(5);
});

it('is as quiet as its level', () => {
  const said = (level: string) =>
    logged(level, (log) => {
      log.debug('found C12');
      log.info('ready');
    }).map(({ msg }) => msg);
  expect(said('debug')).toEqual(['found C12', 'ready']);
  expect(said('info')).toEqual(['ready']);
  expect(said('silent')).toEqual([]);
});
