/** A person at Discord: types commands and words, presses, fills in forms, and tells what is seen then. */
import { asText, type Json } from '../../json.ts';
import { post } from '../messages.ts';
import type { FileEntered } from '../modals.ts';
import { canSee } from '../permissions.ts';
import { wireMessage } from '../wire.ts';
import { type Channel, directMessage, findMessage, guildOf } from '../world.ts';
import { act, hear, interact } from './act.ts';
import { pick, press } from './controls.ts';
import { type Doing, nameOf } from './doing.ts';
import { type FormValues, fill, submit } from './form.ts';
import { readModal } from './read.ts';
import { findUser, resolve, upload } from './resolved.ts';
import type { Screen } from './screen.ts';
import { type Seen, seen, visibleTo } from './seen.ts';
import { commandData, findCommand, offered, optionOf, shownName, typingData, type Values } from './slash.ts';
import { encodeTyped } from './typed.ts';

export interface Person {
  readonly id: string;
  /** The same person in a channel or thread by its id or name (`dm`: the direct message), of a server where names double. */
  in(channel: string, guild?: string): Person;
  /** A slash command with its options: `types('/customer add', { name: 'Acme' })`. */
  types(command: string, options?: Values): Promise<Screen>;
  /** What is suggested while typing into an option: the last one given, or the named one. */
  suggestions(command: string, options: Values, focus?: string): Promise<readonly string[]>;
  /** Types a command, or into the option `focus`, without looking at the answer: how many ms the app took for its first one. */
  times(command: string, options: Values, focus?: string): Promise<number>;
  /** Names of the commands that are offered here. */
  commands(): readonly string[];
  /** Writes among people: no answer is waited for. */
  says(text: string, ...files: readonly FileEntered[]): Promise<Screen>;
  /** Writes `@Parley …`. */
  mentions(text: string, ...files: readonly FileEntered[]): Promise<Screen>;
  /** Writes in the app's direct message. */
  dms(text: string, ...files: readonly FileEntered[]): Promise<Screen>;
  /** Answers a message, which rings its author. */
  replies(to: { readonly id: string }, text: string): Promise<Screen>;
  /** Presses the button of that label on what was seen last. */
  presses(label: string, nth?: number): Promise<Screen>;
  /** Chooses in the select of that placeholder. */
  picks(label: string, option: string | readonly string[]): Promise<Screen>;
  /** Enters into the open form without sending it. */
  fills(values: FormValues): void;
  /** Fills in and sends the open form. */
  submits(values?: FormValues): Promise<Screen>;
  /** Closes the open form: the app hears nothing of it. */
  closes(): void;
  /** Uses a command of a message's menu. */
  usesOn(name: string, message: { readonly id: string }): Promise<Screen>;
  /** Uses a command of a person's menu. */
  usesOnPerson(name: string, person: string): Promise<Screen>;
  /** Dismisses a private message: nobody can reach it then. */
  dismisses(message: { readonly id: string }): void;
  /** What this person sees in a place. */
  messages(): readonly Seen[];
  /** The open form, empty where there is none. */
  modal(): string;
}

