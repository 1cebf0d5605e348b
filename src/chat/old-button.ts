/**
 * Buttons on messages from before a workspace came to its org: their refs are of the records it had then. `C12` is
 * another customer now, so such a press does nothing.
 */
import { problem } from '../language/problem.ts';
import { NotFound } from '../values/errors.ts';
import { readRef } from '../values/ref.ts';
import type { Interaction } from './interaction.ts';
import { decodeRoute } from './route.ts';

/** @throws NotFound */
export function requireOurs(interaction: Interaction, since: Date | undefined): void {
  if (interaction.kind !== 'press' || !since || !interaction.shownAt || interaction.shownAt >= since) return;
  const action = decodeRoute(interaction.route);
  if (!action || action.do === 'share') return;
  const named = [...Object.values(action.input), interaction.value ?? ''];
  if (named.some((value) => readRef(value) !== undefined)) throw new NotFound(problem('chat.forgedButton'));
}
