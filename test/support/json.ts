/** JSON that came from outside: read without trusting its shape. */

export type Json = Readonly<Record<string, unknown>>;

export const asJson = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const asList = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asJson) : []);

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value under a path of keys. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => asJson(inner)[key], value);
}
