/** A record that others were hung on since cannot be taken back from under them. */
import type { Unit } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { Conflict } from '../../values/errors.ts';
import { DEPENDENTS, hasDependents } from './store.ts';

/** @throws Conflict where a customer that a write made has live records that it did not make. */
export async function requireNoDependents(unit: Unit, receiptId: number): Promise<void> {
  for (const noun of DEPENDENTS) {
    if (await hasDependents(unit.tx, unit.cause.orgId, receiptId, noun)) {
      throw new Conflict(problem('history.hasDependents'));
    }
  }
}
