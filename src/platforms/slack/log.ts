/** The client library's log lines in ours. */
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';

export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Its debug lines hold what people wrote and are left out. */
export function boltLogger(log: Log): BoltLogger {
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...told: unknown[]) => {
      const error = told.find((each) => each instanceof Error);
      const message = told
        .filter((each) => !(each instanceof Error))
        .map(String)
        .join(' ');
      log[level]({ from: 'slack client', ...(error ? { err: error } : {}) }, message || String(error));
    };
  return {
    debug: () => {},
    info: () => {},
    warn: say('warn'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
