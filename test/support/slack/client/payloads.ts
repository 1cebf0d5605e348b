/** The payloads of what people do, as Slack words them. */

import type { Json } from '../../json.ts';
import type { Core } from '../core.ts';
import type { Payload } from '../delivery/payload.ts';
import { wireMessage } from '../messages.ts';
import { wireView } from '../views.ts';
import type { Channel, Message, Team, User, View } from '../world.ts';

/** Who does it, in which workspace. */
export interface Doer {
  readonly core: Core;
  readonly team: Team;
  readonly user: User;
  /** Where response_urls begin. */
  readonly origin: string;
}

/** Where an element stands that was used. */
export type Surface =
  | { readonly kind: 'message'; readonly channel: Channel; readonly message: Message }
  | { readonly kind: 'view'; readonly view: View };

const NAMES = { public: undefined, private: 'privategroup', im: 'directmessage' } as const;

export function commandPayload(doer: Doer, channel: Channel, command: string, text: string): Payload {
  const { core, team, user } = doer;
  const body = {
    token: core.app().verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: NAMES[channel.kind] ?? channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: core.app().id,
    is_enterprise_install: 'false',
    response_url: responseUrl(doer, channel),
    trigger_id: triggerOf(doer),
  };
  return { kind: 'slash_commands', body };
}

export function actionPayload(doer: Doer, surface: Surface, action: Json): Payload {
  const { core, team } = doer;
  const common = { type: 'block_actions', ...commonOf(doer), trigger_id: triggerOf(doer) };
  const actions = [{ ...action, action_ts: core.world.ts() }];
  if (surface.kind === 'view') {
    const { view } = surface;
    const container = { type: 'view', view_id: view.id };
    return interactive({ ...common, container, view: wireView(core, team, view), actions });
  }
  const { channel, message } = surface;
  const isPrivate = message.onlyTo !== undefined;
  return interactive({
    ...common,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isPrivate,
      ...(message.threadTs && { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: NAMES[channel.kind] ?? channel.name },
    // Slack keeps no private message: it cannot show one again.
    ...(!isPrivate && { message: wireMessage(core, team, message, { metadata: true }) }),
    state: { values: message.state },
    response_url: responseUrl(doer, channel, message),
    actions,
  });
}

export function suggestionPayload(doer: Doer, surface: Surface, block: Json, element: Json, value: string): Payload {
  const { core, team } = doer;
  const common = {
    type: 'block_suggestion',
    ...commonOf(doer),
    block_id: block.block_id,
    action_id: element.action_id,
    value,
  };
  if (surface.kind === 'view') {
    const { view } = surface;
    return interactive({ ...common, container: { type: 'view', view_id: view.id }, view: wireView(core, team, view) });
  }
  const { channel, message } = surface;
  const container = { type: 'message', message_ts: message.ts, channel_id: channel.id };
  return interactive({ ...common, container, channel: { id: channel.id, name: channel.name } });
}

export function submissionPayload(doer: Doer, view: View): Payload {
  const { core, team } = doer;
  const trigger = { trigger_id: triggerOf(doer), response_urls: [] };
  return interactive({ type: 'view_submission', ...commonOf(doer), ...trigger, view: wireView(core, team, view) });
}

export function closedPayload(doer: Doer, view: View, cleared: boolean): Payload {
  const { core, team } = doer;
  return interactive({ type: 'view_closed', ...commonOf(doer), view: wireView(core, team, view), is_cleared: cleared });
}

export function globalShortcutPayload(doer: Doer, callbackId: string): Payload {
  const action = { callback_id: callbackId, trigger_id: triggerOf(doer), action_ts: doer.core.world.ts() };
  return interactive({ type: 'shortcut', ...commonOf(doer), ...action });
}

export function messageShortcutPayload(doer: Doer, callbackId: string, channel: Channel, message: Message): Payload {
  const { core, team } = doer;
  return interactive({
    type: 'message_action',
    ...commonOf(doer),
    callback_id: callbackId,
    trigger_id: triggerOf(doer),
    action_ts: core.world.ts(),
    response_url: responseUrl(doer, channel),
    channel: { id: channel.id, name: NAMES[channel.kind] ?? channel.name },
    message_ts: message.ts,
    message: wireMessage(core, team, message),
  });
}

const interactive = (body: Json): Payload => ({ kind: 'interactive', body });

const triggerOf = ({ core, team, user }: Doer): string => core.triggers.give({ teamId: team.id, userId: user.id });

function responseUrl({ core, team, user, origin }: Doer, channel: Channel, message?: Message): string {
  const threadTs = message?.threadTs;
  const answering = { teamId: team.id, userId: user.id, channel: channel.id };
  return (
    origin +
    core.responseUrls.give({ ...answering, ...(message && { message: message.ts }), ...(threadTs && { threadTs }) })
  );
}

const commonOf = ({ core, team, user }: Doer): Json => ({
  token: core.app().verificationToken,
  api_app_id: core.app().id,
  team: { id: team.id, domain: team.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
});
