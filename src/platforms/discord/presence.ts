/** Who is behind a payload, and by which name. */
import type { Actor } from '../../chat/interaction.ts';
import { writePerson } from '../../chat/person.ts';
import type { MemberPart, ResolvedPart, UserPart } from './wire.ts';

/** Who did it, as the payload tells. */
export interface Presence {
  readonly account: string;
  readonly name: string;
  readonly locale?: string | undefined;
  /** Undefined in a direct message: no server tells of the person there. */
  readonly guild: string | undefined;
  readonly roles: readonly string[];
  /** The member's permissions as the payload counts them, where it does. */
  readonly permissions?: string | undefined;
}

export function presenceOf(
  user: UserPart,
  member: MemberPart | undefined,
  guild: string | undefined,
  locale: string | undefined,
): Presence {
  const { roles = [], permissions } = member ?? {};
  return { account: user.id, name: nameOf(user, member), locale, guild, roles, permissions };
}

export function nameOf(user: UserPart, member?: MemberPart): string {
  const known = [member?.nick, user.global_name, user.username].find((each) => each && each.trim() !== '');
  return (known ?? user.id).trim().slice(0, 80);
}

export function actorOf({ account, name, guild = '', locale }: Presence): Actor {
  return { platform: 'discord', workspace: guild, account, name, ...(locale ? { locale } : {}) };
}

/** An account with the name it goes by there, since whoever has left is looked up no more. */
export function personOf(id: string, { users, members }: ResolvedPart = {}): string {
  return writePerson({ account: id, name: nameOf(users?.[id] ?? { id }, members?.[id]) });
}
