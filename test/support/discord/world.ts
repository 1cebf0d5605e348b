/** What is in Discord: people, servers with their roles and channels, and messages. */
import type { Clock } from '../../../src/values/clock.ts';
import type { Json } from '../json.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  globalName: string;
  /** As Discord writes it: `en-US`, `zh-CN`. */
  locale: string;
  readonly bot: boolean;
  /** Takes no direct messages. */
  dmsClosed: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
}

export interface Member {
  readonly userId: string;
  nick?: string;
  readonly roles: Set<string>;
  readonly joinedAt: Date;
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  readonly locale: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Discord itself has an outage there. */
  isDown: boolean;
}

export const CHANNEL = { text: 0, dm: 1, voice: 2, announcement: 5, publicThread: 11, privateThread: 12 } as const;

export interface Channel {
  readonly id: string;
  readonly type: (typeof CHANNEL)[keyof typeof CHANNEL];
  /** Undefined of a direct message. */
  readonly guildId?: string;
  name: string;
  /** Of a thread: the channel it hangs on. */
  readonly parentId?: string;
  /** With whom the app talks in a direct message. */
  readonly recipientId?: string;
  /** What a role (or a member) may or may not do here, whatever it may elsewhere. */
  readonly overwrites: Map<string, { readonly allow: bigint; readonly deny: bigint }>;
  archived: boolean;
  readonly messages: Message[];
}

export interface FileOf {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly description?: string;
  readonly bytes: Buffer;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  content: string;
  embeds: readonly Json[];
  components: readonly Json[];
  files: readonly FileOf[];
  flags: number;
  /** Undefined where the sender left it to Discord: then everybody named is rung. */
  allowedMentions?: Json;
  readonly nonce?: string;
  readonly sentAt: number;
  editedAt?: number;
  /** The message it answers. */
  readonly repliesTo?: string;
  /** Only this person sees it: it is in no history. */
  readonly onlyTo?: string;
  /** The interaction it came from. */
  readonly interaction?: Json;
  readonly reactions: { readonly emoji: string; readonly users: string[] }[];
}

export interface World {
  readonly clock: Clock;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** A new snowflake: its time is the clock's. */
  id(): string;
}

const EPOCH = 1_420_070_400_000;

export function createWorld(clock: Clock): World {
  let last = 0n;
  return {
    clock,
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    id() {
      const timely = BigInt(clock.now().getTime() - EPOCH) << 22n;
      last = timely > last ? timely : last + 1n;
      return String(last);
    },
  };
}

export const isThread = ({ type }: Channel): boolean => type === CHANNEL.publicThread || type === CHANNEL.privateThread;

export const isEphemeral = ({ onlyTo }: Message): boolean => onlyTo !== undefined;

export function findMessage({ messages }: Channel, id: string): Message | undefined {
  return messages.find((message) => message.id === id);
}

export function guildOf(world: World, { guildId }: Channel): Guild | undefined {
  return guildId === undefined ? undefined : world.guilds.get(guildId);
}

/** The direct message between the app and a person, made when it is first needed. */
export function directMessage(world: World, userId: string): Channel {
  const found = [...world.channels.values()].find(({ recipientId }) => recipientId === userId);
  if (found) return found;
  const made: Channel = {
    id: world.id(),
    type: CHANNEL.dm,
    name: '',
    recipientId: userId,
    overwrites: new Map(),
    archived: false,
    messages: [],
  };
  world.channels.set(made.id, made);
  return made;
}
