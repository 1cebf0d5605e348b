/** Posts what Parley says unasked; the key is unique in the workspace, so a second try finds the first. */
import { type Publication, PublishFailed } from '../../chat/platform.ts';
import { type People, WORKSPACE } from './people.ts';
import { type Deps, post } from './respond.ts';

/** The stored key of a publication. */
const keyOf = ({ dedupeKey }: Pick<Publication, 'dedupeKey'>): string => `post:${dedupeKey}`;

/** @throws PublishFailed `gone` where there is no such channel or person. */
export async function publish(deps: Deps, people: People, publication: Publication): Promise<{ messageId: string }> {
  const { workspace, place, view } = publication;
  if (workspace !== WORKSPACE || !(await isThere(deps, people, place))) {
    throw new PublishFailed('gone', `no place ${place} in ${workspace}`);
  }
  const message = await post(deps, { place, card: { blocks: view.blocks }, dedupeKey: keyOf(publication) });
  return { messageId: String(message.id) };
}

/** Always knows: the local chat keeps its messages itself. */
export async function findPublished(
  { store }: Pick<Deps, 'store'>,
  publication: Publication,
): Promise<{ messageId: string } | 'absent'> {
  const message = await store.findByKey(keyOf(publication));
  return message ? { messageId: String(message.id) } : 'absent';
}

/** `#sales`, `sales`, `＃Sales` -> the channel. */
export async function findPlace(
  { store }: Pick<Deps, 'store'>,
  workspace: string,
  text: string,
): Promise<{ channel: string; name: string } | undefined> {
  if (workspace !== WORKSPACE) return undefined;
  const wanted = channelName(text);
  const name = (await store.channels()).find((channel) => channel === wanted);
  return name === undefined ? undefined : { channel: name, name: `#${name}` };
}

/** How a channel's name is kept: lower case, without `#`, words joined by dashes. */
export function channelName(text: string): string {
  const bare = text.normalize('NFKC').trim().replace(/^#+/, '').trim().toLowerCase();
  return bare.replace(/[\s/@#]+/gu, '-').replace(/^-+|-+$/g, '');
}

async function isThere({ store }: Deps, people: People, place: string): Promise<boolean> {
  if (place.startsWith('@')) return (await people.find(place.slice(1))) !== undefined;
  return (await store.channels()).includes(place);
}
