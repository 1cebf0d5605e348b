/** Installing by the browser: from the app's own install page through Slack's consent page to the app's callback. */
import type { Core } from './core.ts';
import type { Installations } from './installations.ts';
import type { Team, User } from './world.ts';

export interface Installed {
  readonly status: number;
  /** The page the person ends on. */
  readonly page: string;
}

/** Follows the app's install link as a person who agrees (or cancels) does. @throws Error where Slack's page refuses the link. */
export async function installByBrowser(
  core: Core,
  installations: Installations,
  { team, user }: { readonly team: Team; readonly user: User },
  installUrl: string,
  { cancel = false, state }: { readonly cancel?: boolean; readonly state?: string } = {},
): Promise<Installed> {
  const landing = await fetch(installUrl, { redirect: 'manual' });
  const html = await landing.text();
  const link = landing.headers.get('location') ?? /https?:\/\/[^"'\s]+\/oauth\/v2\/authorize\?[^"'\s]+/.exec(html)?.[0];
  if (!link) throw new Error(`The install page leads nowhere: ${landing.status} ${html}`);
  const asked = new URL(link.replaceAll('&amp;', '&')).searchParams;
  const app = core.app();
  if (asked.get('client_id') !== app.clientId) throw new Error('Invalid client_id parameter');
  const redirectUri = asked.get('redirect_uri') ?? app.redirectUrls[0] ?? '';
  if (!app.redirectUrls.some((url) => redirectUri.startsWith(url))) {
    throw new Error(`redirect_uri did not match any configured URIs. Passed URI: ${redirectUri}`);
  }
  const scopes = asked.get('scope')?.split(',').filter(Boolean) ?? [];
  if (scopes.length === 0) throw new Error('No scopes requested');

  const back = new URL(redirectUri);
  if (cancel) back.searchParams.set('error', 'access_denied');
  else {
    const code = installations.agree({ teamId: team.id, userId: user.id, scopes, redirectUri });
    back.searchParams.set('code', code);
  }
  back.searchParams.set('state', state ?? asked.get('state') ?? '');
  const cookie = landing.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const answer = await fetch(back, { headers: cookie ? { cookie } : {} });
  return { status: answer.status, page: await answer.text() };
}
