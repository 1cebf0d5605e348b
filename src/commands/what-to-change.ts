/** An edit that names a record and nothing else: the form asks what should change. */
import { problem } from '../language/problem.ts';
import { InvalidInput } from '../values/errors.ts';

/** @throws InvalidInput at the field where none of the values is given */
export function requireChange(field: string, values: readonly unknown[]): void {
  if (values.some((value) => value !== undefined)) return;
  throw new InvalidInput(problem('deal.whatToChange'), { [field]: problem('deal.whatToChange') });
}