export function createPerson(doing: Doing): Person {
  const { core, user, channel } = doing;
  /** A form hides everything under it. */
  const free = () => {
    const open = core.modals.get(user.id);
    if (open) throw new Error(`${nameOf(doing)} has a form open: ${readModal(core.world, open)}`);
  };
  const write = (where: Channel, text: string, files: readonly FileEntered[], repliesTo?: string) => {
    free();
    post(core, where, {
      authorId: user.id,
      body: { content: encodeTyped(core.world, where, text) },
      files: files.map((file) => upload(doing, file)),
      ...(repliesTo !== undefined && { repliesTo }),
    });
  };
  const useOn = (type: 2 | 3, name: string, target: string, resolved: Json) => {
    free();
    const all = offered(doing, type);
    const command = all.find((each) => each.name === name || shownName(doing, each) === name);
    const names = all.map((each) => shownName(doing, each)).join(', ');
    if (!command) throw new Error(`${nameOf(doing)} is offered no “${name}”, only ${names}`);
    const data = { id: command.id, name: command.name, type, target_id: target, ...resolved };
    return act(doing, { type: 2, commandName: asText(command.name) }, data);
  };

  return {
    id: user.id,
    in: (name, guild) => createPerson({ ...doing, channel: placeFor(doing, name, guild) }),
    types(line, values = {}) {
      free();
      const found = findCommand(doing, line);
      const data = commandData(doing, found, values);
      const name = [found.command, ...found.path].map((each) => asText(each.name)).join(' ');
      return act(doing, { type: 2, commandName: name }, data);
    },
    async suggestions(line, values, focus = Object.keys(values).at(-1)) {
      free();
      if (focus === undefined) throw new Error('Nothing is typed into');
      const found = findCommand(doing, line);
      const name = asText(optionOf(doing, found, focus).name);
      const { interaction, answered } = await interact(doing, { type: 4 }, typingData(doing, found, values, focus));
      if (!answered) throw new Error('Loading options failed');
      doing.offered.set(name, interaction.choices);
      return interaction.choices.map((each) => shownName(doing, each));
    },
    async times(line, values, focus) {
      const found = findCommand(doing, line);
      const data = focus === undefined ? commandData(doing, found, values) : typingData(doing, found, values, focus);
      const began = performance.now();
      const { interaction, answered } = await interact(doing, { type: focus === undefined ? 2 : 4 }, data);
      if (!answered) throw new Error(`${line} ${JSON.stringify(values)} was not answered`);
      return (interaction.reachedAt ?? Number.NaN) - began;
    },
    commands: () => offered(doing, 1).map((each) => shownName(doing, each)),
    says: (text, ...files) => hear(doing, () => write(channel, text, files), false),
    mentions: (text, ...files) => hear(doing, () => write(channel, `<@${core.application.botId}> ${text}`, files)),
    dms: (text, ...files) => hear(doing, () => write(directMessage(core.world, user.id), text, files)),
    replies: ({ id }, text) => hear(doing, () => write(channel, text, [], id)),
    presses: (label, nth = 0) => press(doing, label, nth),
    picks: (label, option) => pick(doing, label, option),
    fills: (values) => void fill(doing, values),
    submits: (values = {}) => submit(doing, values),
    closes: () => void core.modals.delete(user.id),
    usesOn(name, { id }) {
      const message = findMessage(channel, id);
      if (!message || !visibleTo(core, user.id, channel, message))
        throw new Error(`${nameOf(doing)} sees no message ${id}`);
      const messages = { [id]: wireMessage(core.world, core.origin(), message) };
      return useOn(3, name, id, { resolved: { messages } });
    },
    usesOnPerson(name, person) {
      const target = findUser(doing, person).id;
      return useOn(2, name, target, resolve(doing, [target]));
    },
    dismisses({ id }) {
      for (const { messages } of core.world.channels.values()) {
        const at = messages.findIndex((each) => each.id === id && each.onlyTo === user.id);
        if (at !== -1) messages.splice(at, 1);
      }
    },
    messages: () =>
      channel.messages
        .filter((message) => visibleTo(core, user.id, channel, message))
        .map((message) => seen(core, message)),
    modal: () => readModal(core.world, core.modals.get(user.id)),
  };
}

/** @throws Error where this person sees no such place. */
export function placeFor({ core, user }: Pick<Doing, 'core' | 'user'>, name: string, guild?: string): Channel {
  if (name === 'dm') return directMessage(core.world, user.id);
  const found = [...core.world.channels.values()].find((each) => {
    const of = guildOf(core.world, each);
    if (!of || !canSee(core.world, each, user.id)) return false;
    return (each.id === name || each.name === name) && (guild === undefined || of.name === guild || of.id === guild);
  });
  if (!found) throw new Error(`${user.globalName} sees no channel ${name}`);
  return found;
}
