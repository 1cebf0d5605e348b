/** Lets a workspace install Parley from a browser: to Slack's page, and back with a code that becomes its token. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Installation as Grant, InstallProvider } from '@slack/oauth';
import type { Clock } from '../../values/clock.ts';
import type { SlackConfig } from './config.ts';
import { grantedBy, problemOf, unfit } from './install-grant.ts';
import { answerPage, type InstallOutcome } from './install-page.ts';
import { createStates } from './install-state.ts';
import type { Installations } from './installations.ts';
import { STATE_MS } from './limits.ts';
import { boltLogger, type Log } from './log.ts';
import { INSTALL_PATH, REDIRECT_PATH } from './manifest.ts';
import type { SlackOAuth } from './oauth-config.ts';
import type { People } from './people.ts';
import { BOT_SCOPES } from './scopes.ts';
import { deriveKey } from './secrets.ts';
import type { InstallStore } from './store.ts';
import { createClient, webOptions } from './web.ts';

export interface Install {
  /** `GET /slack/install`: on to Slack, where a person agrees. */
  begin(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Where Slack sends them back to. */
  finish(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Says that Parley is not connected yet. */
  wait(request: IncomingMessage, response: ServerResponse): void;
}

export interface InstallDeps {
  readonly oauth: SlackOAuth;
  readonly config: Pick<SlackConfig, 'apiUrl' | 'command'>;
  readonly installations: Pick<Installations, 'installed'>;
  readonly people: Pick<People, 'welcome'>;
  readonly store: Pick<InstallStore, 'useState'>;
  readonly clock: Clock;
  readonly log: Log;
}

export function createInstall(deps: InstallDeps): Install {
  const { oauth, config, installations, people, store, clock, log } = deps;
  const { clientId, clientSecret, publicUrl } = oauth;
  const again = `${publicUrl}${INSTALL_PATH}`;
  const asked = { scopes: [...BOT_SCOPES], redirectUri: `${publicUrl}${REDIRECT_PATH}` };
  // What fails is logged once, where it is answered: a cancelled or forged installation is no error of ours.
  const logger = { ...boltLogger(log), error: () => {} };

  const provider = new InstallProvider({
    clientId,
    clientSecret,
    directInstall: true,
    installUrlOptions: asked,
    stateStore: createStates({ key: deriveKey(oauth.secret, 'slack install state'), store, clock, asked }),
    stateCookieName: 'parley-slack-install',
    stateCookieExpirationSeconds: STATE_MS / 1_000,
    installationStore: {
      async storeInstallation(grant) {
        const granted = grantedBy(grant);
        await installations.installed(granted);
        log.info({ team: granted.team, by: granted.installedBy }, 'a workspace installed Parley');
        await people.welcome({ team: granted.team, account: granted.installedBy });
      },
      fetchInstallation: () => Promise.reject(new Error('tokens are read by authorize')),
    },
    ...(config.apiUrl ? { authorizationUrl: new URL('/oauth/v2/authorize', config.apiUrl).href } : {}),
    clientOptions: webOptions(config.apiUrl, log),
    logger,
  });

  const answer = (request: IncomingMessage, response: ServerResponse, outcome: InstallOutcome) =>
    answerPage(response, outcome, request.headers['accept-language']);

  function answerProblem(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const kind = problemOf(error);
    if (kind === 'badLink') log.warn({ why: (error as Error).message }, 'an installation was not begun or ended here');
    else if (kind !== 'cancelled') log.error({ err: error, kind }, 'an installation failed');
    answer(request, response, { kind, again });
  }

  /** Gives the token back; a refusal stands all the same. */
  async function giveBack({ bot }: Grant): Promise<void> {
    if (!bot) return;
    const client = createClient(bot.token, config.apiUrl, log);
    await client.auth.revoke().catch((error: unknown) => log.warn({ err: error }, 'a token could not be given back'));
  }

  return {
    async begin(request, response) {
      response.setHeader('cache-control', 'no-store');
      await provider
        .handleInstallPath(request, response)
        .catch((error: unknown) => answerProblem(request, response, error));
    },
    async finish(request, response) {
      await provider.handleCallback(request, response, {
        async afterInstallation(grant) {
          const why = unfit(grant);
          if (!why) return true;
          log.warn({ why }, 'an installation was refused');
          await giveBack(grant);
          answer(request, response, { kind: why, again });
          return false;
        },
        success(grant) {
          const { team, teamName } = grantedBy(grant);
          answer(request, response, { kind: 'installed', team, teamName, command: config.command });
        },
        failure: (error) => answerProblem(request, response, error),
      });
    },
    wait: (request, response) => answer(request, response, { kind: 'unreachable', again }),
  };
}
