/** What needs another token than the bot's, or none: who am I, a socket, a code for a token. */

import { asText, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import type { Installations } from '../installations.ts';
import { Refused } from '../refused.ts';
import { teamOf } from '../world.ts';
import { type Method, missingScope } from './method.ts';

export const auth: Readonly<Record<string, Method>> = {
  'auth.test': {
    args: {},
    run({ core, team, installation }) {
      return {
        url: `https://${team.domain}.slack.com/`,
        team: team.name,
        user: core.app().name.toLowerCase(),
        team_id: team.id,
        user_id: installation.botUserId,
        bot_id: installation.botId,
        is_enterprise_install: installation.orgWide ?? false,
      };
    },
  },
  'auth.revoke': {
    args: { test: 'yesNo' },
    run({ installation, args }) {
      if (args.test !== true) installation.active = false;
      return { revoked: args.test !== true };
    },
  },
};

/** A bot's method: its token, its workspace, its scopes. @throws Refused */
export function callAsBot(core: Core, installations: Installations, method: Method, token: string, args: Json): Json {
  if (token === '') throw new Refused('not_authed');
  const installation = installations.byToken(token);
  if (!installation) throw new Refused('invalid_auth');
  if (!installation.active) throw new Refused('account_inactive');
  const { scopes } = installation;
  if (method.scopes && !method.scopes.some((scope) => scopes.has(scope))) {
    throw missingScope(method.scopes.join(','), scopes);
  }
  return method.run({ core, team: teamOf(core.world, installation.teamId), installation, args });
}

/** apps.connections.open: takes the app's own token. @throws Refused */
export function openConnection(core: Core, token: string, ticket: () => string): Json {
  if (token === '') throw new Refused('not_authed');
  if (token !== core.app().appToken) throw new Refused('invalid_auth');
  return { url: ticket() };
}

/** oauth.v2.access: takes the app's id and secret, as fields or as Basic. @throws Refused */
export function exchangeCode(core: Core, installations: Installations, authorization: string, sent: Json): Json {
  const basic = /^Basic (.+)$/.exec(authorization)?.[1];
  const [basicId, basicSecret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : [];
  const app = core.app();
  if ((asText(sent.client_id) || basicId) !== app.clientId) throw new Refused('invalid_client_id');
  if ((asText(sent.client_secret) || basicSecret) !== app.clientSecret) throw new Refused('bad_client_secret');
  if (asText(sent.grant_type) === 'refresh_token') throw new Refused('invalid_refresh_token');
  return installations.exchange(asText(sent.code), asText(sent.redirect_uri));
}
