/** Listens to the server's events and says how the connection is. */
import { useEffect, useRef } from 'preact/hooks';
import type { LiveEvent, ShownMessage } from '../protocol.ts';
import { ApiError, eventsUrl, getState } from './api.ts';
import type { Chat } from './chat.ts';

export interface LiveHandlers {
  message(message: ShownMessage): void;
  stateChanged(): void;
  /** Too much was missed: read everything again. */
  reset(): void;
  connection(connection: Chat['connection']): void;
}

/** How long a connection may be away before it is said, in ms: a reload of the server goes unnoticed. */
const PATIENCE_MS = 1500;
const AGAIN_MS = 3000;

export function useLive(account: string, handlers: LiveHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    let source: EventSource | undefined;
    let lastId: string | undefined;
    let lostTimer: ReturnType<typeof setTimeout> | undefined;
    let againTimer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    let locked = false;

    const lost = () => {
      lostTimer ??= setTimeout(() => latest.current.connection('lost'), PATIENCE_MS);
    };
    const live = () => {
      clearTimeout(lostTimer);
      lostTimer = undefined;
      latest.current.connection('live');
    };
    const hear = ({ data, lastEventId }: MessageEvent<string>) => {
      lastId = lastEventId || lastId;
      const event = JSON.parse(data) as LiveEvent;
      switch (event.type) {
        case 'message':
          return latest.current.message(event.message);
        case 'state':
          return latest.current.stateChanged();
        case 'reset':
          return latest.current.reset();
        default:
          return event satisfies never;
      }
    };
    /** The browser connects again by itself, save after a refusal: then it is the key, or a server that starts. */
    const failed = async () => {
      lost();
      if (source?.readyState !== EventSource.CLOSED) return;
      const refused = await getState(account).then(
        () => false,
        (error: unknown) => error instanceof ApiError && error.code === 'key',
      );
      if (left) return;
      if (refused) lock();
      else againTimer = setTimeout(connect, AGAIN_MS);
    };
    /** Opening the new address in another tab lets this one in too: tried whenever someone comes back to it. */
    const lock = () => {
      latest.current.connection('locked');
      locked = true;
    };
    const comeBack = () => {
      if (!locked || document.visibilityState !== 'visible') return;
      locked = false;
      connect();
    };
    const connect = () => {
      source = new EventSource(`${eventsUrl(account)}${lastId ? `&last=${encodeURIComponent(lastId)}` : ''}`);
      source.onopen = live;
      source.onmessage = hear;
      source.onerror = () => void failed();
    };
    connect();
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      left = true;
      removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
      clearTimeout(lostTimer);
      clearTimeout(againTimer);
      source?.close();
    };
  }, [account]);
}
