/**
 * Keeps the page to the person at this machine: a known Host (no DNS rebinding), our own Origin on every POST
 * (no other site's forms), and the random key of the printed URL (no other user of the machine).
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { refusedPage } from './html.ts';

export interface GuardOptions {
  readonly key: string;
  /** The port as bound. */
  port(): number;
}

/** Read by tools and tests; the page travels with a cookie. */
export const KEY_HEADER = 'x-parley-key';

const METHODS = ['GET', 'HEAD', 'POST'];

const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cache-control', 'no-store'],
];

/** Refuses with 403 (or 405 for other methods) before anything is read; sets the headers every answer has. */
export function guard({ key, port }: GuardOptions): MiddlewareHandler {
  // Cookies do not tell ports apart, so two chats on one machine need two names.
  const cookie = () => `parley_key_${port()}`;
  return async (c, next) => {
    for (const [name, value] of SECURITY_HEADERS) c.header(name, value);
    if (!METHODS.includes(c.req.method)) return c.json({ error: 'method' }, 405, { allow: METHODS.join(', ') });
    const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${port()}`);
    const host = c.req.header('host') ?? '';
    if (!hosts.includes(host)) return c.json({ error: 'host' }, 403);
    if (c.req.method === 'POST' && c.req.header('origin') !== `http://${host}`) return c.json({ error: 'origin' }, 403);
    if (isOpen(c)) return next();

    const inUrl = c.req.path === '/' ? c.req.query('key') : undefined;
    const given = inUrl ?? c.req.header(KEY_HEADER) ?? getCookie(c, cookie());
    if (given === undefined || !same(given, key)) {
      return c.req.path === '/'
        ? c.html(refusedPage(c.req.header('accept-language')), 403)
        : c.json({ error: 'key' }, 403);
    }
    if (inUrl !== undefined) setCookie(c, cookie(), key, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return next();
  };
}

/** Style and script hold nothing of the company, and the refusal itself wants its style. */
const isOpen = (c: Context): boolean => c.req.method !== 'POST' && c.req.path.startsWith('/assets/');

/** Takes equally long wherever the two differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
