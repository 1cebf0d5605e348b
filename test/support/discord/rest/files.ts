/** Files of a message: which came, which stay. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { refuseFaults } from '../refused.ts';
import type { FileOf } from '../world.ts';
import type { Upload } from './body.ts';

/** `attachments` names those that stay by their id, and new ones by the number of their upload. */
export function filesOf(core: Core, said: Json, uploads: readonly Upload[], before: readonly FileOf[] = []) {
  const listed = Array.isArray(said.attachments) ? asList(said.attachments) : undefined;
  const stay = listed ? before.filter(({ id }) => listed.some((each) => String(each.id) === id)) : before;
  const unknown = (listed ?? []).flatMap((each, at) => {
    const id = String(each.id);
    const exists = before.some((file) => file.id === id) || uploads.some(({ index }) => index === id);
    const message = 'Attachment data not found';
    return exists ? [] : [{ path: ['attachments', at, 'id'], code: 'ATTACHMENT_NOT_FOUND', message }];
  });
  refuseFaults(unknown);
  const came = uploads.map(({ index, filename, contentType, bytes }): FileOf => {
    const about = asJson(listed?.find((each) => String(each.id) === index));
    const description = asText(about.description);
    const name = asText(about.filename) || filename;
    return { id: core.world.id(), filename: name, contentType, bytes, ...(description && { description }) };
  });
  return [...stay, ...came];
}

export const namesOf = (files: readonly FileOf[]): readonly string[] => files.map(({ filename }) => filename);
