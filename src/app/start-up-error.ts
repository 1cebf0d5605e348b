/** What stops a start for a reason a person can mend: told in one message, without a stack. */
import { ConfigError } from '../config.ts';
import { DatabaseRefused } from '../data/errors.ts';

/** The message for the person who starts Parley, or undefined for a fault of ours. */
export function startUpMessage(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DatabaseRefused) return `Parley cannot start: ${error.message}`;
  if (error instanceof Error && /^Port \d+ is taken/.test(error.message))
    return `Parley cannot start: ${error.message}`;
  return undefined;
}
