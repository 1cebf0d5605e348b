/** The verbs of links: a workspace joins another's org and leaves it again. */
import type { Database } from '../../data/database.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { formatCount } from '../../values/count-format.ts';
import { InvalidInput } from '../../values/errors.ts';
import { causeOf, type Who } from '../who.ts';
import { bringRecords } from './bring/bring.ts';
import { findTwinsKept, keepTwins } from './bring/store.ts';
import { claim, claimed, claimedFrom, claimedOrg, claimLocal, issueCode, spend } from './codes.ts';
import {
  type Claim,
  type CodeUse,
  type Holdings,
  type LinkState,
  MOST_BROUGHT,
  type NamedWorkspace,
  type Purpose,
  type Records,
  type Twin,
  totalOf,
} from './link.ts';
import { moveDigests, moveWorkspace } from './move/move.ts';
import { dropMissedReminders, moveQuestion, nextNumberIn } from './move/store.ts';
import { type AccountPlace, handOver, mergeChoices, readAccountPlaces, settleAccess } from './person/store.ts';
import { countHoldings, findLocalOrg, findWorkspace, readHome, readNamed, readWorkspaces } from './store.ts';
import { readUse, tellGiver } from './used.ts';

export interface Links {
  /** Where the two who would be one have their accounts. */
  accounts(orgId: number, memberId: number): Promise<readonly AccountPlace[]>;
  /** The one who typed a code becomes the one who asked for it. @throws InvalidInput where the claim is good no more */
  merge(who: Who, claimId: number): Promise<Written>;
  /** A code, told once. @throws RateLimited */
  code(who: Who, purpose: Purpose): Promise<string>;
  /** Makes a typed code this person's to use. @throws InvalidInput at `code`, RateLimited */
  claim(who: Who, purpose: Purpose, typed: string): Promise<Claim>;
  /**
   * The records of the local chat, as if their code had been typed: only for a workspace of whoever set this Parley up.
   * @throws NotAllowed, InvalidInput where there are none
   */
  claimLocal(who: Who): Promise<Claim>;
  /** What the local chat holds that a workspace could take over; undefined where that is nothing, or not for it. */
  localHoldings(orgId: number, workspaceId: number): Promise<Holdings | undefined>;
  /** What the org of a workspace that would join holds. @throws InvalidInput where it cannot join another's */
  holdings(who: Who): Promise<Holdings>;
  /**
   * The workspace where it is said joins the org of a claim, in one unit of that org.
   * @throws InvalidInput where the claim is good no more, or the workspace cannot join
   */
  join(who: Who, claimId: number, records: Records): Promise<Written>;
  /**
   * A workspace of the org goes back to its own: the one where it is said, unless another is named.
   * @throws InvalidInput where it has none to go back to
   */
  leave(who: Who, workspaceId?: number): Promise<Written>;
  /** The workspace where it is said, and those it shares its records with. */
  state(workspaceId: number): Promise<LinkState>;
  /** What a row of the topic `LINKED` tells; undefined where the workspace is out again. */
  use(orgId: number, ref: string): Promise<CodeUse | undefined>;
  /** The customers that were there already, by the key that records were brought under. */
  twins(orgId: number, key: string): Promise<readonly Twin[]>;
}

export interface LinksDeps {
  readonly db: Database;
  /** Told once a workspace is of another org: what it shows is of the one it left. */
  readonly moved: (workspace: NamedWorkspace) => void;
}

export function createLinks({ db, moved }: LinksDeps): Links {
  const tellOf = async (workspaceId: number) => moved(await readNamed(db.reader, workspaceId));
  return {
    code: (who, purpose) => issueCode(db, who, purpose),
    claim: (who, purpose, typed) => claim(db, who, purpose, typed),
    claimLocal: (who) => claimLocal(db, who),
    async localHoldings(orgId, workspaceId) {
      const local = await findLocalOrg(db.reader, { orgId, workspaceId });
      const held = local && (await countHoldings(db, local.orgId));
      return held && totalOf(held) > 0 ? held : undefined;
    },
    async holdings(who) {
      await db.work.background((tx) => requireAlone(tx, who));
      return countHoldings(db, who.org.id);
    },
    async join(who, claimId, records) {
      const to = await claimedOrg(db.reader, claimId, who.me.id);
      if (records === 'bring') await requireFew(db, who);
      const cause = { ...causeOf(who), orgId: to, memberId: null };
      const written = await db.work.commit(cause, (unit) => join(unit, who, claimId, records));
      await tellOf(who.workspaceId);
      return written;
    },
    accounts: (orgId, memberId) => readAccountPlaces(db.reader, orgId, memberId),
    async merge(who, claimId) {
      const into = await claimedFrom(db.reader, claimId, who);
      return db.work.commit({ ...causeOf(who), memberId: into }, (unit) => merge(unit, who, claimId));
    },
    async leave(who, workspaceId = who.workspaceId) {
      const written = await leave(db, who, workspaceId);
      await tellOf(workspaceId);
      return written;
    },
    async state(workspaceId) {
      const org = await readHome(db.reader, workspaceId);
      const workspaces = await readWorkspaces(db.reader, org.id);
      const here = workspaces.find(({ id }) => id === workspaceId);
      if (!here) throw new RangeError(`the workspace ${workspaceId} moved meanwhile`);
      return { org, here, workspaces };
    },
    use: (orgId, ref) => readUse(db.reader, orgId, ref),
    twins: (orgId, key) => findTwinsKept(db.reader, orgId, key),
  };
}

