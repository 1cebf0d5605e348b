/** The page's requests to its server; whatever goes wrong becomes one of a few codes that the page can word. */
import type { Answer, Deed, History, Person, Posted, Refused, State } from '../protocol.ts';

export class ApiError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** What the browser says of language and zone, for people who chose nothing. */
export const REPORTED = {
  locale: navigator.language,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

export function getState(as: string | undefined): Promise<State> {
  return request(`/api/state?${new URLSearchParams({ ...(as && { as }), ...REPORTED })}`);
}

export function getHistory(as: string, place: string, before?: number): Promise<History> {
  const query = new URLSearchParams({ as, place, ...(before !== undefined && { before: String(before) }) });
  return request(`/api/messages?${query}`);
}

/** `id` names the deed: sent again with the same one, it is done once. */
export function postDeed(as: string, place: string, deed: Deed, id: string = newId()): Promise<Answer> {
  const posted: Posted = { id, as, place, ...REPORTED, deed };
  return request('/api/deeds', posted);
}

export const addChannel = (name: string): Promise<{ name: string }> => request('/api/channels', { name });
export const addPerson = (name: string): Promise<Person> => request('/api/people', { name });
export const eventsUrl = (as: string): string => `/api/events?${new URLSearchParams({ as })}`;
export const fileUrl = (url: string, as: string): string => `${url}?${new URLSearchParams({ as })}`;
/** For the ground it stands on. */
export const chartUrl = (url: string, as: string, ground: 'light' | 'dark'): string =>
  `${url}?${new URLSearchParams({ as, ground })}`;
export const newId = (): string => crypto.randomUUID();

async function request<T>(url: string, body?: unknown): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, init).catch(() => {
    throw new ApiError('offline');
  });
  if (response.ok) return (await response.json()) as T;
  const refused = (await response.json().catch(() => undefined)) as Refused | undefined;
  throw new ApiError(refused?.error ?? 'fault');
}
