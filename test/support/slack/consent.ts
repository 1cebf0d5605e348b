/** Slack's own page of an installation: asks a person whether the app may, and sends them back with a code. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from './core.ts';
import type { Installations } from './installations.ts';
import { findUser, type User } from './world.ts';

export const CONSENT_PATH = '/oauth/v2/authorize';

/** The cookie of a person's session in Slack; here it names them. */
export const SESSION_COOKIE = 'd';

/** What the person answers: allow it here, for the whole organisation, or not at all. */
export type Consented = 'allow' | 'allow everywhere' | 'cancel';

export function serveConsent(
  { core, installations }: { readonly core: Core; readonly installations: Installations },
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): void {
  const asked = new URL(request.url ?? '', 'http://slack').searchParams;
  const session = new RegExp(`\\b${SESSION_COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
  const user = findUser(core.world, session);
  const wrong = wrongWith(core, asked, user);
  if (wrong || !user) {
    page(response, 400, wrong ?? 'Sign in to your workspace');
    return;
  }
  if (request.method !== 'POST') {
    page(response, 200, `${core.app().name} is requesting permission: ${asked.get('scope')}`, ANSWERS);
    return;
  }
  const answer = new URLSearchParams(body).get('answer') as Consented;
  response.writeHead(302, { location: wayBack(core, installations, asked, user, answer) }).end();
}

function wrongWith(core: Core, asked: URLSearchParams, user: User | undefined): string | undefined {
  const { clientId, redirectUrls } = core.app();
  if (asked.get('client_id') !== clientId) return 'Invalid client_id parameter';
  if (!asked.get('scope')) return 'No scopes requested';
  const uri = asked.get('redirect_uri') ?? redirectUrls[0] ?? '';
  if (!redirectUrls.some((url) => uri === url || uri.startsWith(url.endsWith('/') ? url : `${url}/`))) {
    return `redirect_uri did not match any configured URIs. Passed URI: ${uri}`;
  }
  if (user?.isRestricted || user?.isStranger) return 'You do not have permission to install apps here';
  return undefined;
}

function wayBack(
  core: Core,
  installations: Installations,
  asked: URLSearchParams,
  { id: userId, teamId }: User,
  answer: Consented,
): string {
  const redirectUri = asked.get('redirect_uri') ?? '';
  const back = new URL(redirectUri || (core.app().redirectUrls[0] ?? ''));
  if (answer === 'cancel') back.searchParams.set('error', 'access_denied');
  else {
    const scopes = asked.get('scope')?.split(',') ?? [];
    const orgWide = answer === 'allow everywhere';
    back.searchParams.set('code', installations.agree({ teamId, userId, scopes, redirectUri, orgWide }));
  }
  back.searchParams.set('state', asked.get('state') ?? '');
  return back.href;
}

const ANSWERS =
  '<form method="post"><button name="answer" value="allow">Allow</button><button name="answer" value="cancel">Cancel</button></form>';

const page = (response: ServerResponse, status: number, text: string, form = ''): void =>
  void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<p>${text}</p>${form}`);
