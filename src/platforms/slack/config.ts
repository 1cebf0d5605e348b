/** The settings of Slack: which of its two transports, for one workspace or many. Half a configuration says what is missing. */
import { readOAuth, type SlackOAuth } from './oauth-config.ts';

export interface SlackConfig {
  /** Of the one workspace the app was installed to by hand; undefined where all come by OAuth. */
  readonly botToken: string | undefined;
  readonly transport: /** `chosen` where HTTP could have been used as well. */
    | { readonly kind: 'socket'; readonly appToken: string; readonly chosen: boolean }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Lets workspaces install Parley by themselves. */
  readonly oauth: SlackOAuth | undefined;
  /** Base of the Web API; the vendor's unless given. */
  readonly apiUrl: string | undefined;
  /** The slash command, with its slash. */
  readonly command: string;
}

export const SLACK_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_API_URL',
  'SLACK_COMMAND',
] as const;

type Name = (typeof SLACK_VARIABLES)[number] | 'PUBLIC_URL' | 'PARLEY_SECRET';
type Env = Readonly<Record<string, string | undefined>>;

const DEFAULT_COMMAND = '/crm';

/** What is set of Slack; `config` is undefined where none of it is. Problems never show a secret. */
export function readSlack(env: Env): {
  readonly config: SlackConfig | undefined;
  readonly problems: readonly string[];
} {
  const read = (name: Name): string | undefined => env[name]?.trim() || undefined;
  const botToken = read('SLACK_BOT_TOKEN');
  const appToken = read('SLACK_APP_TOKEN');
  const signingSecret = read('SLACK_SIGNING_SECRET');
  const client = { clientId: read('SLACK_CLIENT_ID'), clientSecret: read('SLACK_CLIENT_SECRET') };
  const apiUrl = read('SLACK_API_URL');
  const command = read('SLACK_COMMAND') ?? DEFAULT_COMMAND;
  const byOAuth = Boolean(client.clientId || client.clientSecret);
  if (![botToken, appToken, signingSecret, byOAuth].some(Boolean)) {
    return { config: undefined, problems: [] };
  }

  const problems = [
    ...shapeProblems({ botToken, appToken, apiUrl, command }),
    ...(byOAuth ? [] : wholeProblems({ botToken, appToken, signingSecret })),
  ];
  const shared = { publicUrl: read('PUBLIC_URL'), secret: read('PARLEY_SECRET') };
  const oauth = readOAuth({ ...client, ...shared, signingSecret }, problems);
  const transport = appToken
    ? ({ kind: 'socket', appToken, chosen: signingSecret !== undefined } as const)
    : signingSecret
      ? ({ kind: 'http', signingSecret } as const)
      : undefined;
  if (problems.length > 0 || !transport) return { config: undefined, problems };
  return { config: { botToken, transport, oauth, apiUrl, command }, problems };
}

type Given = {
  readonly [K in 'botToken' | 'appToken' | 'signingSecret']: string | undefined;
};

function wholeProblems({ botToken, appToken, signingSecret }: Given): string[] {
  const problems: string[] = [];
  if (!appToken && !signingSecret) {
    problems.push(
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing: set the app-level token (xapp-…) for Socket Mode, which needs no public URL, or the signing secret to be called over HTTP.',
    );
  }
  if (!botToken) {
    problems.push(
      'SLACK_BOT_TOKEN is missing: install the app to your workspace and copy the “Bot User OAuth Token” (xoxb-…) from its page.',
    );
  }
  return problems;
}

function shapeProblems({
  botToken,
  appToken,
  apiUrl,
  command,
}: Pick<Given, 'botToken' | 'appToken'> & { readonly apiUrl: string | undefined; readonly command: string }): string[] {
  const problems: string[] = [];
  if (botToken && !botToken.startsWith('xoxb-')) {
    problems.push('SLACK_BOT_TOKEN must be a bot token: it begins with xoxb-. What is set does not.');
  }
  if (appToken && !appToken.startsWith('xapp-')) {
    problems.push('SLACK_APP_TOKEN must be an app-level token: it begins with xapp-. What is set does not.');
  }
  if (apiUrl && !isHttpUrl(apiUrl)) {
    problems.push(`SLACK_API_URL must be a URL such as https://slack.com/api/. It is “${apiUrl}”.`);
  }
  if (!/^\/[a-z0-9_-]{1,31}$/.test(command)) {
    problems.push(
      `SLACK_COMMAND must be a slash and at most 31 lower-case letters, digits, - or _, such as /crm. It is “${command}”.`,
    );
  }
  return problems;
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
