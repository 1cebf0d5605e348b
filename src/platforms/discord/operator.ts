/** Which servers are of whoever set this Parley up: anybody may add a bot to theirs, but its application has an owner. */
import { type Client, Team } from 'discord.js';
import type { Log } from '../../chat/machine.ts';
import { failureOf } from './api.ts';
import type { Guild, Guilds, OrgRoster } from './guilds.ts';

export interface OperatorDeps {
  readonly guilds: Pick<Guilds, 'all'>;
  readonly orgs: Pick<OrgRoster, 'own'>;
  readonly log: Log;
}

/** Notes them; where Discord does not tell who owns the application, or has an outage in a server, it stays as it was. */
export async function markOwnGuilds(client: Client, { guilds, orgs, log }: OperatorDeps): Promise<void> {
  const all = await guilds.all();
  try {
    const owners = await ownersOf(client);
    const own = all.filter(({ ownerId }) => owners.has(ownerId));
    await orgs.own('discord', own.map(numberOf), all.map(numberOf));
  } catch (error) {
    log.warn({ ...failureOf(error) }, 'Discord did not tell who owns the application');
  }
}

const numberOf = ({ workspaceId }: Guild): number => workspaceId;

async function ownersOf({ application }: Client): Promise<ReadonlySet<string>> {
  const { owner = null } = (application?.owner ? application : await application?.fetch()) ?? {};
  if (!owner) return new Set();
  return new Set(owner instanceof Team ? owner.members.keys() : [owner.id]);
}
