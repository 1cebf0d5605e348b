/** A body against Discord's specification: what is wrong, in Discord's codes. */
import * as schemas from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import type { Fault } from '../refused.ts';

export type Schema = keyof typeof schemas;

const spec: Readonly<Record<Schema, ZodMiniType>> = schemas;

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly input?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
}

export function againstSpec(schema: Schema, body: unknown): readonly Fault[] {
  const read = spec[schema].safeParse(body, { reportInput: true });
  return read.success ? [] : (read.error.issues as readonly Issue[]).flatMap((issue) => faultsOf(issue, []));
}

function faultsOf(issue: Issue, above: readonly PropertyKey[]): readonly Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors) {
    const meant = issue.errors.filter((branch) => !branch.some(isOtherKind));
    // Where no kind is meant the words are about the kind itself.
    if (meant.length === 0) {
      const types = issue.errors.flatMap((branch) => branch.flatMap((each) => (isOtherKind(each) ? each.values : [])));
      return [{ path: [...path, 'type'], ...oneOf(types) }];
    }
    // A branch that takes nothing at all of what was sent was not meant either.
    const partly = meant.filter((branch) => branch.some((each) => each.path.length > 0));
    const nearest = (partly.length > 0 ? partly : meant).reduce((best, branch) =>
      branch.length < best.length ? branch : best,
    );
    return nearest.flatMap((each) => faultsOf(each, path));
  }
  return [{ path, ...words(issue) }];
}

/** Another branch of a union: its `type` is not the one that was sent. */
const isOtherKind = ({ code, path }: Issue): boolean => code === 'invalid_value' && path.at(-1) === 'type';

const oneOf = (values: readonly unknown[]) => ({
  code: 'BASE_TYPE_CHOICES',
  message: `Value must be one of (${values.join(', ')}).`,
});

function words({ code, origin, maximum, minimum, values, expected, input }: Issue): Omit<Fault, 'path'> {
  if (code === 'too_big' && origin === 'string') {
    return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` };
  }
  if (code === 'too_small' && origin === 'string' && input === '') {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  if (code === 'too_small' && origin === 'string') {
    return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` };
  }
  if ((code === 'too_big' || code === 'too_small') && origin === 'array') {
    const bound = code === 'too_big' ? `${maximum} or fewer` : `${minimum} or more`;
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${bound} in length.` };
  }
  if (code === 'too_big') {
    return { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${maximum}.` };
  }
  if (code === 'too_small') {
    return { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${minimum}.` };
  }
  if (code === 'invalid_value') return oneOf(values ?? []);
  if (code === 'invalid_type' && input === undefined) {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  return { code: 'BASE_TYPE_INVALID', message: `Could not interpret the value${expected ? ` as ${expected}` : ''}.` };
}
