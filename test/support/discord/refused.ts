/** A request that Discord refuses, in its own words: `{ message, code }`, of a form with a tree of what is wrong. */
import type { Json } from '../json.ts';

export class Refused extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors?: Json;

  constructor(status: number, code: number, message: string, errors?: Json) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
    if (errors) this.errors = errors;
  }

  get body(): Json {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

const KNOWN = {
  0: [404, '404: Not Found'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10011: [404, 'Unknown Role'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50083: [400, 'Thread is archived'],
  160004: [400, 'A thread has already been created for this message'],
} as const satisfies Readonly<Record<number, readonly [number, string]>>;

export type Code = keyof typeof KNOWN;

export const refusedFor = (code: Code): Refused => new Refused(KNOWN[code][0], code, KNOWN[code][1]);

export const isCode = (code: number): code is Code => code in KNOWN;

/** What is wrong at one place of a form. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** @throws Refused 50035 where anything is wrong. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refused(400, 50035, 'Invalid Form Body', errorTree(faults));
}

/** `errors: { embeds: { 0: { title: { _errors: [...] } } } }`. */
function errorTree(faults: readonly Fault[]): Json {
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of faults) {
    let at = tree;
    for (const key of path) {
      const inner = (at[String(key)] ?? {}) as Record<string, unknown>;
      at[String(key)] = inner;
      at = inner;
    }
    const told = (at._errors ?? []) as unknown[];
    at._errors = [...told, { code, message }];
  }
  return tree;
}
