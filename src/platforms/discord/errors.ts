/** What Discord's error codes mean for Parley. Knows nothing of its client library, so that naming an error loads none. */

/** Stops the start, or the process, for a reason a person can mend. */
export class DiscordRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DiscordRefused';
  }
}

const set = (...codes: readonly number[]): ReadonlySet<number | string> => new Set(codes);

/** Among other things: no files may be attached. */
export const MISSING_PERMISSIONS = 50013;

/** A place cannot be posted to until a person acts: it is gone, closed to the bot, or the person takes no messages. */
export const PLACE_CLOSED = set(
  10003, // Unknown Channel
  10004, // Unknown Guild
  10013, // Unknown User
  40001, // Unauthorized
  50001, // Missing Access
  50007, // Cannot send messages to this user
  50008, // Cannot send messages in a non-text channel
  MISSING_PERMISSIONS,
  50024, // Cannot execute action on this channel type
  50083, // Thread is archived
  50278, // Cannot send messages to this user due to having no mutual guilds
  160005, // Thread is locked
);

/** Who is asked for is not in the server. */
export const NO_MEMBER = set(10007, 10013);

/** The interaction was answered before: the same delivery came twice. */
export const ANSWERED = 40060;

/** The interaction's three seconds or fifteen minutes are over. */
export const TOO_LATE = set(10015, 10062, 50027);

/** The message itself was refused: what it says can still be sent as text. */
export const BAD_MESSAGE = set(50006, 50035);

/** Gateway closes after which the client does not come back, with what a person can do. */
export const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord does not accept DISCORD_TOKEN any more. Copy the token anew from the page “Bot” of your application.',
  4010: 'Discord refuses the connection (invalid shard).',
  4011: 'Parley is in more servers than one connection of Discord serves.',
  4012: 'Discord no longer speaks the version of its API that Parley uses. Update Parley.',
  4013: 'Discord refuses the connection (invalid intents).',
  4014: 'Discord refuses the connection: the application may not receive what Parley asks for (disallowed intents). Parley asks for no privileged intent: see whether DISCORD_TOKEN is of the right application.',
};
