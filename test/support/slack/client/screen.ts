/** What a person sees after having done something: what came new, and the form on top. */
import type { Core } from '../core.ts';
import type { Ack } from '../delivery/ack.ts';
import type { Effect } from '../effects.ts';
import { findMessage, type Team } from '../world.ts';
import { modalText, type Seen, seen, viewText, visibleTo } from './seen.ts';

export interface Screen {
  /** All that is new, in order: messages, the form on top with its errors, the home tab, Slack's own words. */
  readonly text: string;
  readonly messages: readonly Seen[];
  /** The form on top, empty where none is open. */
  readonly modal: string;
  readonly home: string;
  /** How the app answered; undefined of events. */
  readonly ack?: Ack;
  /** The same thing delivered once more; what is new then. */
  again(): Promise<Screen>;
}

/** Whether a person noticed it: nobody notices their own words. */
export function concerns(team: Team, userId: string, effect: Effect): boolean {
  if (effect.teamId !== team.id) return false;
  if (!('channel' in effect)) return effect.userId === userId;
  const channel = team.channels.get(effect.channel);
  if (effect.kind === 'removal') return channel?.members.has(userId) ?? false;
  const message = channel && findMessage(channel, effect.ts);
  return (
    channel !== undefined && message !== undefined && message.user !== userId && visibleTo(userId, channel, message)
  );
}

export interface Snapshot {
  readonly core: Core;
  readonly team: Team;
  readonly userId: string;
  /** Which effects are new. */
  readonly since: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly ack?: Ack;
  again(): Promise<Screen>;
}

export function snapshot({ core, team, userId, since, errors, ack, again }: Snapshot): Screen {
  const fresh = core.effects.all.slice(since).filter((effect) => concerns(team, userId, effect));
  const touchedMessages = fresh.flatMap((effect) =>
    effect.kind === 'message' || effect.kind === 'edit' ? [[effect.channel, effect.ts] as const] : [],
  );
  const latest = new Map(touchedMessages.map((place) => [place.join(), place]));
  const shown = [...latest.values()].flatMap(([id, ts]) => {
    const channel = team.channels.get(id);
    const message = channel && findMessage(channel, ts);
    return message ? [seen(core, message)] : [];
  });
  const modal = modalText(core, userId);
  const home = core.world.homes.get(userId);
  const touched = (kind: Effect['kind']) => fresh.some((effect) => effect.kind === kind);
  const faults = Object.entries(errors).map(([block, error]) => `! ${block}: ${error}`);
  return {
    messages: shown,
    modal,
    home: home ? viewText(core, home) : '',
    text: [
      ...shown.map(({ text }) => text),
      ...(modal !== '' && (touched('modal') || faults.length > 0) ? [modal, ...faults] : []),
      ...(home && touched('home') ? [viewText(core, home)] : []),
      ...fresh.flatMap((effect) => (effect.kind === 'notice' ? [effect.text] : [])),
    ].join('\n'),
    ...(ack && { ack }),
    again,
  };
}
