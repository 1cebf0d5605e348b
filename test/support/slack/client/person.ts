/** A person at Slack: types, presses, fills in forms, and tells what is seen then. */
import { react } from '../api/reactions.ts';
import type { Payload } from '../delivery/payload.ts';
import { post } from '../messages.ts';
import { topOf, wireView } from '../views.ts';
import { type Channel, directMessage, findMessage } from '../world.ts';
import { act, type Doing, hear, quietly } from './act.ts';
import { close, fill, pick, press, submit, suggest } from './controls.ts';
import { commandPayload, globalShortcutPayload, messageShortcutPayload } from './payloads.ts';
import type { Screen } from './screen.ts';
import { modalText, type Seen, seen, viewText, visibleTo } from './seen.ts';
import { takeActionAck, takeCommandAck } from './take-ack.ts';
import { encodeCommand, encodeMessage } from './typed.ts';

export interface Person {
  readonly id: string;
  /** The same person in a channel, or in a thread of it; without that in #general. */
  in(channel: string, thread?: string): Person;
  /** `/crm customer add Acme`. */
  command(line: string): Promise<Screen>;
  /** Writes among people: no answer is waited for. */
  says(text: string): Promise<Screen>;
  /** Writes `@Parley …`. */
  mention(text: string): Promise<Screen>;
  /** Writes in the app's direct message. */
  dm(text: string): Promise<Screen>;
  /** Presses the button (or the item of a menu) of that label: in the form on top, else in what was seen last. */
  press(label: string, nth?: number): Promise<Screen>;
  /** Chooses in the select of that label. */
  pick(label: string, option: string): Promise<Screen>;
  /** Types into the form on top without sending it. */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  /** Fills in and sends the form on top. */
  submit(values?: Readonly<Record<string, string>>): Promise<Screen>;
  /** Types into a select of the form on top; what it offers. */
  suggest(field: string, query: string): Promise<readonly string[]>;
  /** Closes the form on top. */
  closes(): Promise<Screen>;
  /** Uses a shortcut by its name: on a message, or from anywhere. */
  shortcut(name: string, message?: { readonly channel: string; readonly ts: string }): Promise<Screen>;
  reacts(name: string, message: { readonly channel: string; readonly ts: string }): Promise<Screen>;
  /** Opens the app's home tab. */
  opensHome(): Promise<Screen>;
  /** The home tab as it stands, empty where none was published. */
  home(): string;
  /** What this person sees in a place. */
  messages(): readonly Seen[];
  /** The form on top, empty where none is open. */
  modal(): string;
}

export function createPerson(doing: Doing, place: () => Channel, thread?: string): Person {
  const { core, team, user } = doing;
  const taking = { core, team, userId: user.id };
  const own = () => directMessage(core.world, team, user.id);
  /** A form hides everything under it. */
  const free = () => {
    if (topOf(core, user.id)) throw new Error(`${user.realName} has a form open: ${modalText(core, user.id)}`);
  };
  const write = (channel: Channel, text: string) => {
    free();
    return post(core, team, channel, { user: user.id, text, threadTs: thread });
  };

  return {
    id: user.id,
    in: (channel, inThread) => createPerson(doing, () => channelOf(doing, channel), inThread),
    command(line) {
      free();
      const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(line) ?? [];
      const registered = core.app().commands.find((each) => each.command === command);
      if (!registered || !team.installation?.active) throw new Error(`${command} is not a valid command.`);
      if (thread) throw new Error(`Slash commands do not work in threads: ${line}`);
      const payload = commandPayload(doing, place(), command, registered.escape ? encodeCommand(text, team) : text);
      return act(doing, payload, (ack) => takeCommandAck(taking, payload, ack));
    },
    says: (text) => quietly(doing, () => write(place(), encodeMessage(text, team))),
    mention: (text) =>
      hear(doing, () => {
        const channel = place();
        const bot = team.installation?.botUserId ?? '';
        const { ts, text: sent } = write(channel, `<@${bot}> ${encodeMessage(text, team)}`);
        const event = { type: 'app_mention', user: user.id, text: sent, ts, team: team.id, channel: channel.id };
        const where = thread ? { thread_ts: thread } : {};
        core.tell(team, { ...event, ...where, event_ts: ts }, { name: 'app_mention', channel });
      }),
    dm(text) {
      if (!core.app().messagesTab) throw new Error('Sending messages to this app has been turned off.');
      return hear(doing, () => write(own(), encodeMessage(text, team)));
    },
    press: (label, nth = 0) => press(doing, label, nth),
    pick: (label, option) => pick(doing, label, option),
    fill: (values) => fill(doing, values),
    submit: (values = {}) => submit(doing, values),
    suggest: (field, query) => suggest(doing, field, query),
    closes: () => close(doing),
    shortcut(name, on) {
      free();
      const type = on ? 'message' : 'global';
      const registered = core.app().shortcuts.find((each) => each.type === type && each.name === name);
      if (!registered) throw new Error(`The app has no ${type} shortcut “${name}”`);
      const payload = shortcutPayload(doing, registered.callbackId, on);
      return act(doing, payload, (ack) => takeActionAck(taking, ack));
    },
    reacts: (name, { channel: id, ts }) =>
      quietly(doing, () => {
        const channel = channelOf(doing, id);
        const message = findMessage(channel, ts);
        if (!message) throw new Error(`There is no message ${ts}`);
        react(message, name, user.id);
        const item = { type: 'message', channel: id, ts };
        const event = { type: 'reaction_added', user: user.id, item, reaction: name, item_user: message.user };
        core.tell(team, { ...event, event_ts: core.world.ts() }, { name: 'reaction_added', channel });
      }),
    opensHome: () =>
      hear(doing, () => {
        const home = core.world.homes.get(user.id);
        const view = home ? { view: wireView(core, team, home) } : {};
        const event = { type: 'app_home_opened', user: user.id, channel: own().id, tab: 'home', ...view };
        core.tell(team, { ...event, event_ts: core.world.ts() }, { name: 'app_home_opened' });
      }),
    home() {
      const home = core.world.homes.get(user.id);
      return home ? viewText(core, home) : '';
    },
    messages: () =>
      place()
        .messages.filter((message) => visibleTo(user.id, place(), message))
        .map((message) => seen(core, message)),
    modal: () => modalText(core, user.id),
  };
}

function shortcutPayload(
  doing: Doing,
  callbackId: string,
  on?: { readonly channel: string; readonly ts: string },
): Payload {
  if (!on) return globalShortcutPayload(doing, callbackId);
  const channel = channelOf(doing, on.channel);
  const message = findMessage(channel, on.ts);
  if (!message) throw new Error(`There is no message ${on.ts} in ${on.channel}`);
  return messageShortcutPayload(doing, callbackId, channel, message);
}

function channelOf({ team, core, user }: Doing, id: string): Channel {
  const channel = id === 'dm' ? directMessage(core.world, team, user.id) : team.channels.get(id);
  if (!channel) throw new Error(`There is no channel ${id} in ${team.name}`);
  return channel;
}
