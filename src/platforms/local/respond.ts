/** Turns Parley's reply into stored messages, or into the form or suggestions the page asked for. */
import type { Interaction, Reply } from '../../chat/interaction.ts';
import type { View } from '../../chat/view.ts';
import type { Clock } from '../../values/clock.ts';
import type { Live } from './live.ts';
import { type Answer, PARLEY } from './protocol.ts';
import { renderForm } from './render-form.ts';
import { renderView } from './render-view.ts';
import { showMessage } from './show-message.ts';
import type { Card, Message, Store } from './store.ts';

export interface Deps {
  readonly store: Store;
  readonly live: Live;
  readonly clock: Clock;
}

export interface Answering {
  readonly interaction: Interaction;
  readonly reply: Reply;
  /** The message whose button was pressed, or that a form was opened from. */
  readonly pressed?: Message;
}

/** Stores and tells what a reply says; the same interaction and reply again store nothing more. */
export async function respond(deps: Deps, { interaction, reply, pressed }: Answering): Promise<Answer> {
  switch (reply.kind) {
    case 'view':
      return {
        ...messages(
          reply.replace && pressed
            ? await replaceCard(deps, pressed, reply.view)
            : await answer(deps, interaction, reply.view),
        ),
        ...(reply.refused && { refused: true }),
      };
    case 'share':
      return messages(...(pressed ? await share(deps, pressed, reply.by) : []));
    case 'form':
      return { kind: 'form', form: renderForm(reply.form), messages: [] };
    case 'errors':
      return { kind: 'errors', form: renderForm(reply.form) };
    case 'suggestions':
      return { kind: 'suggestions', options: reply.options };
    default:
      return reply satisfies never;
  }
}

/** An answer is private until it is shared; a direct message is private as it is. */
function answer(deps: Deps, { key, actor, place }: Interaction, view: View): Promise<Message> {
  const onlyTo = place.direct ? {} : { visibleTo: actor.account };
  return post(deps, { place: place.channel, card: { blocks: view.blocks }, dedupeKey: `answer:${key}`, ...onlyTo });
}

/** Once for each private message, which then says so in the place of its button. */
async function share(deps: Deps, pressed: Message, by: string): Promise<readonly Message[]> {
  if (!pressed.card || pressed.visibleTo === undefined) return [];
  const card: Card = { blocks: pressed.card.blocks, sharedBy: by };
  const shared = await post(deps, { place: pressed.place, card, dedupeKey: `share:${pressed.id}` });
  return [shared, await replaceCard(deps, { ...pressed, card }, card)];
}

async function replaceCard({ store, live, clock }: Deps, pressed: Message, view: View): Promise<Message> {
  const sharedBy = pressed.card?.sharedBy;
  const card: Card = { blocks: view.blocks, ...(sharedBy && { sharedBy }) };
  renderView(card, { canShare: true, fileUrl: String, chartUrl: String });
  const message = await store.replace(pressed.id, card, clock.now());
  live.posted(message);
  return message;
}

interface Post {
  readonly place: string;
  readonly card: Card;
  readonly dedupeKey: string;
  readonly visibleTo?: string;
}

/**
 * Stores a message of Parley's and tells open pages, unless it was there before.
 * @throws RangeError where the card cannot be shown: before it is stored, so that no history ever holds it.
 */
export async function post({ store, live, clock }: Deps, message: Post): Promise<Message> {
  renderView(message.card, { canShare: true, fileUrl: String, chartUrl: String });
  const stored = await store.add({ ...message, author: PARLEY, text: '', at: clock.now() });
  if (stored.added) live.posted(stored.message);
  return stored.message;
}

const messages = (...all: readonly Message[]) => ({ kind: 'messages' as const, messages: all.map(showMessage) });
