/** A route of the API: what is asked, and how it is answered. */
import { asJson, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { refusedFor } from '../refused.ts';
import type { Upload } from './body.ts';

export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** As it came: a list where commands are told. */
  readonly raw: unknown;
  readonly body: Json;
  readonly uploads: readonly Upload[];
}

export interface Route {
  /** As `POST /channels/:channel/messages`. */
  readonly name: string;
  /** The token in the path stands for the bot's own. */
  readonly open: boolean;
  /** Nothing: 204. @throws Refused */
  answer(core: Core, asked: Asked): unknown;
}

export type Routes = Readonly<Record<string, Route['answer']>>;

export const routesOf = (routes: Routes, { open = false } = {}): readonly Route[] =>
  Object.entries(routes).map(([name, answer]) => ({ name, open, answer }));

export interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export function matchRoute(routes: readonly Route[], method: string, path: string): Matched | undefined {
  const parts = path.split('/').map(decodeURIComponent);
  const fits = (wanted: readonly string[]) =>
    wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
  const found = routes
    .map((route) => ({ route, wanted: (route.name.split(' ')[1] ?? '').split('/') }))
    .filter(({ route, wanted }) => route.name.startsWith(`${method} `) && fits(wanted))
    // `/users/@me` before `/users/:user`.
    .sort((a, b) => blanks(a.wanted) - blanks(b.wanted))[0];
  if (!found) return undefined;
  const named = found.wanted.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at] ?? '']] : []));
  return { route: found.route, params: Object.fromEntries(named) };
}

const blanks = (parts: readonly string[]): number => parts.filter((part) => part.startsWith(':')).length;

export const objectOf = (raw: unknown): Json => {
  if (typeof raw === 'object' && raw !== null) return asJson(raw);
  if (raw === undefined) return {};
  throw refusedFor(50006);
};
