/**
 * Moves a workspace from one org to another, within one unit: its people, what its platform keeps, its digests.
 *
 * Each account becomes the person it was in that org before, or a new one; who it is in the org it leaves is kept for the
 * way back. Records stay where they are. Digests go along, since people in the channel read them whoever's figures they tell.
 */
import type { Tx } from '../../../data/work.ts';
import { settleAccess } from '../person/store.ts';
import {
  type Account,
  archiveLeft,
  becomes,
  makeMember,
  moveDigest,
  movePosts,
  moveRows,
  readAccounts,
  readDigests,
  returnMember,
  setOrg,
} from './store.ts';

export interface Move {
  readonly workspaceId: number;
  readonly from: number;
  readonly to: number;
  /** Where the workspace can go back to; null once it is back. */
  readonly formerOrgId: number | null;
  readonly at: Date;
  /** Numbers of the org it comes to. */
  readonly nextNumber: (noun: string) => Promise<number>;
}

/** Who a member of the org that was left is in the other one. */
export type People = Map<number, number>;

export async function moveWorkspace(tx: Tx, move: Move): Promise<People> {
  const { workspaceId, from } = move;
  const people: People = new Map();
  const accounts = await readAccounts(tx, from, workspaceId);
  for (const account of accounts) await moveAccount(tx, move, people, account);
  await archiveLeft(tx, from, [...people.keys()], move.at);
  await settleAccess(tx, from, [...people.keys()]);
  await settleAccess(tx, move.to, [
    ...new Set((await readAccounts(tx, move.to, workspaceId)).map(({ member }) => member.id)),
  ]);
  await moveRows(tx, move);
  await movePosts(tx, move);
  await setOrg(tx, move);
  return people;
}

async function moveAccount(tx: Tx, move: Move, people: People, account: Account): Promise<void> {
  const { to, at } = move;
  const { member, former } = account;
  const was = former?.orgId === to ? former.id : undefined;
  if (was !== undefined) await returnMember(tx, to, was, at);
  const id = was ?? people.get(member.id) ?? (await makeMember(tx, to, member, at));
  if (!people.has(member.id)) people.set(member.id, id);
  await becomes(tx, account, move, id);
}

/** The digests posted in the workspace, under new numbers; `owner` has those of people who are not there any more. */
export async function moveDigests(tx: Tx, move: Move, people: People, owner: number): Promise<void> {
  for (const digest of await readDigests(tx, move.from, move.workspaceId)) {
    const number = await move.nextNumber('digest');
    await moveDigest(tx, digest.id, move, { number, ownerId: people.get(digest.ownerId) ?? owner });
  }
}
