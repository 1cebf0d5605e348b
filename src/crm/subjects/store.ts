/** The customer a thread or direct message is about: a row that is fresh for 24 hours. */
import type { Database } from '../../data/database.ts';

export interface SubjectPlace {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly memberId: number;
  /** Channel and thread as one text. */
  readonly place: string;
}

const FRESH_MS = 24 * 60 * 60 * 1000;

/** The customer, unless archived or last spoken of more than 24 hours ago. */
export async function readSubject(db: Database, at: SubjectPlace, now: Date) {
  const row = await db.reader.subject.findUnique({
    where: { orgId_workspaceId_place_memberId: at },
    include: { customer: { select: { id: true, number: true, name: true, archivedAt: true } } },
  });
  if (!row || row.customer.archivedAt || now.getTime() - row.at.getTime() > FRESH_MS) return undefined;
  const { id, number, name } = row.customer;
  return { id, ref: `C${number}`, name };
}

/** Makes a customer of this org the subject; another org's is left alone. */
export async function writeSubject(db: Database, at: SubjectPlace, customerId: number, now: Date): Promise<void> {
  await db.work.background(async (tx) => {
    const customer = await tx.customer.findFirst({ where: { id: customerId, orgId: at.orgId }, select: { id: true } });
    if (!customer) return;
    await tx.subject.upsert({
      where: { orgId_workspaceId_place_memberId: at },
      create: { ...at, customerId, at: now },
      update: { customerId, at: now },
    });
  });
}
