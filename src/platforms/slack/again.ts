/** What the Share button carries to show its answer again: ephemeral messages come back without what they said. */
import { z } from 'zod';
import type { Interaction } from '../../chat/interaction.ts';
import { LIMITS } from './limits.ts';

const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invoke'), key: z.string(), line: z.string() }),
  z.object({ kind: z.literal('press'), key: z.string(), route: z.string(), value: z.string().optional() }),
  z.object({ kind: z.literal('submit'), key: z.string(), token: z.string() }),
  z.object({ kind: z.literal('command'), key: z.string(), path: z.string(), values: z.record(z.string(), z.string()) }),
]);

/** Undefined where the answer cannot be shared: everyone sees it already, or what asked for it is too long. */
export function writeAgain(interaction: Interaction): string | undefined {
  if (interaction.place.direct || interaction.kind === 'say') return undefined;
  const read = shape.safeParse(interaction);
  const text = read.success ? JSON.stringify(read.data) : undefined;
  return text && text.length <= LIMITS.button.value ? text : undefined;
}

/**
 * The interaction that shows the answer again, as the one who presses. Its key is the first one's, so that a write is
 * not done again but told again.
 */
export function readAgain(text: string, now: Interaction): Interaction | undefined {
  const read = shape.safeParse(parsed(text));
  if (!read.success) return undefined;
  const base = { actor: now.actor, place: now.place, canOpenForm: false };
  const again = read.data;
  switch (again.kind) {
    case 'submit':
      return { ...base, ...again, values: {} };
    case 'press': {
      const { value, ...rest } = again;
      return { ...base, ...rest, ...(value === undefined ? {} : { value }) };
    }
    default:
      return { ...base, ...again };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
