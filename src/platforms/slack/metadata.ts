/** What a modal carries so that its submit knows where it belongs: the place, and the message it was opened from. */
import { z } from 'zod';
import type { Place } from '../../chat/interaction.ts';
import { LIMITS } from './limits.ts';

export interface ModalOrigin {
  readonly place: Place;
  readonly responseUrl?: string | undefined;
  /** The message whose button opened it. */
  readonly message?: PressedMessage | undefined;
  /** Whether that message asks what the form answers: then the answer takes its place. */
  readonly asked?: boolean | undefined;
}

export interface PressedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly ephemeral: boolean;
}

const schema = z.object({
  token: z.string().optional(),
  place: z.object({
    channel: z.string(),
    channelName: z.string().optional(),
    thread: z.string().optional(),
    direct: z.boolean(),
  }),
  responseUrl: z.string().optional(),
  message: z.object({ channel: z.string(), ts: z.string(), ephemeral: z.boolean() }).optional(),
  asked: z.boolean().optional(),
});

export function writeMetadata(origin: ModalOrigin, token?: string): string {
  const whole = JSON.stringify({ ...origin, token });
  if (whole.length <= LIMITS.view.metadata) return whole;
  return JSON.stringify({ place: origin.place, token });
}

/** Undefined where it is not of ours. */
export function readMetadata(text: string | undefined): (ModalOrigin & { readonly token?: string }) | undefined {
  if (!text) return undefined;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? (read.data as ModalOrigin & { token?: string }) : undefined;
  } catch {
    return undefined;
  }
}
