/** A method of the Web API: who may call it, with what, and what it does. */

import { asText, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { Refused } from '../refused.ts';
import type { Channel, Installation, Team } from '../world.ts';
import type { Declared } from './arguments.ts';

export interface BotCall {
  readonly core: Core;
  readonly team: Team;
  readonly installation: Installation;
  readonly args: Json;
}

export interface Method {
  /** Any of these; none where every bot may call it. */
  readonly scopes?: readonly string[];
  readonly args: Declared;
  /** @throws Refused */
  run(call: BotCall): Json;
}

/** A channel by id, as far as the app may know of it. @throws Refused */
export function channelFor({ team, installation }: BotCall, id: string): Channel {
  const channel = team.channels.get(id);
  if (!channel || (channel.kind !== 'public' && !channel.members.has(installation.botUserId))) {
    throw new Refused('channel_not_found');
  }
  return channel;
}

/** Where the kind of a channel decides which scope is needed: `channels:history`, `groups:history`, `im:history`. @throws Refused */
export function needScope({ installation: { scopes } }: BotCall, { kind }: Channel, right: string): void {
  const needed = `${{ public: 'channels', private: 'groups', im: 'im' }[kind]}:${right}`;
  if (!scopes.has(needed)) throw missingScope(needed, scopes);
}

export const missingScope = (needed: string, scopes: ReadonlySet<string>): Refused =>
  new Refused('missing_scope', [], { needed, provided: [...scopes].join(',') });

export const text = (args: Json, name: string): string => asText(args[name]);
