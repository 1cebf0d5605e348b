/** What Slack tells of an account: who it is, and whether it is a full member of the workspace. */
import { localeOf } from '../../language/locale.ts';
import { isZone } from '../../values/day.ts';
import type { Installation } from './installations.ts';
import type { Log } from './log.ts';
import { failureOf } from './web.ts';
import type { ProfilePart } from './wire.ts';

/** Why someone is not let in: a key of what they are told. */
export type Refused = 'guest' | 'stranger' | 'bot' | 'deactivated' | 'unreachable' | 'noProfile';

/** A guest sees a few channels, a stranger is of another company: neither is of the team whose CRM it is. */
export function refusalOf(
  profile: ProfilePart,
  { team, enterprise }: Pick<Installation, 'team' | 'enterprise'>,
): Refused | undefined {
  if (profile.deleted) return 'deactivated';
  if (profile.is_bot || profile.id === 'USLACKBOT') return 'bot';
  if (profile.is_restricted || profile.is_ultra_restricted) return 'guest';
  if (profile.is_stranger) return 'stranger';
  const { team_id: home, enterprise_user: grid } = profile;
  const ofGrid =
    grid && (grid.teams?.includes(team) || (enterprise !== undefined && grid.enterprise_id === enterprise));
  // In a Grid a member's own team may be another of its workspaces, or the organisation itself.
  const ours = home === undefined || home === team || (enterprise !== undefined && home === enterprise) || ofGrid;
  return ours ? undefined : 'stranger';
}

export function factsOf(profile: ProfilePart) {
  const { real_name: real, name = profile.id, tz, locale, profile: shown } = profile;
  const known = [shown?.real_name, real, shown?.display_name].find((each) => each && each.trim() !== '');
  return {
    name: (known ?? name).trim().slice(0, 80),
    admin: Boolean(profile.is_admin || profile.is_owner || profile.is_primary_owner),
    locale: localeOf(locale),
    zone: tz && isZone(tz) ? tz : undefined,
  };
}

/** The profile, or why there is none. */
export async function fetchProfile(
  { client }: Installation,
  account: string,
  log: Log,
): Promise<ProfilePart | 'unreachable' | 'noProfile' | 'stranger'> {
  try {
    const { user } = await client.users.info({ user: account, include_locale: true });
    return user ? (user as ProfilePart) : 'unreachable';
  } catch (error) {
    const failed = failureOf(error);
    log.warn({ account, ...failed }, 'a profile could not be read');
    if (failed.kind !== 'refused') return 'unreachable';
    if (failed.code === 'missing_scope') return 'noProfile';
    return failed.code === 'user_not_found' || failed.code === 'user_not_visible' ? 'stranger' : 'unreachable';
  }
}
