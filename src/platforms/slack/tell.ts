/** Brings a message to a person: by the shortest way, and by the next where that one is closed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './installations.ts';
import { type Sent, sendSomehow, withOrWithoutCharts } from './lesser.ts';
import { CALL_MS } from './limits.ts';
import type { Log } from './log.ts';
import { markOf } from './mark.ts';
import type { ModalOrigin } from './metadata.ts';
import type { Message } from './render-view.ts';
import { type CallFailure, failureOf } from './web.ts';

export interface Told {
  readonly installation: Installation;
  readonly account: string;
  readonly origin: ModalOrigin;
  /** What an answer for everyone is marked with. */
  readonly key?: string | undefined;
}

export interface How {
  /** Over the message that was pressed. */
  readonly replace?: boolean;
  /** For everyone in the place. */
  readonly everyone?: boolean;
  /** Rather not than twice: no other way is tried where one may have brought it. */
  readonly once?: boolean;
  /** To the person alone where it cannot be said to everyone. */
  readonly orDirectly?: boolean;
}

/** `unsure`: it may have been brought. */
type Brought = boolean | 'unsure';

/** Slack asked to wait with it. */
interface Wait {
  readonly afterMs: number;
}

type Way = () => Promise<Brought | Wait>;

/** False where no way was open; `unsure` only where it is told once. Nothing here throws: what was done stays done, told or not. */
export async function tell(
  to: Told,
  message: Message,
  { replace = false, everyone = false, once = false, orDirectly = false }: How,
  log: Log,
): Promise<Brought> {
  const ways = everyone ? waysToAll(to, message, log) : waysToOne(to, message, replace, log);
  let brought = await firstOpen(ways, once);
  if (typeof brought === 'object' && brought.afterMs <= CALL_MS) {
    await sleep(brought.afterMs);
    brought = await firstOpen(ways, once);
  }
  if (orDirectly && brought !== true && brought !== 'unsure') brought = await directly(to, message, log)();
  if (brought === true || brought === 'unsure') return brought;
  log.error({ account: to.account, place: to.origin.place.channel }, 'an answer could not be brought to its person');
  return false;
}

/** By the first way that is open; where none is, how long Slack asked to wait with the first of them it asked so for. */
async function firstOpen(ways: readonly Way[], once: boolean): Promise<Brought | Wait> {
  let wait: Wait | undefined;
  for (const way of ways) {
    const brought = await way();
    if (brought === true || (brought === 'unsure' && once)) return brought;
    if (typeof brought === 'object') wait ??= brought;
  }
  return wait ?? false;
}

/** Over the private message that was pressed, and nowhere else: it is no news. */
export async function overPressed(to: Told, message: Message, log: Log): Promise<void> {
  await byResponseUrl(to, message, { response_type: 'ephemeral', replace_original: true }, log)();
}

function waysToAll(to: Told, message: Message, log: Log): Way[] {
  return [
    byResponseUrl(to, message, { response_type: 'in_channel', replace_original: false }, log),
    inPlace(to, message, log),
  ];
}

function waysToOne(to: Told, message: Message, replace: boolean, log: Log): Way[] {
  const { direct } = to.origin.place;
  return [
    byResponseUrl(to, message, { response_type: 'ephemeral', replace_original: replace }, log),
    ...(replace ? [overOriginal(to, message, log)] : []),
    direct ? inPlace(to, message, log) : onlyToPerson(to, message, log),
    directly(to, message, log),
  ];
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Works without membership, five times in half an hour. */
function byResponseUrl({ origin }: Told, message: Message, kind: object, log: Log): Way {
  return async () => {
    const { responseUrl, place } = origin;
    if (!responseUrl) return false;
    // That of a message's shortcut knows nothing of the thread it was used in.
    const where = place.thread ? { thread_ts: place.thread } : {};
    try {
      for (const sent of withOrWithoutCharts(message)) {
        const response = await fetch(responseUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ ...kind, ...sent, ...QUIET, ...where }),
          signal: AbortSignal.timeout(CALL_MS),
        });
        const said = await response.text();
        if (response.ok && !/"ok"\s*:\s*false/.test(said)) return true;
        log.info({ status: response.status, said: said.slice(0, 200) }, 'a response_url was refused');
      }
      return false;
    } catch (error) {
      log.warn({ err: error }, 'a response_url could not be reached');
      return mayHaveArrived(failureOf(error));
    }
  };
}

function overOriginal({ installation, origin }: Told, message: Message, log: Log): Way {
  const { message: pressed } = origin;
  return call(log, message, async (sent) => {
    if (!pressed || pressed.ephemeral) return false;
    await installation.client.chat.update({ channel: pressed.channel, ts: pressed.ts, ...sent });
    return true;
  });
}

/** Where it is said; the first answer to a message begins its thread. */
function inPlace({ installation, origin, key }: Told, message: Message, log: Log): Way {
  const { channel, thread } = origin.place;
  return call(log, message, async (sent) => {
    if (channel.startsWith('@')) return false;
    await installation.client.chat.postMessage({
      channel,
      ...sent,
      ...QUIET,
      ...(thread ? { thread_ts: thread } : {}),
      ...(key === undefined ? {} : { metadata: markOf(key) }),
    });
    return true;
  });
}

function onlyToPerson({ installation, origin, account: user }: Told, message: Message, log: Log): Way {
  const { channel, thread } = origin.place;
  return call(log, message, async (sent) => {
    await installation.client.chat.postEphemeral({ channel, user, ...sent, ...(thread ? { thread_ts: thread } : {}) });
    return true;
  });
}

function directly({ installation, account }: Told, message: Message, log: Log): Way {
  return call(log, message, async (sent) => {
    const { channel } = await installation.client.conversations.open({ users: account });
    if (!channel?.id) return false;
    await installation.client.chat.postMessage({ channel: channel.id, ...sent, ...QUIET });
    return true;
  });
}

/** Calls the Web API. */
function call(log: Log, message: Message, send: (sent: Sent) => Promise<boolean>): Way {
  return async () => {
    try {
      return await sendSomehow(message, send, log);
    } catch (error) {
      const failed = failureOf(error);
      log.info({ ...failed }, 'a message was refused');
      return failed.kind === 'limited' ? failed : mayHaveArrived(failed);
    }
  };
}

const mayHaveArrived = (failed: CallFailure): false | 'unsure' =>
  failed.kind === 'unreachable' && failed.reached && 'unsure';
