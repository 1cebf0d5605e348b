/** Links: workspaces that share an org's records, and accounts that are one person. */

/** `workspace`: another workspace may join the org. `me`: another account becomes the same person. */
export type Purpose = 'workspace' | 'me';

/** What is done with the records of a workspace's own org when it joins another's. */
export type Records = 'bring' | 'leave';

/** How many live records an org holds, by noun. */
export interface Holdings {
  readonly customer: number;
  readonly contact: number;
  readonly deal: number;
  readonly note: number;
  readonly task: number;
}

export const HELD = ['customer', 'contact', 'deal', 'note', 'task'] as const;

export const totalOf = (held: Holdings): number => HELD.reduce((sum, noun) => sum + held[noun], 0);

/** A code someone may use: typed by them, good, and nobody else's to use any more. */
export interface Claim {
  readonly id: number;
  /** Whose it is. */
  readonly org: { readonly id: number; readonly name: string; readonly currency: string };
  /** Who asked for it. */
  readonly from: { readonly id: number; readonly name: string; readonly access: 'admin' | 'member' };
  /** Whether they did: the one for the local chat's records is made for whoever takes them over. */
  readonly given: boolean;
}

/** A workspace came in by a code. */
export interface CodeUse {
  readonly workspace: { readonly id: number; readonly name: string; readonly platform: string };
  /** The name of the company it joined. */
  readonly org: string;
  /** The name of who typed the code. */
  readonly by: string;
}

export interface LinkedWorkspace {
  readonly id: number;
  readonly name: string;
  readonly platform: string;
  /** Whether it has an org of its own that it can go back to. */
  readonly linked: boolean;
}

/** A workspace as its platform names it. */
export interface NamedWorkspace {
  readonly platform: string;
  readonly externalId: string;
}

export interface LinkState {
  readonly org: { readonly id: number; readonly name: string };
  /** The workspace that is asked of. */
  readonly here: LinkedWorkspace;
  /** All of the org, this one too. */
  readonly workspaces: readonly LinkedWorkspace[];
}

/** A customer that the other org has already: what belonged to it is with that one now. */
export interface Twin {
  readonly name: string;
  /** `C3` */
  readonly ref: string;
  readonly with: string;
  /** `before`: it is the copy that was brought another time. */
  readonly by: 'phone' | 'email' | 'before';
}

/** Records that are brought along, at most: one transaction of some seconds, and one undo, that other writes wait for. */
export const MOST_BROUGHT = 10_000;
