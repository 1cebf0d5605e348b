/** Servers, their roles, channels and members. */
import { INTENT } from '../limits.ts';
import { canSee } from '../permissions.ts';
import { refusedFor } from '../refused.ts';
import { wireChannel, wireGuild, wireMember, wireRole } from '../wire.ts';
import { isThread } from '../world.ts';
import { guildFor } from './access.ts';
import { routesOf } from './route.ts';

export const guildRoutes = routesOf({
  'GET /guilds/:guild': (core, { params }) => wireGuild(core.world, guildFor(core, params.guild)),
  'GET /guilds/:guild/roles': (core, { params }) => [...guildFor(core, params.guild).roles.values()].map(wireRole),
  'GET /guilds/:guild/channels'(core, { params }) {
    const { world, application } = core;
    const { id } = guildFor(core, params.guild);
    return [...world.channels.values()]
      .filter((each) => each.guildId === id && !isThread(each) && canSee(world, each, application.botId))
      .map((each) => wireChannel(world, each));
  },
  'GET /guilds/:guild/members/:user'(core, { params }) {
    const member = guildFor(core, params.guild).members.get(params.user ?? '');
    if (!member) throw refusedFor(core.world.users.has(params.user ?? '') ? 10007 : 10013);
    return wireMember(core.world, member);
  },
  'GET /guilds/:guild/members'(core, { params, query }) {
    const guild = guildFor(core, params.guild);
    if ((core.application.privileged & INTENT.guildMembers) === 0) throw refusedFor(50001);
    const most = Number(query.get('limit') ?? 1);
    return [...guild.members.values()].slice(0, most).map((member) => wireMember(core.world, member));
  },
});
