/** What a request carries: JSON, or a form of JSON and files. */

export interface Upload {
  /** The n of `files[n]`: what an attachment's id refers to. */
  readonly index: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Body {
  /** Undefined where there is none. */
  readonly raw: unknown;
  readonly uploads: readonly Upload[];
}

export async function readBody(contentType: string, bytes: Buffer): Promise<Body> {
  if (bytes.length === 0) return { raw: undefined, uploads: [] };
  if (!contentType.startsWith('multipart/form-data')) return { raw: JSON.parse(bytes.toString()), uploads: [] };
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const uploads: Upload[] = [];
  for (const [name, value] of form.entries()) {
    const [, index] = /^files\[(\d+)\]$/.exec(name) ?? [];
    if (index === undefined || typeof value === 'string') continue;
    const read = Buffer.from(await value.arrayBuffer());
    uploads.push({ index, filename: value.name, contentType: value.type || 'application/octet-stream', bytes: read });
  }
  const payload = form.get('payload_json');
  return { raw: typeof payload === 'string' ? JSON.parse(payload) : {}, uploads };
}
