/** Which server a direct message is about: the one its button carries, the one the person chose, the only one they use. */
import type { Clock } from '../../values/clock.ts';
import type { Guild, Guilds } from './guilds.ts';
import type { People } from './people.ts';
import type { Received } from './received.ts';

export type Home =
  | { readonly kind: 'here'; readonly guild: Guild }
  | { readonly kind: 'refused'; readonly guild: Guild }
  /** Of several servers none was chosen yet. */
  | { readonly kind: 'which'; readonly guilds: readonly Guild[] }
  | { readonly kind: 'nowhere' | 'unreachable' };

/** The part of the records that remembers the choice. */
export interface HomeRoster {
  /** Where an account is known, the one chosen last first; `chosen` where it was. */
  homes(
    platform: 'discord',
    account: string,
  ): Promise<readonly { readonly workspace: string; readonly chosen: boolean }[]>;
  chooseHome(
    account: { readonly platform: 'discord'; readonly workspace: string; readonly account: string },
    at: Date,
  ): Promise<void>;
}

export interface HomeDeps {
  readonly guilds: Guilds;
  readonly people: People;
  readonly homes: HomeRoster;
  readonly clock: Clock;
}

/** Servers an unknown person is looked for in. */
const LOOKED_THROUGH = 10;

export interface Homes {
  find(received: Received): Promise<Home>;
  /** The servers where an account may use Parley. */
  open(account: string): Promise<readonly Guild[]>;
  choose(account: string, guild: Guild): Promise<void>;
}

export function createHomes({ guilds, people, homes, clock }: HomeDeps): Homes {
  async function inGuild(received: Received, guild: Guild): Promise<Home> {
    const { who } = received;
    const told = who.guild === guild.id;
    const may = told ? await people.mayUse(who, guild) : await people.mayUseDirectly(who.account, guild);
    if (may === 'unreachable') return { kind: 'unreachable' };
    return { kind: may ? 'here' : 'refused', guild };
  }

  async function open(account: string): Promise<readonly Guild[]> {
    const known = await homes.homes('discord', account);
    const all = await guilds.all();
    const near = known.flatMap(({ workspace }) => all.filter(({ id }) => id === workspace));
    const others = near.length > 0 ? [] : all.slice(0, LOOKED_THROUGH);
    const found: Guild[] = [];
    for (const guild of [...near, ...others]) {
      if ((await people.mayUseDirectly(account, guild)) === true) found.push(guild);
    }
    return found;
  }

  return {
    open,
    choose: (account, guild) => homes.chooseHome({ platform: 'discord', workspace: guild.id, account }, clock.now()),
    async find(received) {
      const { who, workspaceId } = received;
      if (who.guild !== undefined) {
        const guild = await guilds.get(who.guild);
        return guild ? inGuild(received, guild) : { kind: guilds.isDown(who.guild) ? 'unreachable' : 'nowhere' };
      }
      const known = await homes.homes('discord', who.account);
      const [latest] = known;
      // While one of theirs is out of reach nobody knows that it is not the one that is meant.
      const isOneDown = known.some(({ workspace }) => guilds.isDown(workspace));
      if (workspaceId !== undefined) {
        const guild = await guilds.ofWorkspace(workspaceId);
        return guild ? inGuild(received, guild) : { kind: isOneDown ? 'unreachable' : 'nowhere' };
      }
      const chosen = latest?.chosen ? await guilds.get(latest.workspace) : undefined;
      if (chosen) {
        const home = await inGuild(received, chosen);
        if (home.kind !== 'refused') return home;
      }
      if (isOneDown) return { kind: 'unreachable' };
      const found = await open(who.account);
      const [only] = found;
      if (!only) return { kind: 'nowhere' };
      return found.length === 1 ? { kind: 'here', guild: only } : { kind: 'which', guilds: found };
    },
  };
}
