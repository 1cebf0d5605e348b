/** users.*, team.info: who is there. */
import type { Json } from '../../json.ts';
import { Refused } from '../refused.ts';
import { findUser, type Team, type User } from '../world.ts';
import { page } from './arguments.ts';
import { type Method, text } from './method.ts';

export const people: Readonly<Record<string, Method>> = {
  'users.info': {
    scopes: ['users:read'],
    args: { user: 'text!', include_locale: 'yesNo' },
    run({ core, team, installation, args }) {
      const user = findUser(core.world, text(args, 'user'));
      if (!user || (user.teamId !== team.id && !sharesChannel(team, user.id))) throw new Refused('user_not_found');
      return { user: wireUser(team, user, { locale: args.include_locale === true, scopes: installation.scopes }) };
    },
  },
  'users.list': {
    scopes: ['users:read'],
    args: { cursor: 'text', limit: 'number', include_locale: 'yesNo' },
    run({ team, installation, args }) {
      const { items, next } = page([...team.users.values()], args);
      const options = { locale: args.include_locale === true, scopes: installation.scopes };
      return { members: items.map((user) => wireUser(team, user, options)), response_metadata: { next_cursor: next } };
    },
  },
  'team.info': {
    scopes: ['team:read'],
    args: { team: 'text' },
    run({ team: { id, name, domain } }) {
      return { team: { id, name, domain, email_domain: '', icon: {}, url: `https://${domain}.slack.com/` } };
    },
  },
};

const sharesChannel = (team: Team, userId: string): boolean =>
  [...team.channels.values()].some(({ members }) => members.has(userId));

export function wireUser(
  team: Team,
  user: User,
  options: { readonly locale: boolean; readonly scopes: ReadonlySet<string> },
): Json {
  const seesEmail = options.scopes.has('users:read.email');
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    profile: {
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.realName,
      ...(seesEmail && { email: user.email }),
      team: user.teamId,
    },
    is_bot: user.isBot,
    is_app_user: false,
    updated: 1_700_000_000,
    // Of deactivated people and those of other companies Slack tells no more.
    ...(!user.deleted && {
      tz: user.tz,
      tz_label: user.tz,
      tz_offset: 0,
      is_admin: user.isAdmin,
      is_owner: user.isOwner,
      is_primary_owner: false,
      is_restricted: user.isRestricted,
      is_ultra_restricted: user.isUltraRestricted,
      ...(user.teamId !== team.id && { is_stranger: user.isStranger }),
      ...(options.locale && { locale: user.locale }),
    }),
  };
}
