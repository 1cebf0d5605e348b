/** Slack's payloads as Interactions of the chat: decoded once, here. Pure; what is not for Parley is undefined. */
import type { Interaction, Place } from '../../chat/interaction.ts';
import { decodeRoute } from '../../chat/route.ts';
import { isBookName, isTableName } from '../../values/text-file.ts';
import { decode, type Names, withoutMention } from './decode.ts';
import { type ModalOrigin, readMetadata } from './metadata.ts';
import { actorOf, originOfMessage, originOfView, placeOf, teamOf, teamOfEvent } from './origin.ts';
import { LOOKUP, LOOKUP_OR_NEW } from './render-form.ts';
import type {
  ActionPart,
  ActionsBody,
  CommandBody,
  EventBody,
  StateValue,
  SubmitBody,
  SuggestionBody,
} from './wire.ts';

export interface Received {
  readonly interaction: Interaction;
  readonly team: string;
  readonly account: string;
  /** Where the answer belongs, and what is known of how to get it there. */
  readonly origin: ModalOrigin;
  readonly triggerId?: string | undefined;
  /** The modal or Home that was pressed or sent in. */
  readonly view?: { readonly id: string; readonly kind: 'modal' | 'home' } | undefined;
  /** Said for all to hear, and answered so; where outsiders read along it is not. */
  readonly public?: boolean | undefined;
  /** Accounts picked in a form, by field. */
  readonly picked?: Readonly<Record<string, string>> | undefined;
  /** What was typed into a select that also takes what is new. */
  readonly orNew?: string | undefined;
  /** What the pressed Share button carries. */
  readonly shared?: string | undefined;
}

export function receiveCommand(body: CommandBody, names: Names = new Map()): Received {
  const { team_id: team, user_id: account, response_url: responseUrl, trigger_id: triggerId } = body;
  const place = placeOf(body.channel_id, body.channel_name);
  return {
    team,
    account,
    origin: { place, responseUrl },
    triggerId,
    interaction: {
      key: `slack:${triggerId}`,
      actor: actorOf(team, account, body.user_name),
      place,
      canOpenForm: true,
      kind: 'invoke',
      line: decode(body.text ?? '', names).trim(),
    },
  };
}

/** Undefined where the press is a pick inside a form, which counts only with its submit. */
export function receiveAction(body: ActionsBody): Received | undefined {
  const [action] = body.actions;
  const pressed = action && routeOf(action);
  if (!action || !pressed) return undefined;
  const { user, view, trigger_id: triggerId, response_url: responseUrl } = body;
  const team = teamOf(body);
  const { route, value } = pressed;
  const origin = view ? originOfView(view, user.id) : { ...originOfMessage(body, responseUrl), ...askedBy(route) };
  return {
    team,
    account: user.id,
    origin,
    triggerId,
    ...(view ? { view: { id: view.id, kind: view.type === 'home' ? 'home' : 'modal' } as const } : {}),
    ...(action.type === 'button' && action.value ? { shared: action.value } : {}),
    interaction: {
      key: `slack:${triggerId}`,
      actor: actorOf(team, user.id, user.name ?? user.username),
      place: origin.place,
      canOpenForm: true,
      kind: 'press',
      route,
      ...(value === undefined ? {} : { value }),
      ...(origin.message ? { shownAt: new Date(Number(origin.message.ts) * 1000) } : {}),
    },
  };
}

/** A button that goes on with something stands in the question of it. */
function askedBy(route: string): Pick<ModalOrigin, 'asked'> {
  const action = decodeRoute(route);
  return action?.do === 'resume' && action.placing !== 'add' ? { asked: true } : {};
}

