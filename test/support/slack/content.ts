/** What a message says, as an app sends it: by the Web API, to a response_url or in an ack. */

import { asJson, asList, asText, type Json } from '../json.ts';
import { checkMessageBlocks } from './blocks/check.ts';
import { LIMITS } from './limits.ts';
import { Refused } from './refused.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly metadata?: Json;
}

/** @throws Refused where it cannot be shown. `tooLong`: what becomes of a text over the limit. */
export function readContent(source: Json, tooLong: 'cut' | 'refuse' = 'refuse'): Content {
  const blocks = source.blocks ?? [];
  if (!Array.isArray(blocks)) throw new Refused('invalid_blocks_format');
  const wrong = checkMessageBlocks(blocks);
  if (wrong.length > 0) throw new Refused('invalid_blocks', wrong);
  const attachments = asList(source.attachments);
  if (attachments.length > LIMITS.message.attachments) throw new Refused('too_many_attachments');
  const text = asText(source.text);
  if (text.trim() === '' && blocks.length === 0 && attachments.length === 0) throw new Refused('no_text');
  if (text.length > LIMITS.message.text && tooLong === 'refuse') throw new Refused('msg_too_long');
  const metadata = readMetadata(source.metadata);
  return { text: text.slice(0, LIMITS.message.text), blocks: asList(blocks), ...(metadata && { metadata }) };
}

function readMetadata(metadata: unknown): Json | undefined {
  if (metadata === undefined || metadata === null) return undefined;
  const { event_type: type, event_payload: payload } = asJson(metadata);
  if (typeof type !== 'string' || type === '' || typeof payload !== 'object' || payload === null) {
    throw new Refused('invalid_metadata_format');
  }
  return { event_type: type, event_payload: payload };
}
