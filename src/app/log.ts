/** The log: one JSON line an event on standard output, without what only concerns the people whose data it is. */
import { type DestinationStream, type Logger, pino } from 'pino';

/** How many causes of an error are told. */
const CAUSES = 4;

export function createLog(level: string, to?: DestinationStream): Logger {
  const options = { level, serializers: { err: describeError } };
  return to ? pino(options, to) : pino(options);
}

interface Described {
  readonly type: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: string;
  readonly cause?: Described;
}

/** Names, words and stack only: other properties of an error can hold a record or what somebody typed. */
function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' };
  const { name, message, stack, cause } = error;
  const code = (error as { readonly code?: unknown }).code;
  return {
    type: name,
    message,
    stack,
    ...(typeof code === 'string' ? { code } : {}),
    ...(cause !== undefined && depth < CAUSES ? { cause: describeError(cause, depth + 1) } : {}),
  };
}
