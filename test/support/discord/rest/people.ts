/** The app itself, people, and direct messages with them. */
import { asText } from '../../json.ts';
import { againstSpec } from '../check/spec.ts';
import type { Core } from '../core.ts';
import { leaveGuild } from '../guilds.ts';
import { Refused, refusedFor, refuseFaults } from '../refused.ts';
import { wireChannel, wireGuild, wireUser } from '../wire.ts';
import { directMessage } from '../world.ts';
import { guildFor } from './access.ts';
import { routesOf } from './route.ts';

export const peopleRoutes = routesOf({
  'GET /users/@me': ({ world, application }) => {
    const bot = world.users.get(application.botId);
    return bot && { ...wireUser(bot), verified: true, mfa_enabled: false, email: null, flags: 0 };
  },
  'GET /users/@me/guilds': ({ world, application }) =>
    [...world.guilds.values()]
      .filter(({ members }) => members.has(application.botId))
      .map((guild) => ({ ...wireGuild(world, guild), owner: false })),
  'GET /users/:user'({ world }, { params }) {
    const user = world.users.get(params.user ?? '');
    if (!user) throw refusedFor(10013);
    return wireUser(user);
  },
  'POST /users/@me/channels'({ world }, { body }) {
    refuseFaults(againstSpec('CreatePrivateChannelRequestSchema', body));
    const user = world.users.get(asText(body.recipient_id));
    if (!user || user.bot) throw new Refused(400, 50033, 'Invalid Recipient(s)');
    return wireChannel(world, directMessage(world, user.id));
  },
  'DELETE /users/@me/guilds/:guild'(core, { params }) {
    leaveGuild(core, guildFor(core, params.guild));
  },
  'GET /applications/@me': (core) => wireApplication(core),
  'GET /oauth2/applications/@me': (core) => wireApplication(core),
});

/** Ann made it, so its bot is hers, whoever adds it to a server. */
const wireApplication = ({ world, application }: Core) => ({
  id: application.id,
  owner: [...world.users.values()].filter(({ globalName }) => globalName === 'Ann').map(wireUser)[0],
  name: 'Parley',
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '',
  flags: 0,
});
