/** Which platforms are set up, and each of them with what it needs of the house. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Charts } from '../chat/charts.ts';
import type { PlatformName } from '../chat/interaction.ts';
import type { Platform } from '../chat/platform.ts';
import type { Registry } from '../chat/registry.ts';
import type { Config } from '../config.ts';
import type { Crm } from '../crm/crm.ts';
import type { Database } from '../data/database.ts';
import { createSay } from '../delivery/say.ts';
import { createTellOnce } from '../delivery/tell-once.ts';
import { createLocalPlatform, type LocalPlatform } from '../platforms/local/index.ts';
import type { Clock } from '../values/clock.ts';
import { createMenu } from './menu.ts';

/** Those that are set up; the local chat by itself where there is no other. */
export function platformNames({ local, slack, discord }: Config): readonly PlatformName[] {
  const localIsOn = local.chat === 'on' || (local.chat === 'auto' && !slack && !discord);
  return [
    ...(localIsOn ? (['local'] as const) : []),
    ...(slack ? (['slack'] as const) : []),
    ...(discord ? (['discord'] as const) : []),
  ];
}

export interface PlatformsDeps {
  readonly config: Config;
  readonly db: Database;
  readonly crm: Crm;
  readonly registry: Registry<Crm>;
  readonly charts: Charts;
  readonly clock: Clock;
  readonly log: Logger;
  /** The project's root: where `dist/page` lies. */
  readonly root: string;
  /** A platform closed its connection for good. */
  readonly lost: (why: Error) => void;
}

export interface Platforms {
  /** In the order in which they are started. */
  readonly all: readonly Platform[];
  readonly local: LocalPlatform | undefined;
}

/** Makes them, without starting any. A client library is loaded only where it is used: it takes longer than all the rest. */
export async function createPlatforms(deps: PlatformsDeps): Promise<Platforms> {
  const { config, db, crm, registry, charts, clock, log, root, lost } = deps;
  const { slack, discord, defaults: fresh } = config;
  const say = createSay(db);
  const tellOnce = createTellOnce({ db, clock });
  const all: Platform[] = [];

  let local: LocalPlatform | undefined;
  if (platformNames(config).includes('local')) {
    local = createLocalPlatform({
      ...{ db, charts, clock, log, fresh },
      roster: crm,
      port: config.local.port,
      key: randomBytes(24).toString('base64url'),
      pageDir: join(root, 'dist', 'page'),
      menu: createMenu(registry),
    });
    all.push(local);
  }
  if (slack) {
    const { createSlackPlatform } = await import('../platforms/slack/index.ts');
    all.push(createSlackPlatform({ config: slack, db, roster: crm, say, tellOnce, clock, log, fresh }));
  }
  if (discord) {
    const { createDiscordPlatform } = await import('../platforms/discord/index.ts');
    const roster = { orgs: crm.orgs, members: crm.members, roles: crm.access };
    const { commands } = registry;
    const options = { config: discord, roster, commands, charts, say, tellOnce, clock, log, fresh, lost };
    all.push(createDiscordPlatform(options));
  }
  return { all, local };
}
