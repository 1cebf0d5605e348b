/** Whether Slack would take a manifest: checked against the schema it publishes. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const schema = JSON.parse(readFileSync(new URL('manifest.schema.1.0.0.json', import.meta.url), 'utf8'));
// It has notes of Slack's own between its keywords; the one format it names is that of a `$schema`, which ours has not.
const validate = new Ajv({ strict: false, allErrors: true, formats: { uri: true } }).compile(schema);

/** What is wrong with it, as `/features/shortcuts/0/name must NOT have more than 24 characters`. */
export function manifestProblems(manifest: unknown): readonly string[] {
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
