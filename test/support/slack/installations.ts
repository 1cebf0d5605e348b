/** Where the app is installed, and how it gets there: by hand, or by a code a person's consent gives. */
import { randomBytes } from 'node:crypto';
import type { Json } from '../json.ts';
import type { Core } from './core.ts';
import { TIMES } from './limits.ts';
import { Refused } from './refused.ts';
import { type Installation, type Team, teamOf, type User } from './world.ts';

export interface Consent {
  readonly teamId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  /** As it was asked for; empty where it was not. */
  readonly redirectUri: string;
  /** For all workspaces of the Grid. */
  readonly orgWide: boolean;
}

export interface Installations {
  install(team: Team, installer: string, scopes: readonly string[]): Installation;
  /** The app is removed: its token is worth nothing, and it is told. */
  uninstall(team: Team): void;
  byToken(token: string): Installation | undefined;
  /** A code for what a person agreed to. */
  agree(consent: Consent): string;
  /** oauth.v2.access: a code for a token. @throws Refused */
  exchange(code: string, redirectUri: string): Json;
}

export function createInstallations(core: Core): Installations {
  const all: Installation[] = [];
  const codes = new Map<string, Consent & { readonly at: number }>();
  const { world } = core;

  const install = (team: Team, installer: string, scopes: readonly string[]): Installation => {
    const before = team.installation;
    const bot = before ?? { botUserId: world.id('U'), botId: world.id('B') };
    const made: Installation = {
      teamId: team.id,
      botToken: before?.active ? before.botToken : `xoxb-${team.id}-${randomBytes(9).toString('hex')}`,
      botUserId: bot.botUserId,
      botId: bot.botId,
      scopes: new Set(scopes),
      installer,
      active: true,
    };
    all.push(made);
    team.installation = made;
    team.users.set(made.botUserId, botUser(core, team, made.botUserId));
    return made;
  };

  /** The token is of the whole Grid: no workspace is named. */
  function grantedToGrid({ teamId, userId, scopes }: Consent): Json {
    const made: Installation = {
      ...{ teamId, installer: userId, scopes: new Set(scopes), active: true, orgWide: true },
      ...{ botToken: `xoxb-grid-${randomBytes(9).toString('hex')}`, botUserId: world.id('U'), botId: world.id('B') },
    };
    all.push(made);
    return {
      app_id: core.app().id,
      authed_user: { id: userId },
      scope: scopes.join(','),
      token_type: 'bot',
      access_token: made.botToken,
      bot_user_id: made.botUserId,
      team: null,
      enterprise: { id: 'E1', name: 'Grid' },
      is_enterprise_install: true,
    };
  }

  return {
    install,
    uninstall(team) {
      const { installation } = team;
      if (!installation) return;
      core.tell(
        team,
        { type: 'tokens_revoked', tokens: { bot: [installation.botUserId] } },
        { name: 'tokens_revoked' },
      );
      core.tell(team, { type: 'app_uninstalled' }, { name: 'app_uninstalled' });
      installation.active = false;
      for (const { members, kind } of team.channels.values()) if (kind !== 'im') members.delete(installation.botUserId);
    },
    byToken: (token) => all.findLast(({ botToken }) => botToken === token),
    agree(consent) {
      const code = `${consent.teamId}.${randomBytes(9).toString('hex')}`;
      codes.set(code, { ...consent, at: world.clock.now().getTime() });
      return code;
    },
    exchange(code, redirectUri) {
      const consent = codes.get(code);
      if (!consent || world.clock.now().getTime() - consent.at > TIMES.codeMs) throw new Refused('invalid_code');
      codes.delete(code);
      if (consent.redirectUri !== redirectUri) throw new Refused('bad_redirect_uri');
      const team = teamOf(world, consent.teamId);
      if (consent.orgWide) return grantedToGrid(consent);
      const made = install(team, consent.userId, consent.scopes);
      return {
        app_id: core.app().id,
        authed_user: { id: consent.userId },
        scope: consent.scopes.join(','),
        token_type: 'bot',
        access_token: made.botToken,
        bot_user_id: made.botUserId,
        team: { id: team.id, name: team.name },
        enterprise: null,
        is_enterprise_install: false,
        ...(core.app().tokenRotation ? { refresh_token: 'xoxe-1-refresh', expires_in: 43_200 } : {}),
      };
    },
  };
}

function botUser(core: Core, team: Team, id: string): User {
  const { name } = core.app();
  const nobody = { isAdmin: false, isOwner: false, isRestricted: false, isUltraRestricted: false, isStranger: false };
  const made = { email: '', tz: 'America/Los_Angeles', locale: 'en-US', isBot: true, deleted: false };
  return { id, teamId: team.id, name: name.toLowerCase(), realName: name, ...made, ...nobody };
}
