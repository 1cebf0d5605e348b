/**
 * What can go wrong for a person, thrown once and worded once.
 *
 * A refusal carries a key of the `language` catalogue and its parameters, never a sentence, so that it is
 * told in the reader's language. Anything that is not a Refusal is a fault of ours: the person gets a
 * reference, the log the stack.
 */

/** A sentence of the catalogue still to be worded: made by `problem()` in `language/`, which checks the key. */
export interface Problem {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export abstract class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.key);
    this.name = new.target.name;
    this.problem = problem;
  }
}

/** What was typed cannot be used; `fields` says what is wrong at which field of the form. */
export class InvalidInput extends Refusal {
  readonly fields: Readonly<Record<string, Problem>>;

  constructor(problem: Problem, fields: Readonly<Record<string, Problem>> = {}) {
    super(problem);
    this.fields = fields;
  }
}

/** Nothing of that name or ref in this org (also what another org's record looks like). */
export class NotFound extends Refusal {}

/** One difference between what a person saw and what is there now; `field` is the label's key in the catalogue. */
export interface Difference {
  readonly field: string;
  readonly seen: unknown;
  readonly now: unknown;
}

/** Someone was faster: the record changed since it was seen. */
export class Conflict extends Refusal {
  readonly differences: readonly Difference[];

  constructor(problem: Problem, differences: readonly Difference[] = []) {
    super(problem);
    this.differences = differences;
  }
}

/** The person may not do this. */
export class NotAllowed extends Refusal {}

/** Too many at once; try again later. */
export class RateLimited extends Refusal {}

/** Something outside Parley (a platform, the disk) did not answer. */
export class Upstream extends Refusal {}
