/** What a person did on the page, from the post to what is stored and shown. */
import type { Interaction } from '../../chat/interaction.ts';
import type { Handle } from '../../chat/platform.ts';
import { localeOf } from '../../language/locale.ts';
import { isZone } from '../../values/day.ts';
import { type People, type Profile, WORKSPACE } from './people.ts';
import type { Answer, Posted } from './protocol.ts';
import { hear, receive } from './receive.ts';
import { type Deps, respond } from './respond.ts';
import { showMessage, TYPED } from './show-message.ts';
import type { Message } from './store.ts';

/** Why a post names nothing that is there. */
export type NotThere = 'person' | 'place' | 'message';

export interface DeedDeps extends Deps {
  readonly people: People;
  readonly handle: Handle;
}

/** Does it; the same post again changes nothing and is answered alike. */
export async function doDeed(deps: DeedDeps, posted: Posted): Promise<Answer | NotThere> {
  const { store, people, live } = deps;
  const me = await personOf(deps, posted);
  if (!me) return 'person';
  const ownPlace = posted.place === `@${me.account}`;
  if (!ownPlace && !(await store.channels()).includes(posted.place)) return 'place';
  const pressed = await pressedMessage(deps, posted);
  if (pressed === 'message') return pressed;

  const typed = await storeTyped(deps, posted, me);
  const sender = { workspace: WORKSPACE, account: me.account, name: me.name, locale: me.locale };
  const interaction = receive(posted, sender, pressed && (pressed.editedAt ?? pressed.at));
  if (!interaction) return { kind: 'messages', messages: typed.map(showMessage) };

  const before = await faces(people, me.account);
  const reply = await deps.handle(interaction);
  const answer = await respond(deps, { interaction, reply, ...(pressed && { pressed }) });
  if (changesThings(interaction) && (await faces(people, me.account)) !== before) live.stateChanged();
  if (answer.kind !== 'messages' && answer.kind !== 'form') return answer;
  return { ...answer, messages: [...typed.map(showMessage), ...answer.messages] };
}

/** Who it is. The language of the browser becomes theirs where none is known: asked or not, Parley speaks to them in it. */
async function personOf({ people, clock }: DeedDeps, { as, locale, zone }: Posted): Promise<Profile | undefined> {
  const me = await people.find(as);
  const spoken = localeOf(locale);
  if (!me || me.locale || !spoken) return me;
  await people.learn(as, { locale: spoken, zone: zone && isZone(zone) ? zone : undefined }, clock.now());
  return people.find(as);
}

async function pressedMessage({ store }: DeedDeps, { deed, as }: Posted): Promise<Message | undefined | 'message'> {
  if (!('message' in deed) || deed.message === undefined) return undefined;
  return (await store.find(deed.message, as)) ?? 'message';
}

/** What was typed is part of the conversation; a slash command in a channel only for whoever typed it. */
async function storeTyped(
  { store, live, clock }: DeedDeps,
  { id, place, deed }: Posted,
  { account }: Profile,
): Promise<readonly Message[]> {
  if (deed.kind !== 'send' || deed.text.trim() === '') return [];
  const direct = place.startsWith('@');
  const onlyTo = !direct && hear(deed.text, direct)?.kind === 'invoke' ? { visibleTo: account } : {};
  const message = { place, author: account, text: deed.text, dedupeKey: `${TYPED}${id}`, at: clock.now(), ...onlyTo };
  const stored = await store.add(message);
  if (stored.added) live.posted(stored.message);
  return [stored.message];
}

const changesThings = ({ kind }: Interaction): boolean => kind !== 'suggest';

/** What pages show of the person and the org: another one after a deed means they must read it again. */
async function faces(people: People, account: string): Promise<string> {
  return JSON.stringify([await people.org(), await people.find(account)]);
}
