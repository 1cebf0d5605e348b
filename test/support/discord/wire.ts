/** People, servers, channels and messages as Discord writes them. */
import { asJson, asList, type Json } from '../json.ts';
import { permissionsOf } from './permissions.ts';
import {
  CHANNEL,
  type Channel,
  type FileOf,
  type Guild,
  isThread,
  type Member,
  type Message,
  type Role,
  type User,
  type World,
} from './world.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

export function wireUser({ id, username, globalName, bot }: User): Json {
  const looks = { avatar: null, discriminator: '0', public_flags: 0, banner: null, accent_color: null };
  return { id, username, global_name: globalName, ...looks, ...(bot && { bot: true }) };
}

/** `without` the user where what holds it names them already. */
export function wireMember(world: World, { userId, nick, roles, joinedAt }: Member, without?: 'user'): Json {
  const user = world.users.get(userId);
  const looks = { avatar: null, banner: null, flags: 0, pending: false, deaf: false, mute: false, premium_since: null };
  return {
    ...(user && without === undefined && { user: wireUser(user) }),
    nick: nick ?? null,
    roles: [...roles],
    joined_at: joinedAt.toISOString(),
    communication_disabled_until: null,
    ...looks,
  };
}

/** The member of an interaction carries what they may do where it happened. */
export const wireActor = (world: World, guild: Guild, member: Member, channel: Channel): Json => ({
  ...wireMember(world, member),
  permissions: String(permissionsOf(world, guild, member.userId, channel)),
});

export const wireRole = ({ id, name, permissions }: Role): Json => ({
  id,
  name,
  description: null,
  permissions: String(permissions),
  position: name === '@everyone' ? 0 : 1,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: name === 'Parley',
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

export function wireChannel(world: World, channel: Channel): Json {
  const { id, type, guildId, name, parentId, recipientId, overwrites, archived, messages } = channel;
  const last = { last_message_id: messages.findLast(({ onlyTo }) => onlyTo === undefined)?.id ?? null };
  if (type === CHANNEL.dm) {
    const recipient = world.users.get(recipientId ?? '');
    return { id, type, flags: 0, recipients: recipient ? [wireUser(recipient)] : [], ...last };
  }
  const common = { id, type, guild_id: guildId, name, parent_id: parentId ?? null, flags: 0, ...last };
  if (isThread(channel)) {
    const lock = { locked: false, auto_archive_duration: 1440, create_timestamp: null };
    const metadata = { archived, archive_timestamp: iso(world.clock.now().getTime()), ...lock };
    return { ...common, owner_id: id, thread_metadata: metadata, message_count: messages.length, member_count: 1 };
  }
  const rules = [...overwrites].map(([of, { allow, deny }]) => ({
    id: of,
    type: world.users.has(of) ? 1 : 0,
    allow: String(allow),
    deny: String(deny),
  }));
  return { ...common, position: 0, permission_overwrites: rules, nsfw: false, topic: null, rate_limit_per_user: 0 };
}

const GUILD = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  application_id: null,
  premium_progress_bar_enabled: false,
  emojis: [],
  stickers: [],
  features: [],
};

export function wireGuild(world: World, guild: Guild): Json {
  const { id, name, ownerId, locale, roles } = guild;
  const [first] = channelsIn(world, guild);
  return {
    ...GUILD,
    id,
    name,
    owner_id: ownerId,
    preferred_locale: locale,
    roles: [...roles.values()].map(wireRole),
    system_channel_id: first?.id ?? null,
  };
}

/** As GUILD_CREATE tells it to a bot: without the privileged intent only its own member is there. */
export function wireGuildCreate(world: World, guild: Guild, botId: string): Json {
  const channels = channelsIn(world, guild);
  const own = guild.members.get(botId);
  return {
    ...wireGuild(world, guild),
    joined_at: own?.joinedAt.toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: own ? [wireMember(world, own)] : [],
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => wireChannel(world, channel)),
    threads: channels.filter(isThread).map((channel) => wireChannel(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

const channelsIn = (world: World, { id }: Guild): readonly Channel[] =>
  [...world.channels.values()].filter(({ guildId }) => guildId === id);

export const wireFile = (origin: string, channelId: string, file: FileOf): Json => {
  const url = `${origin}/attachments/${channelId}/${file.id}/${encodeURIComponent(file.filename)}`;
  const { id, filename, contentType, description, bytes } = file;
  const size = bytes.length;
  const told = description === undefined ? {} : { description };
  return { id, filename, size, url, proxy_url: url, content_type: contentType, ...told };
};

/** Files that components show have an address of Discord's by then, and are known by their number. */
function wireComponents(origin: string, channelId: string, files: readonly FileOf[], components: readonly Json[]) {
  const shown = (media: unknown): Json => {
    const file = files.find(({ filename }) => asJson(media).url === `attachment://${filename}`);
    return file ? { ...wireMedia(wireFile(origin, channelId, file)), attachment_id: file.id } : asJson(media);
  };
  return components.map((component): Json => {
    const { components: inside, items, file } = component;
    return {
      ...component,
      ...(inside !== undefined && { components: wireComponents(origin, channelId, files, asList(inside)) }),
      ...(items !== undefined && { items: asList(items).map((item) => ({ ...item, media: shown(item.media) })) }),
      ...(file !== undefined && { file: shown(file) }),
    };
  });
}

const wireMedia = ({ url, proxy_url, content_type }: Json): Json => ({ url, proxy_url, content_type });

export function wireMessage(world: World, origin: string, message: Message): Json {
  const { id, channelId, authorId, content, embeds, components, files, flags, sentAt, editedAt } = message;
  const author = world.users.get(authorId);
  const answered = message.repliesTo === undefined ? undefined : findAnywhere(world, channelId, message.repliesTo);
  return {
    id,
    type: message.repliesTo !== undefined ? 19 : message.interaction && message.interaction.type === 2 ? 20 : 0,
    channel_id: channelId,
    author: author ? wireUser(author) : null,
    content,
    timestamp: iso(sentAt),
    edited_timestamp: editedAt === undefined ? null : iso(editedAt),
    tts: false,
    mention_everyone: /@(everyone|here)\b/.test(content),
    mentions: mentionedBy(world, message).map(wireUser),
    mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map(([, role]) => role),
    mention_channels: [],
    attachments: files.map((file) => wireFile(origin, channelId, file)),
    embeds,
    components: wireComponents(origin, channelId, files, components),
    pinned: false,
    flags,
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...(author?.bot && message.interaction && { interaction_metadata: message.interaction }),
    ...(message.repliesTo !== undefined && {
      message_reference: { type: 0, message_id: message.repliesTo, channel_id: channelId },
      referenced_message: answered ? wireMessage(world, origin, withoutReference(answered)) : null,
    }),
  };
}

/** What a message answers is told one step deep. */
const withoutReference = ({ repliesTo: _, ...message }: Message): Message => message;

const findAnywhere = (world: World, channelId: string, id: string): Message | undefined =>
  world.channels.get(channelId)?.messages.find((each) => each.id === id);

/** Who is named in a message; an answer names whom it answers. */
export function mentionedBy(
  world: World,
  { content, channelId, repliesTo, allowedMentions }: Message,
): readonly User[] {
  const named = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '');
  const answered = repliesTo === undefined ? undefined : findAnywhere(world, channelId, repliesTo);
  const rings = answered && (allowedMentions?.replied_user ?? allowedMentions === undefined);
  const all = new Set(rings ? [...named, answered.authorId] : named);
  return [...all].flatMap((id) => world.users.get(id) ?? []);
}
