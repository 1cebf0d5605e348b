/** Reads of notes with the names of what they refer to. */
import type { Reader } from '../../data/database.ts';
import type { Note, NoteKind, NoteRow } from './note.ts';

const withNames = {
  customer: { select: { id: true, number: true, name: true } },
  deal: { select: { id: true, number: true, title: true } },
  author: { select: { id: true, name: true } },
} as const;

type Names = Pick<Note, 'customer' | 'deal' | 'author'>;

export function toNote(row: NoteRow, { customer, deal, author }: Names): Note {
  const { id, number, text, at, link, version, archivedAt } = row;
  return { id, number, kind: row.kind as NoteKind, text, at, link, version, archivedAt, customer, deal, author };
}

export async function findNote(
  reader: Reader,
  orgId: number,
  by: { readonly id: number } | { readonly number: number },
): Promise<Note | undefined> {
  const row = await reader.note.findFirst({ where: { ...by, orgId }, include: withNames });
  return row ? toNote(row, row) : undefined;
}

/** The names of what a snapshot refers to, as they are now. */
export async function namesOf(reader: Reader, orgId: number, row: NoteRow): Promise<Names> {
  const { customer, deal, author } = withNames;
  const [ofCustomer, ofDeal, ofAuthor] = await Promise.all([
    reader.customer.findFirstOrThrow({ where: { id: row.customerId, orgId }, ...customer }),
    row.dealId === null ? null : reader.deal.findFirst({ where: { id: row.dealId, orgId }, ...deal }),
    row.authorId === null ? null : reader.member.findFirst({ where: { id: row.authorId, orgId }, ...author }),
  ]);
  return { customer: ofCustomer, deal: ofDeal, author: ofAuthor };
}

/** A customer's notes, newest first. */
export async function notesOf(reader: Reader, orgId: number, customerId: number, take: number): Promise<Note[]> {
  const rows = await reader.note.findMany({
    where: { orgId, customerId, archivedAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    include: withNames,
  });
  return rows.map((row) => toNote(row, row));
}
