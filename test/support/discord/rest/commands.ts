/** The app's commands: everywhere, or of one server. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import { checkCommands } from '../check/commands.ts';
import type { Core } from '../core.ts';
import { refusedFor } from '../refused.ts';
import { type Asked, routesOf } from './route.ts';

export const commandRoutes = routesOf({
  'GET /applications/:application/commands': list,
  'PUT /applications/:application/commands': replace,
  'GET /applications/:application/guilds/:guild/commands': list,
  'PUT /applications/:application/guilds/:guild/commands': replace,
});

function scopeFor({ application, world }: Core, { params }: Asked): string {
  if (params.application !== application.id) throw refusedFor(50001);
  if (params.guild === undefined) return '';
  if (!world.guilds.get(params.guild)?.members.has(application.botId)) throw refusedFor(50001);
  return params.guild;
}

function list(core: Core, asked: Asked): unknown {
  const all = core.commands.get(scopeFor(core, asked)) ?? [];
  return asked.query.get('with_localizations') === 'true' ? all : all.map(withoutLanguages);
}

/** All at once; what was there under the same name keeps its id. */
function replace(core: Core, asked: Asked): unknown {
  const scope = scopeFor(core, asked);
  checkCommands(asked.raw);
  const before = core.commands.get(scope) ?? [];
  const after = asList(asked.raw).map((command): Json => {
    const same = before.find(({ name, type }) => name === command.name && type === (command.type ?? 1));
    return {
      id: same?.id ?? core.world.id(),
      application_id: core.application.id,
      version: core.world.id(),
      default_member_permissions: null,
      type: 1,
      description: '',
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      ...withoutDefaults(command),
      ...(scope !== '' && { guild_id: scope }),
    };
  });
  core.commands.set(scope, after);
  return after;
}

/** Discord does not say what is so anyway. */
function withoutDefaults({ options, ...command }: Json): Json {
  const { required, autocomplete, ...rest } = command;
  return {
    ...rest,
    ...(required === true && { required }),
    ...(autocomplete === true && { autocomplete }),
    ...(Array.isArray(options) && options.length > 0 && { options: asList(options).map(withoutDefaults) }),
  };
}

function withoutLanguages({ name_localizations: _, description_localizations: __, ...command }: Json): Json {
  const { options, choices, ...rest } = command;
  return {
    ...rest,
    ...(Array.isArray(options) && { options: asList(options).map(withoutLanguages) }),
    ...(Array.isArray(choices) && { choices: asList(choices).map(withoutLanguages) }),
  };
}

/** A command as a place offers it: a server's own before the one of everywhere. */
export function offeredIn({ commands }: Core, guildId: string | undefined): readonly Json[] {
  const own = guildId === undefined ? [] : (commands.get(guildId) ?? []);
  const same = (a: Json) => (b: Json) => asText(a.name) === asText(b.name) && asJson(a).type === b.type;
  return [...own, ...(commands.get('') ?? []).filter((each) => !own.some(same(each)))];
}
