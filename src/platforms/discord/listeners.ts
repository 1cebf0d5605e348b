/** What the gateway hands on, each to its answer. */
import { type Client, Events, GatewayDispatchEvents, InteractionType } from 'discord.js';
import type { AnyCommand } from '../../chat/command.ts';
import type { Clock } from '../../values/clock.ts';
import { type Welcome, welcomes } from './arrival.ts';
import type { Guilds } from './guilds.ts';
import { receiveInteraction } from './receive.ts';
import { receiveSaid } from './receive-said.ts';
import { answerInteraction, answerSaid, answerSuggestion, type RespondDeps } from './respond.ts';
import type { InteractionPart, SaidPart } from './wire.ts';

export interface ListenerDeps<S> extends RespondDeps {
  readonly guilds: Guilds;
  readonly commands: readonly AnyCommand<S>[];
  /** Stores a post, once by its key. */
  say(orgId: number, post: Welcome): Promise<void>;
  readonly clock: Clock;
  /** False once Parley stops: what comes then is left to Discord, which tells the person or delivers it again. */
  isOpen(): boolean;
  /** Notes which servers are of whoever set this Parley up. */
  markOwn(): Promise<void>;
}

export function listen<S>(client: Client, deps: ListenerDeps<S>): void {
  const { background, commands, log } = deps;
  const isThread = (channel: string) => client.channels.cache.get(channel)?.isThread() ?? false;
  /** Finished before a stop; what fails is logged, also a payload that is not as it was documented. */
  const follow = (work: () => Promise<unknown>) => {
    if (!deps.isOpen()) return;
    background.track(Promise.resolve().then(work)).catch(() => undefined);
  };

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet: InteractionPart) => {
    follow(async () => {
      const received = receiveInteraction(packet, commands);
      const ticket = received?.ticket;
      if (!ticket) return;
      const isSuggestion = packet.type === InteractionType.ApplicationCommandAutocomplete;
      await (isSuggestion ? answerSuggestion : answerInteraction)(deps, { ...received, ticket });
    });
  });

  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: SaidPart) => {
    follow(async () => {
      const received = receiveSaid(packet, client.user?.id ?? '', isThread);
      if (received) await answerSaid(deps, received, packet.id);
    });
  });

  client.on(Events.GuildCreate, (guild) => {
    log.info({ guild: guild.id }, 'Parley was added to a server');
    follow(async () => {
      const known = await deps.guilds.get(guild.id);
      await deps.markOwn();
      if (!known) return;
      // One that was there before may not have been told everything: a channel to speak in is new.
      for (const post of welcomes(guild, known.workspaceId, deps.clock.now())) await deps.say(known.orgId, post);
    });
  });
  // Those it was added to while Parley was not there to hear of it are told of with all others.
  client.on(Events.GuildAvailable, (guild) => follow(() => deps.guilds.get(guild.id)));
  client.on(Events.GuildUpdate, (before, guild) => {
    follow(async () => {
      await deps.guilds.get(guild.id); // looked at by its new name, it is called so in the records too
      if (before.ownerId !== guild.ownerId) await deps.markOwn();
    });
  });
  client.on(Events.GuildDelete, (guild) => {
    log.warn({ guild: guild.id }, 'Parley was taken out of a server: nothing is sent there any more, its records stay');
  });
}
