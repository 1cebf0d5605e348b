/** Asking for a code and typing one: each good for one person, once, for minutes; guessing is counted and stopped. */
import type { Database, Reader } from '../../data/database.ts';
import type { Tx } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput, NotAllowed, type Problem, RateLimited } from '../../values/errors.ts';
import type { Who } from '../who.ts';
import { CODE_MS, hashCode, newCode } from './code.ts';
import type { Claim, Purpose } from './link.ts';
import {
  addTry,
  claimCode,
  countCodes,
  countTries,
  FOR_LOCAL,
  findCode,
  findLocalOrg,
  isOwn,
  putCode,
  readClaim,
  useCode,
} from './store.ts';

/** In the time that a code is good for: codes a person may ask for, and wrong ones that a person and a workspace may type. */
const MOST_CODES = 5;
const MOST_TRIES = 5;
const MOST_TRIES_OF_ALL = 20;

/** A new code, told once: only its hash is kept. @throws RateLimited */
export function issueCode({ work }: Pick<Database, 'work'>, who: Who, purpose: Purpose): Promise<string> {
  const { org, me, key, now } = who;
  return work.background(async (tx) => {
    if ((await countCodes(tx, org.id, me.id, ago(now), key)) >= MOST_CODES) throw tooMany();
    const code = newCode();
    await putCode(tx, {
      ...{ orgId: org.id, memberId: me.id, purpose, hash: hashCode(code), key },
      ...{ createdAt: now, expiresAt: new Date(now.getTime() + CODE_MS) },
    });
    return code;
  });
}

/**
 * Makes a typed code this person's to use; typed again by them, it is theirs still.
 * @throws InvalidInput at `code` where it is none that is good for them, RateLimited
 */
export async function claim(db: Pick<Database, 'work'>, who: Who, purpose: Purpose, typed: string): Promise<Claim> {
  const answer = await db.work.background((tx) => tryCode(tx, who, purpose, typed));
  if (answer === 'limited') throw tooMany();
  if (answer === 'bad') throw badCode(purpose);
  // At no field: a form would come up with the code, put aside as it was typed, and it is good still.
  if (answer === 'own') throw new InvalidInput(problem(purpose === 'workspace' ? 'link.ownCode' : 'link.myOwnCode'));
  return answer;
}

/** A wrong code is counted, so it must not be refused before that is stored. */
async function tryCode(tx: Tx, who: Who, purpose: Purpose, typed: string): Promise<Claim | 'limited' | 'bad' | 'own'> {
  const { org, me, workspaceId, now } = who;
  const trier = { orgId: org.id, workspaceId, memberId: me.id };
  const { mine, all } = await countTries(tx, trier, ago(now));
  if (mine >= MOST_TRIES || all >= MOST_TRIES_OF_ALL) return 'limited';
  const found = await findCode(tx, { hash: hashCode(typed) }, { purpose, memberId: me.id, now });
  const sameOrg = found?.org.id === org.id;
  if (found && purpose === 'workspace' && sameOrg) return 'own';
  if (found && purpose === 'me' && sameOrg && found.from.id === me.id) return 'own';
  // A person's accounts are joined inside an org only: another's code is none here.
  if (!found || (purpose === 'me' && !sameOrg)) {
    await addTry(tx, trier, ago(now), now);
    return 'bad';
  }
  await claimCode(tx, found, me.id);
  return found;
}

/**
 * The local chat has nobody to show a code where it is switched off, so one is put into the asker's hand: whoever runs
 * the process owns its records.
 * @throws NotAllowed where the workspace is not theirs, InvalidInput where there are no such records
 */
export function claimLocal({ work }: Pick<Database, 'work'>, who: Who): Promise<Claim> {
  const { org, me, workspaceId, key, now } = who;
  return work.background(async (tx) => {
    if (!(await isOwn(tx, org.id, workspaceId))) throw new NotAllowed(problem('link.localNotYours'));
    const local = await findLocalOrg(tx, { orgId: org.id, workspaceId });
    if (!local) throw new InvalidInput(problem('link.noLocal'));
    const hash = hashCode(newCode());
    await putCode(tx, {
      ...{
        orgId: local.orgId,
        memberId: local.adminId,
        purpose: 'workspace',
        hash,
        key: `${FOR_LOCAL}${org.id} ${key}`,
      },
      ...{ createdAt: now, expiresAt: new Date(now.getTime() + CODE_MS) },
    });
    const found = await findCode(tx, { hash }, { purpose: 'workspace', memberId: me.id, now });
    if (!found) throw badCode('workspace');
    await claimCode(tx, found, me.id);
    return found;
  });
}

/** What this person typed before and was asked about. @throws InvalidInput where it is good no more */
export async function claimed(tx: Tx, who: Who, purpose: Purpose, id: number): Promise<Claim> {
  const found = await findCode(tx, { id }, { purpose, memberId: who.me.id, now: who.now });
  if (!found) throw badCode(purpose);
  return found;
}

/** Whose code it is, good still or not. @throws InvalidInput where it is not this person's claim */
export async function claimedOrg(from: Pick<Reader, 'linkCode'>, id: number, memberId: number): Promise<number> {
  const found = await readClaim(from, id, 'workspace', memberId);
  if (!found) throw badCode('workspace');
  return found.orgId;
}

/** Who asked for it, good still or not. @throws InvalidInput where it is not this person's claim */
export async function claimedFrom(from: Pick<Reader, 'linkCode'>, id: number, { org, me }: Who): Promise<number> {
  const found = await readClaim(from, id, 'me', me.id);
  if (found?.orgId !== org.id) throw badCode('me');
  return found.memberId;
}

/** Uses a claim up, in the unit that acts on it. @throws InvalidInput where it was used before */
export async function spend(tx: Tx, found: Claim, purpose: Purpose, at: Date): Promise<void> {
  if (!(await useCode(tx, found, at))) throw badCode(purpose);
}

const ago = (now: Date): Date => new Date(now.getTime() - CODE_MS);

const tooMany = (): RateLimited => new RateLimited(problem('link.tooMany'));

function badCode(purpose: Purpose): InvalidInput {
  return atCode(problem(purpose === 'workspace' ? 'link.badCode' : 'link.badMyCode'));
}

const atCode = (told: Problem): InvalidInput => new InvalidInput(told, { code: told });
