/** What stops a start for a reason a person can mend: told in one message, without a stack. */
import { ConfigError } from '../config.ts';
import { DatabaseRefused } from '../data/errors.ts';
import { DiscordRefused } from '../platforms/discord/errors.ts';
import { SlackRefused } from '../platforms/slack/errors.ts';

/** The message for the person who starts Parley, or undefined for a fault of ours. */
export function startUpMessage(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if ([DatabaseRefused, SlackRefused, DiscordRefused].some((refused) => error instanceof refused))
    return `Parley cannot start: ${(error as Error).message}`;
  if (error instanceof Error && /^Port \d+ is taken/.test(error.message))
    return `Parley cannot start: ${error.message}`;
  return unheard(error);
}

/** An address nobody can listen on here. */
function unheard(error: unknown): string | undefined {
  const { syscall = '', code, address, hostname, port } = (error ?? {}) as NodeJS.ErrnoException & Listening;
  if (!['listen', 'bind', 'getaddrinfo'].includes(syscall)) return undefined;
  const where = [address ?? hostname, port].filter((part) => part !== undefined).join(':');
  return `Parley cannot start: it may not listen on ${where} (${code}). Change HTTP_HOST, HTTP_PORT or LOCAL_PORT.`;
}

interface Listening {
  readonly address?: string;
  readonly hostname?: string;
  readonly port?: number;
}
