/** One unit of work under way: what a command may write, and the changes it leaves. */

import type { AnyRow, Entity } from './entities.ts';
import { AlreadyUndone } from './errors.ts';
import { lease } from './lease.ts';
import { findRow, insertRow, updateRow } from './rows.ts';
import { snapshotOf, writeSnapshot } from './snapshot.ts';
import { marks, type Sql } from './sql.ts';
import type { Cause, ChangeRow, Tx, Unit, Written } from './work.ts';

export interface RunningUnit {
  readonly unit: Unit;
  /** Writes the changes and ends the unit: from here on it refuses everything. */
  finish(): Promise<Written>;
}

interface Draft {
  readonly entity: Entity;
  readonly entityId: number;
  readonly before: AnyRow | null;
  readonly after: AnyRow | null;
}

/** Changes a statement: SQLite takes at most 32,766 values in one. */
const CHANGES_A_STATEMENT = 500;

export function createUnit(sql: Sql, client: Tx, cause: Cause, receiptId: number): RunningUnit {
  const drafts: Draft[] = [];
  let undoesId: number | null = null;

  const { at } = cause;
  let { orgId, memberId } = cause;
  const { tx, alive, end } = lease(client, cause.command);

  const unit: Unit = {
    tx,
    cause,
    async nextNumber(noun, count = 1) {
      alive();
      const [row] = await sql.rows(
        `INSERT INTO "Counter" ("orgId", "noun", "last") VALUES (?, ?, ?)
         ON CONFLICT ("orgId", "noun") DO UPDATE SET "last" = "last" + excluded."last" RETURNING "last"`,
        [orgId, noun, count],
      );
      return Number(row?.[0]) - count + 1;
    },
    async find(entity, id) {
      alive();
      return findRow(sql, entity, orgId, id);
    },
    async insert(entity, row) {
      alive();
      const after = await insertRow(sql, entity, orgId, at, row);
      drafts.push({ entity, entityId: after.id, before: null, after });
      return after;
    },
    async update(entity, before, patch) {
      alive();
      const after = await updateRow(sql, entity, orgId, at, before, patch);
      if (after === undefined) return before;
      drafts.push({ entity, entityId: after.id, before: snapshotOf(entity, before), after });
      return after;
    },
    async say(post) {
      alive();
      await sql.run(
        `INSERT INTO "Outbox" ("orgId", "workspaceId", "place", "topic", "ref", "dedupeKey", "dueAt", "createdAt")
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("orgId", "dedupeKey") DO NOTHING`,
        [orgId, post.workspaceId, post.place, post.topic, post.ref, post.dedupeKey, post.dueAt ?? at, at],
      );
    },
    async by(member, of = orgId) {
      alive();
      const set = 'UPDATE "Receipt" SET "memberId" = ?, "orgId" = ? WHERE "id" = ? AND "orgId" = ?';
      await sql.run(set, [member, of, receiptId, orgId]);
      [memberId, orgId] = [member, of];
    },
    async undoes(earlier) {
      alive();
      const marked = await sql.run(
        'UPDATE "Receipt" SET "undoneId" = ? WHERE "id" = ? AND "orgId" = ? AND "undoneId" IS NULL AND "id" <> ?',
        [receiptId, earlier, orgId, receiptId],
      );
      if (marked === 0) throw new AlreadyUndone(earlier);
      await sql.run('UPDATE "Receipt" SET "undoesId" = ? WHERE "id" = ?', [earlier, receiptId]);
      await sql.run('UPDATE "Receipt" SET "undoneId" = NULL WHERE "orgId" = ? AND "undoneId" = ?', [orgId, earlier]);
      undoesId = earlier;
    },
  };

  async function writeChanges(): Promise<ChangeRow[]> {
    const written: ChangeRow[] = [];
    for (let from = 0; from < drafts.length; from += CHANGES_A_STATEMENT) {
      const some = drafts.slice(from, from + CHANGES_A_STATEMENT);
      const ids = await sql.rows(
        `INSERT INTO "Change" ("orgId", "receiptId", "entity", "entityId", "before", "after", "at", "memberId")
         VALUES ${some.map(() => `(${marks(8)})`).join(', ')} RETURNING "id"`,
        some.flatMap(({ entity, entityId, before, after }) => [
          orgId,
          receiptId,
          entity,
          entityId,
          writeSnapshot(before),
          writeSnapshot(after),
          at,
          memberId,
        ]),
      );
      some.forEach((draft, index) => {
        written.push({ id: Number(ids[index]?.[0]), ...draft } as ChangeRow);
      });
    }
    return written;
  }

  return {
    unit,
    async finish() {
      const changes = await writeChanges();
      end();
      const { key, command, place = null } = cause;
      const undoneId = null;
      return { receiptId, orgId, key, command, place, at, memberId, undoesId, undoneId, replayed: false, changes };
    },
  };
}