/** @throws InvalidInput where the workspace is linked, or others are linked to its org */
async function requireAlone(tx: Unit['tx'], who: Who): Promise<void> {
  const all = await readWorkspaces(tx, who.org.id);
  const here = all.find(({ id }) => id === who.workspaceId);
  if (!here || here.linked) throw new InvalidInput(problem('link.linkedAlready', { org: who.org.name }));
  const [other] = all.filter(({ id }) => id !== here.id);
  if (other) throw new InvalidInput(problem('link.othersLinked', { name: other.name }));
}

async function requireFew(db: Database, { org, locale = org.locale }: Who): Promise<void> {
  const total = totalOf(await countHoldings(db, org.id));
  if (total > MOST_BROUGHT)
    throw new InvalidInput(
      problem('link.tooMuch', { total: formatCount(total, locale), most: formatCount(MOST_BROUGHT, locale) }),
    );
}

async function join(unit: Unit, who: Who, claimId: number, records: Records): Promise<void> {
  const { tx } = unit;
  const { org, workspaceId, now } = who;
  const given = await claimed(tx, who, 'workspace', claimId);
  await requireAlone(tx, who);
  await spend(tx, given, 'workspace', now);
  const move = {
    ...{ workspaceId, from: org.id, to: given.org.id, formerOrgId: org.id, at: now },
    nextNumber: (noun: string) => unit.nextNumber(noun),
  };
  const people = await moveWorkspace(tx, move);
  const me = meIn(people, who);
  await unit.by(me);
  await moveDigests(tx, move, people, me);
  await answered(unit, who, me);
  await tellGiver(unit, given, workspaceId, me);
  if (records === 'leave') return;
  const twins = await bringRecords(unit, { from: org.id, workspaceId }, people);
  if (twins.length > 0) await keepTwins(unit, me, twins);
}

async function leave({ work, reader }: Database, who: Who, workspaceId: number): Promise<Written> {
  const isHere = workspaceId === who.workspaceId;
  const found = await reader.workspace.findFirst({ where: { id: workspaceId, orgId: who.org.id } });
  const to = found?.formerOrgId;
  if (!found || !to) throw new InvalidInput(problem('link.notLinked'));
  // Told in the org that whoever does it is of afterwards, so that it is found there when it is delivered again.
  const cause = isHere ? { ...causeOf(who), orgId: to, memberId: null } : causeOf(who);
  return work.commit(cause, async (unit) => {
    const { tx } = unit;
    const { org, now } = who;
    const still = await findWorkspace(tx, org.id, workspaceId);
    if (still?.formerOrgId !== to) throw new InvalidInput(problem('link.notLinked'));
    const nextNumber = (noun: string) => nextNumberIn(tx, to, noun);
    const move = { workspaceId, from: org.id, to, formerOrgId: null, at: now, nextNumber };
    const people = await moveWorkspace(tx, move);
    const [someone] = people.values();
    const me = isHere ? meIn(people, who) : someone;
    if (me !== undefined) await moveDigests(tx, move, people, me);
    await dropMissedReminders(tx, to, now);
    if (!isHere || me === undefined) return;
    await unit.by(me);
    await answered(unit, who, me);
  });
}

async function merge({ tx }: Unit, who: Who, claimId: number): Promise<void> {
  const { org, me, now } = who;
  const { from: into, ...given } = await claimed(tx, who, 'me', claimId);
  await spend(tx, { from: into, ...given }, 'me', now);
  await handOver(tx, org.id, me.id, into.id);
  await mergeChoices(tx, org.id, me.id, into.id, now);
  await settleAccess(tx, org.id, [into.id]);
}

function meIn(people: ReadonlyMap<number, number>, { me }: Who): number {
  const id = people.get(me.id);
  if (id === undefined) throw new RangeError(`member ${me.id} has no account in the workspace they act in`);
  return id;
}

/** The question whose button was pressed goes along, so that a second press is answered from the receipt. */
async function answered({ tx, cause }: Unit, { org, me, key }: Who, memberId: number): Promise<void> {
  const token = /^aside:(.+)$/.exec(key)?.[1];
  if (token) await moveQuestion(tx, token, { orgId: org.id, memberId: me.id }, { orgId: cause.orgId, memberId });
}
