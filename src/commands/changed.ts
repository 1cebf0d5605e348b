/** What a stored write did to a record, for the confirmation that is rendered from it. */
import type { Written } from '../chat/ports.ts';
import type { AllowedRole } from '../crm/access/role.ts';
import type { CustomerAccountRow } from '../crm/accounts/account.ts';
import type { ContactRow } from '../crm/contacts/contact.ts';
import type { CustomerRow } from '../crm/customers/customer.ts';
import type { DealRow } from '../crm/deals/deal.ts';
import type { DigestRow } from '../crm/digests/digest.ts';
import type { NoteRow } from '../crm/notes/note.ts';
import type { CaptureReaction } from '../crm/reactions/reaction.ts';
import type { TaskRow } from '../crm/tasks/task.ts';

interface Rows {
  readonly contact: ContactRow;
  readonly customerAccount: CustomerAccountRow;
  readonly customer: CustomerRow;
  readonly deal: DealRow;
  readonly note: NoteRow;
  readonly task: TaskRow;
  readonly digest: DigestRow;
  readonly allowedRole: AllowedRole;
  readonly captureReaction: CaptureReaction;
}

export interface Changed<Row> {
  /** The change's own: what came later has a higher one. */
  readonly id: number;
  /** Null where the write made it. */
  readonly before: Row | null;
  readonly after: Row;
}

/** The first record of its kind that was made or changed; undefined where the write left all as they were. */
export function changed<E extends keyof Rows>(written: Written, entity: E): Changed<Rows[E]> | undefined {
  const change = written.changes.find((each) => each.entity === entity && each.after !== null);
  return change as unknown as Changed<Rows[E]> | undefined;
}
