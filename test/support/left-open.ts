/** What was told at once, as a process leaves it that died before it could note that it was told. */
import Sqlite from 'better-sqlite3';

/** On a handle of its own, beside the program's. */
export function leaveOpen(path: string): void {
  const file = new Sqlite(path);
  file.exec(`UPDATE "Outbox" SET "state" = 'telling', "sentAt" = NULL
    WHERE "topic" IN ('share', 'question') AND "state" = 'sent'`);
  file.close();
}
