/** Tells Discord of the commands, by one request, and only where they are not there as they should be. */
import { type RESTPostAPIApplicationCommandsJSONBody as Body, type REST, Routes } from 'discord.js';
import type { Log } from '../../chat/machine.ts';

export interface Registering {
  readonly rest: REST;
  readonly applicationId: string;
  /** One server's own commands, there at once: for development. */
  readonly guildId: string | undefined;
}

/** Whether they had to be sent. Discord counts every change against the day's two hundred. */
export async function registerCommands(
  { rest, applicationId, guildId }: Registering,
  commands: readonly Body[],
  log: Log,
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const present = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (alike(present, commands)) return false;
  await rest.put(route, { body: commands });
  log.info({ commands: commands.length, guild: guildId }, 'the commands were told to Discord');
  return true;
}

/** Whether what Discord has says all that we say, and nothing else of what we could have said. */
export function alike(present: unknown, commands: readonly Body[]): boolean {
  if (!Array.isArray(present) || present.length !== commands.length) return false;
  const byName = (a: Body, b: Body) => (a.name < b.name ? -1 : 1);
  const sorted = (all: readonly Body[]) => [...all].sort(byName).map(canonical);
  return JSON.stringify(sorted(present as Body[])) === JSON.stringify(sorted(commands));
}

/** The keys that say what a command is; Discord adds ids, versions and defaults of its own. */
const SAYING = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'type',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'channel_types',
  'contexts',
  'integration_types',
  'zh-CN',
] as const;

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const said = value as Record<string, unknown>;
  const kept = SAYING.map((key) => [key, canonical(said[key])] as const).filter(([, each]) => saysSomething(each));
  return Object.fromEntries(kept);
}

const saysSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
