/** Whoever gave a code is told, once and by direct message, that a workspace came by it: by whose hand, and how to undo it. */
import type { Reader } from '../../data/database.ts';
import type { Unit } from '../../data/work.ts';
import type { Claim, CodeUse } from './link.ts';

/** What the outbox' rows of it are about. */
export const LINKED = 'linked';

/** Nobody is told of what they did themselves, or never asked for. */
export async function tellGiver(
  unit: Unit,
  { id, from, given }: Claim,
  workspaceId: number,
  by: number,
): Promise<void> {
  const { orgId } = unit.cause;
  if (!given || from.id === by) return;
  const account = await unit.tx.identity.findFirst({
    where: { orgId, memberId: from.id, closedAt: null, workspaceId: { not: workspaceId } },
    orderBy: { id: 'asc' },
    select: { workspaceId: true, externalId: true },
  });
  if (!account) return;
  const to = { workspaceId: account.workspaceId, place: `@${account.externalId}` };
  await unit.say({ ...to, topic: LINKED, ref: `${workspaceId}:${by}`, dedupeKey: `${LINKED}:${id}` });
}

/** What such a row is about; undefined where the workspace is out again. */
export async function readUse(
  from: Pick<Reader, 'workspace' | 'member'>,
  orgId: number,
  ref: string,
): Promise<CodeUse | undefined> {
  const [workspaceId, memberId] = ref.split(':').map(Number);
  const workspace = await from.workspace.findFirst({
    where: { id: workspaceId ?? 0, orgId, formerOrgId: { not: null } },
    select: { id: true, name: true, platform: true, org: { select: { name: true } } },
  });
  const member = await from.member.findFirst({ where: { id: memberId ?? 0, orgId }, select: { name: true } });
  if (!workspace || !member) return undefined;
  const { org, ...where } = workspace;
  return { workspace: where, org: org.name, by: member.name };
}
