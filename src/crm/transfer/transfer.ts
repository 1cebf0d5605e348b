/** Moving records in and out: pasted lists and CSV in, any list as a file out. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import type { Who } from '../who.ts';
import type {
  CustomerExport,
  CustomerOut,
  DealExport,
  DealOut,
  Lines,
  NoteExport,
  NoteOut,
  TaskExport,
  TaskOut,
} from './export/lines.ts';
import { customerLines, dealLines, noteLines, taskLines } from './export/store.ts';
import { previewImport, runImport } from './import/import.ts';
import type { ImportPlan } from './import/plan.ts';
import { findReport, type Report } from './import/store.ts';

export interface Transfer {
  /** What an import of this text would do; writes nothing. @throws InvalidInput at `text` */
  preview(who: Who, text: string): Promise<ImportPlan>;
  /** Adds every customer that is new and leaves the others out. @throws InvalidInput at `text`, and where none is new. */
  import(who: Who, text: string): Promise<Written>;
  /** The rows an import left out, by the key it was written under; undefined where there were none or it is long ago. */
  report(who: Who): Promise<Report | undefined>;

  customers(who: Who, filter: CustomerExport): Promise<Lines<CustomerOut>>;
  deals(who: Who, filter: DealExport): Promise<Lines<DealOut>>;
  notes(who: Who, filter: NoteExport): Promise<Lines<NoteOut>>;
  tasks(who: Who, filter: TaskExport): Promise<Lines<TaskOut>>;
}

export function createTransfer({ db }: { readonly db: Database }): Transfer {
  return {
    preview: (who, text) => previewImport(db, who, text),
    import: (who, text) => runImport(db, who, text),
    report: (who) => findReport(db.reader, who.org.id, who.key),
    customers: (who, filter) => customerLines(db, who.org.id, filter),
    deals: (who, filter) => dealLines(db, who.org.id, filter),
    notes: (who, filter) => noteLines(db, who.org.id, filter),
    tasks: (who, filter) => taskLines(db, who.org.id, filter),
  };
}
