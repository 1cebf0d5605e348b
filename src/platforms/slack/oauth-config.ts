/** The settings that let workspaces install Parley by themselves: all of them, or none. */

export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this server from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** Encrypts tokens at rest and signs the links to install. */
  readonly secret: string;
}

export interface OAuthSettings {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly signingSecret: string | undefined;
  readonly publicUrl: string | undefined;
  readonly secret: string | undefined;
}

const SECRET_LENGTH = 32;
const WHY = 'with SLACK_CLIENT_ID and SLACK_CLIENT_SECRET other workspaces can install Parley';

/** Undefined where neither of the client's two is set, or something is missing; that is told in `problems`. */
export function readOAuth(given: OAuthSettings, problems: string[]): SlackOAuth | undefined {
  const { clientId, clientSecret, signingSecret, publicUrl, secret } = given;
  if (!clientId && !clientSecret) return undefined;
  const wrong = [
    !clientId &&
      'SLACK_CLIENT_ID is missing: it stands beside SLACK_CLIENT_SECRET, on the app’s page “Basic Information”.',
    !clientSecret &&
      'SLACK_CLIENT_SECRET is missing: it stands beside SLACK_CLIENT_ID, on the app’s page “Basic Information”.',
    !signingSecret && `SLACK_SIGNING_SECRET is missing: ${WHY}, so copy it from the app’s page “Basic Information”.`,
    wrongUrl(publicUrl),
    wrongSecret(secret),
  ].filter((each) => typeof each === 'string');
  problems.push(...wrong);
  if (wrong.length > 0 || !clientId || !clientSecret || !publicUrl || !secret) return undefined;
  return { clientId, clientSecret, publicUrl: publicUrl.replace(/\/+$/, ''), secret };
}

function wrongUrl(url: string | undefined): string | undefined {
  const such = 'such as https://crm.example.com';
  if (!url) return `PUBLIC_URL is missing: ${WHY}, so set where browsers reach this server, ${such}.`;
  if (!URL.canParse(url)) return `PUBLIC_URL must be a URL ${such}. It is “${url}”.`;
  const { protocol, hostname, username, search, hash } = new URL(url);
  const atHome = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  // Slack sends people back to https only, and so does the browser its cookie.
  if (protocol !== 'https:' && !(protocol === 'http:' && atHome)) {
    return `PUBLIC_URL must begin with https://, ${such}. What is set does not.`;
  }
  if (username || search || hash) return `PUBLIC_URL must be an address alone, ${such}, without a name, ? or #.`;
  return undefined;
}

function wrongSecret(secret: string | undefined): string | undefined {
  const remedy = `set at least ${SECRET_LENGTH} random characters, such as “openssl rand -base64 32” prints, and keep them`;
  if (!secret) return `PARLEY_SECRET is missing: ${WHY}, and it encrypts their tokens, so ${remedy}.`;
  return secret.length < SECRET_LENGTH ? `PARLEY_SECRET is too short: ${remedy}.` : undefined;
}
