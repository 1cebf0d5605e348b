/** What Bolt hands on, each to its answer. Only this file and the receivers know how Bolt listens. */
import type { App } from '@slack/bolt';
import type { Clock } from '../../values/clock.ts';
import { isAnswered } from './answered.ts';
import type { Arrival } from './arrival.ts';
import type { Ack, RespondDeps } from './bring.ts';
import { namesIn } from './converse.ts';
import { channelsNamed } from './decode.ts';
import type { Whose } from './home.ts';
import type { Installations } from './installations.ts';
import { createOnce } from './once.ts';
import { teamOf, teamOfEvent } from './origin.ts';
import type { People } from './people.ts';
import type { Places } from './place.ts';
import { type Quote, quote } from './quote.ts';
import { createReactions, type ReactionSettings } from './reactions.ts';
import { receiveAction, receiveCommand, receiveSaid, receiveSubmit, receiveSuggestion } from './receive.ts';
import { receiveShortcut } from './receive-shortcut.ts';
import { FORM } from './render-form.ts';
import { answerCommand, answerPress, answerSaid, answerSuggestion } from './respond.ts';
import { answerSubmit } from './respond-submit.ts';
import type { ActionsBody, CommandBody, EventBody, ShortcutBody, SubmitBody, SuggestionBody } from './wire.ts';

export interface ListenerDeps extends RespondDeps {
  readonly installations: Installations;
  readonly people: People;
  readonly arrival: Arrival;
  readonly places: Places;
  readonly reactions: ReactionSettings;
  /** Someone looks at their Home. */
  homeOpened(who: Whose): Promise<void>;
  /** Someone may not use Parley any more: nor read what their Home shows. */
  shutOut(who: Whose): void;
  readonly clock: Clock;
}

export function listen(app: App, deps: ListenerDeps): void {
  const { installations, people, arrival, places, clock, log } = deps;
  const once = createOnce();
  const reactions = createReactions({ ...deps, settings: deps.reactions });

  app.command(/^\//, async ({ body, ack }) => {
    const said: CommandBody = body;
    for (const channel of channelsNamed(said.text ?? '')) places.learn(said.team_id, channel);
    const receiving = namesIn(deps, said.team_id, said.text).then((names) => receiveCommand(said, names));
    await answerCommand(deps, receiving, ack as Ack);
  });

  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    const received = receiveAction(body as ActionsBody);
    if (received) await answerPress(deps, received, ack as Ack);
    else await ack();
  });

  app.view({ type: 'view_submission', callback_id: FORM }, async ({ body, ack }) => {
    const sent = body as unknown as SubmitBody;
    const received = receiveSubmit(sent);
    const shown = (sent.view.blocks ?? []).flatMap(({ type, block_id: id }) => (type === 'input' && id ? [id] : []));
    if (received) await answerSubmit(deps, received, shown, ack as Ack);
    else await ack();
  });

  app.shortcut(/./, async ({ body, ack }) => {
    const used = body as unknown as ShortcutBody;
    await answerPress(deps, receiveShortcut(used, await quoteOf(deps, used)), ack as Ack);
  });

  app.options(/^lookup\+?:/, async ({ body, ack }) => {
    const received = receiveSuggestion(body as unknown as SuggestionBody);
    if (received) await answerSuggestion(deps, received, ack as Ack);
    else await ack({ options: [] });
  });

  async function hear(body: EventBody, retries = 0): Promise<void> {
    const team = teamOfEvent(body);
    const installation = installations.get(team);
    if (!installation) return;
    const { text, channel, ts } = body.event;
    // Both events of one message, and each event delivered again, are answered once.
    await once(`${team}:${String(channel)}:${String(ts)}`, async () => {
      for (const named of channelsNamed(text ?? '')) places.learn(team, named);
      const names = await namesIn(deps, team, text?.replaceAll(`<@${installation.botUserId}>`, ''));
      const received = receiveSaid(body, installation.botUserId, names);
      const toldAgain = received !== undefined && retries > 0;
      if (toldAgain && (await isAnswered(installation, received, String(ts), log))) return;
      if (received) await answerSaid(deps, received);
    });
  }
  app.event('app_mention', async ({ body, context }) => hear(body as unknown as EventBody, context.retryNum));
  app.event('message', async ({ body, context }) => hear(body as unknown as EventBody, context.retryNum));

  app.event('reaction_added', async ({ body, context }) =>
    reactions.added(body as unknown as EventBody, context.retryNum),
  );

  app.event('app_home_opened', async ({ body }) => {
    const opened = body as unknown as EventBody;
    const { user, tab } = opened.event;
    if (tab === 'home' && typeof user === 'string') await deps.homeOpened({ team: teamOfEvent(opened), account: user });
  });

  app.event('member_joined_channel', async ({ body }) => {
    const joined = body as unknown as EventBody;
    const { user, channel } = joined.event;
    const installation = installations.get(teamOfEvent(joined));
    if (!installation || user !== installation.botUserId || typeof channel !== 'string') return;
    await arrival.joined(await installations.tenancyOf(installation), channel);
  });

  app.event('user_change', async ({ body }) => {
    const event = body as unknown as EventBody;
    const { user } = event.event;
    if (typeof user !== 'object') return;
    const team = teamOfEvent(event);
    if (!(await people.changed(team, user))) deps.shutOut({ team, account: user.id });
  });

  const goodbye = async ({ team_id: team, event_time: seconds }: EventBody) => {
    log.warn({ team }, 'a workspace took Parley away: nothing is sent there any more, its records stay');
    await installations.revoked(team, seconds === undefined ? clock.now() : new Date(seconds * 1_000));
  };
  app.event('app_uninstalled', async ({ body }) => goodbye(body as unknown as EventBody));
  app.event('tokens_revoked', async ({ body }) => {
    const event = body as unknown as EventBody;
    if ((event.event.tokens?.bot ?? []).length > 0) await goodbye(event);
  });
}

/** The message a shortcut was used on. */
async function quoteOf(deps: ListenerDeps, body: ShortcutBody): Promise<Quote | undefined> {
  const { channel, message, message_ts: ts = message?.ts, user, team } = body;
  const installation = deps.installations.get(teamOf(body));
  if (!installation || !channel || !message || !ts) return undefined;
  const quoted = { installation, channel: channel.id, domain: team?.domain, message: { ...message, ts } };
  const locale = (await deps.people.localeOf({ team: installation.team, account: user.id })) ?? deps.locale;
  return quote(deps, { ...quoted, by: user.id, locale });
}