/** Undefined where the modal is not a form of ours. */
export function receiveSubmit(body: SubmitBody): Received | undefined {
  const { user, view } = body;
  const { token, ...origin } = readMetadata(view.private_metadata) ?? {};
  if (token === undefined || !('place' in origin)) return undefined;
  const team = teamOf(body);
  const fields = Object.entries(view.state?.values ?? {}).flatMap(([field, controls]) => {
    const [state] = Object.values(controls);
    return state ? [[field, state] as const] : [];
  });
  return {
    team,
    account: user.id,
    origin,
    triggerId: body.trigger_id,
    view: { id: view.id, kind: 'modal' },
    picked: Object.fromEntries(fields.flatMap(([field, { selected_user: id }]) => (id ? [[field, id]] : []))),
    interaction: {
      key: `slack:${view.id}:${view.hash ?? ''}`,
      actor: actorOf(team, user.id, user.name ?? user.username),
      place: origin.place,
      canOpenForm: true,
      kind: 'submit',
      token,
      values: Object.fromEntries(fields.map(([field, state]) => [field, standing(state)])),
    },
  };
}

/** Undefined where no field of a command asks. */
export function receiveSuggestion(body: SuggestionBody): Received | undefined {
  const prefix = [LOOKUP, LOOKUP_OR_NEW].find((each) => body.action_id.startsWith(each));
  if (!prefix) return undefined;
  const [path = '', field = ''] = body.action_id.slice(prefix.length).split(':');
  const typed = (body.value ?? '').trim();
  const team = teamOf(body);
  const origin = originOfView(body.view, body.user.id);
  return {
    team,
    account: body.user.id,
    origin,
    ...(prefix === LOOKUP_OR_NEW && typed !== '' ? { orNew: typed } : {}),
    interaction: {
      key: `slack:suggest:${body.view?.id ?? ''}`,
      actor: actorOf(team, body.user.id, body.user.name),
      place: origin.place,
      canOpenForm: false,
      kind: 'suggest',
      path,
      field,
      query: typed,
    },
  };
}

/** Said by changing, deleting or joining: nothing a person typed. */
const TYPED_SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast']);

/** What was said to Parley, in its direct message or by its name; both events of one message have one key. */
export function receiveSaid(body: EventBody, self: string, names: Names = new Map()): Received | undefined {
  const { event } = body;
  const { user, channel, ts, text = '', bot_id: bot, files = [] } = event;
  if (event.type !== 'message' && event.type !== 'app_mention') return undefined;
  if (!TYPED_SUBTYPES.has(event.subtype) || bot || typeof user !== 'string' || typeof channel !== 'string' || !ts) {
    return undefined;
  }
  if (user === self || user === 'USLACKBOT') return undefined;
  const direct = channel.startsWith('D');
  const mentions = new RegExp(`<@${self}(\\||>)`).test(text);
  if (!direct && !mentions) return undefined;
  if (direct && event.type === 'app_mention') return undefined; // the message itself comes as well
  const team = teamOfEvent(body);
  // An answer in a channel begins or goes on a thread, which then is about one customer.
  const thread = event.thread_ts ?? (direct ? undefined : ts);
  const place: Place = { channel, direct, ...(thread ? { thread } : {}) };
  const table = files.find(({ name = '' }) => isTableName(name) || isBookName(name));
  return {
    team,
    account: user,
    origin: { place },
    public: direct || !body.is_ext_shared_channel,
    interaction: {
      key: `slack:${team}:${channel}:${ts}`,
      actor: actorOf(team, user),
      place,
      canOpenForm: false,
      kind: 'say',
      line: decode(withoutMention(text, self), names).trim(),
      ...(table?.name === undefined ? {} : { file: { name: table.name } }),
    },
  };
}

/** `3:run/customer show/customer=C12`; what stands before the colon only makes it unique. */
function routeOf(action: ActionPart): { route: string; value?: string } | undefined {
  const id = /^\d+:(.+)$/s.exec(action.action_id)?.[1];
  if (id === undefined) return undefined;
  switch (action.type) {
    case 'button':
      return { route: id };
    case 'overflow':
      return action.selected_option ? { route: action.selected_option.value } : undefined;
    case 'static_select':
      return action.selected_option ? { route: id, value: action.selected_option.value } : undefined;
    default:
      return undefined;
  }
}

/** What stands in a control; an emptied one is empty text. */
function standing(state: StateValue): string {
  const picked =
    state.selected_option?.value ?? state.selected_user ?? state.selected_conversation ?? state.selected_date;
  return picked ?? state.value ?? '';
}
