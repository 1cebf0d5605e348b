/** One thing a person does: handed to the app, its answer taken, and what is seen then. */
import type { Ack } from '../delivery/ack.ts';
import type { Payload } from '../delivery/payload.ts';
import type { Doer } from './payloads.ts';
import { concerns, type Screen, snapshot } from './screen.ts';
import { type Patience, quiet, settle } from './settle.ts';
import type { Errors } from './take-ack.ts';

export interface Doing extends Doer {
  readonly patience: Patience;
}

/** Delivers a payload and shows what came of it. `expecting` nothing waits for the ack only. */
export async function act(
  doing: Doing,
  payload: Payload,
  take: (ack: Ack) => Errors,
  expecting: 'something' | 'nothing' = 'something',
): Promise<Screen> {
  const { core, team, user, patience } = doing;
  const since = core.effects.all.length;
  const ack = await core.deliver(team, payload);
  const errors = take(ack);
  const answered = Object.keys(errors).length > 0 || expecting === 'nothing';
  if (answered) await quiet(patience);
  else await settle(patience, since, (effect) => isAnswer(doing, effect.kind) && concerns(team, user.id, effect));
  return snapshot({
    core,
    team,
    userId: user.id,
    since,
    errors,
    ack,
    again: () => act(doing, payload, take, expecting),
  });
}

/** A form that closes is no answer yet: the message that follows is. */
function isAnswer({ core, user }: Doing, kind: string): boolean {
  return kind !== 'modal' || (core.world.modals.get(user.id) ?? []).length > 0;
}

/** Something the app hears of by events, and answers. */
export async function hear(doing: Doing, happen: () => void): Promise<Screen> {
  const { core, team, user, patience } = doing;
  const since = core.effects.all.length;
  const told = patience.events.log.length;
  happen();
  await patience.events.settled();
  await settle(patience, since, (effect) => concerns(team, user.id, effect));
  return snapshot({ core, team, userId: user.id, since, errors: {}, again: () => tellAgain(doing, told) });
}

/** Something among people: the app is told, no answer is waited for. */
export async function quietly(doing: Doing, happen: () => void): Promise<Screen> {
  const { core, team, user, patience } = doing;
  const since = core.effects.all.length;
  const told = patience.events.log.length;
  happen();
  await quiet(patience);
  return snapshot({ core, team, userId: user.id, since, errors: {}, again: () => tellAgain(doing, told) });
}

/** The events since a moment delivered once more, as Slack does when an ack came late. */
async function tellAgain(doing: Doing, told: number): Promise<Screen> {
  const { core, team, user, patience } = doing;
  const since = core.effects.all.length;
  const before = patience.events.log.slice(told).filter((each) => each.team.id === team.id);
  for (const { payload } of before) {
    await core.deliver(team, { ...payload, retry: { num: 1, reason: 'http_timeout' } });
  }
  await quiet(patience);
  return snapshot({ core, team, userId: user.id, since, errors: {}, again: () => tellAgain(doing, told) });
}
