/** What the page knows, and how each thing that happens changes it: one pure function. */
import type { ShownMessage, State } from '../protocol.ts';
import type { OpenForm } from './form/open-form.ts';

export interface Room {
  readonly messages: readonly ShownMessage[];
  /** Whether the server has older ones. */
  readonly more: boolean;
  /** Up to which message it is shown only until it has been read again. */
  readonly forgottenTo?: number;
}

/** What was typed and is not yet confirmed by the server. */
export interface Outgoing {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly failed: boolean;
}

export interface Chat {
  readonly state: State;
  readonly place: string;
  readonly rooms: Readonly<Record<string, Room>>;
  readonly outgoing: readonly Outgoing[];
  /** Deeds under way in each place. */
  readonly busy: Readonly<Record<string, number>>;
  readonly form: OpenForm | undefined;
  /** Forms that were begun and neither saved nor discarded, as the browser has kept them. */
  readonly begun: readonly OpenForm[];
  readonly connection: 'live' | 'lost' | 'locked';
  /** The newest message of each place that was seen. */
  readonly read: Readonly<Record<string, number>>;
  /** What went wrong, worded; shown until it is put away. */
  readonly trouble: string | undefined;
}

export type Happened =
  | { readonly type: 'state'; readonly state: State }
  | { readonly type: 'moved'; readonly place: string }
  | { readonly type: 'history'; readonly place: string; readonly room: Room; readonly older: boolean }
  | { readonly type: 'messages'; readonly messages: readonly ShownMessage[] }
  | { readonly type: 'sending'; readonly outgoing: Outgoing }
  | { readonly type: 'sendFailed'; readonly id: string }
  | { readonly type: 'discarded'; readonly id: string }
  | { readonly type: 'began'; readonly place: string }
  | { readonly type: 'ended'; readonly place: string }
  | { readonly type: 'form'; readonly form: OpenForm | undefined; readonly begun: readonly OpenForm[] }
  | { readonly type: 'connection'; readonly connection: Chat['connection'] }
  | { readonly type: 'read'; readonly place: string; readonly id: number }
  | { readonly type: 'trouble'; readonly trouble: string | undefined }
  | { readonly type: 'forgotten' };

export function chatAfter(chat: Chat, happened: Happened): Chat {
  switch (happened.type) {
    case 'state':
      return { ...chat, state: happened.state };
    case 'moved':
      return { ...chat, place: happened.place, trouble: undefined };
    case 'history':
      return withHistory(chat, happened.place, happened.room, happened.older);
    case 'messages':
      return happened.messages.reduce(withMessage, chat);
    case 'sending':
      return { ...chat, outgoing: [...without(chat, happened.outgoing.id), happened.outgoing] };
    case 'sendFailed':
      return { ...chat, outgoing: chat.outgoing.map((o) => (o.id === happened.id ? { ...o, failed: true } : o)) };
    case 'discarded':
      return { ...chat, outgoing: without(chat, happened.id) };
    case 'began': {
      const busy = { ...chat.busy, [happened.place]: (chat.busy[happened.place] ?? 0) + 1 };
      // What went wrong before is not said of what is done now.
      return { ...chat, busy, trouble: undefined };
    }
    case 'ended':
      return { ...chat, busy: { ...chat.busy, [happened.place]: Math.max(0, (chat.busy[happened.place] ?? 0) - 1) } };
    case 'form':
      return {
        ...chat,
        form: happened.form,
        begun: happened.begun,
        // A form says itself what went wrong with it, and begins with nothing of before.
        ...(happened.form && { trouble: undefined }),
      };
    case 'connection':
      // What went wrong while it was away is over.
      return {
        ...chat,
        connection: happened.connection,
        ...(happened.connection === 'live' && { trouble: undefined }),
      };
    case 'read':
      return {
        ...chat,
        read: { ...chat.read, [happened.place]: Math.max(happened.id, chat.read[happened.place] ?? 0) },
      };
    case 'trouble':
      return { ...chat, trouble: happened.trouble };
    case 'forgotten':
      return { ...chat, rooms: onlyOpen(chat) };
    default:
      return happened satisfies never;
  }
}

/** The open place stays in sight until it has been read again: then all of it may be gone. */
function onlyOpen({ rooms, place }: Chat): Chat['rooms'] {
  const open = rooms[place];
  return open ? { [place]: { ...open, forgottenTo: open.messages.at(-1)?.id ?? 0 } } : {};
}

const without = ({ outgoing }: Chat, id: string) => outgoing.filter((each) => each.id !== id);

/** A message is known by its id: a newer edition takes the old one's place, also where events overtake answers. */
function withMessage(chat: Chat, message: ShownMessage): Chat {
  const { state } = chat;
  const latest = { ...state.latest, [message.place]: Math.max(message.id, state.latest[message.place] ?? 0) };
  const outgoing = message.sentAs ? without(chat, message.sentAs) : chat.outgoing;
  const next = { ...chat, outgoing, state: { ...state, latest } };
  const room = chat.rooms[message.place];
  if (!room) return next;
  return { ...next, rooms: { ...chat.rooms, [message.place]: { ...room, messages: placed(room.messages, message) } } };
}

function placed(messages: readonly ShownMessage[], message: ShownMessage): readonly ShownMessage[] {
  const at = messages.findIndex((each) => each.id >= message.id);
  if (at === -1) return [...messages, message];
  return messages.toSpliced(at, messages[at]?.id === message.id ? 1 : 0, message);
}

function withHistory(chat: Chat, place: string, { messages, more }: Room, older: boolean): Chat {
  const { messages: known = [], forgottenTo = 0 } = chat.rooms[place] ?? {};
  // What came by events while the history was on its way stays.
  const newest = Math.max(messages.at(-1)?.id ?? 0, forgottenTo);
  const later = older ? known : known.filter((each) => each.id > newest);
  const arrived = new Set(messages.map(({ sentAs }) => sentAs));
  const outgoing = chat.outgoing.filter(({ id }) => !arrived.has(id));
  return { ...chat, outgoing, rooms: { ...chat.rooms, [place]: { messages: [...messages, ...later], more } } };
}

/** Places with something new from others. */
export function unreadPlaces({ state, read, place }: Chat): ReadonlySet<string> {
  return new Set(
    Object.entries(state.latest)
      .filter(([each, id]) => each !== place && id > (read[each] ?? 0))
      .map(([each]) => each),
  );
}
