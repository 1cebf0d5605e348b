/** Files of an answer, handed to whoever asked: uploaded into their direct message, wherever they asked. */
import type { TellOnce } from '../../chat/tell-once.ts';
import type { File } from '../../chat/view.ts';
import { text, view } from '../../chat/view.ts';
import { translator } from '../../language/translate.ts';
import type { Done } from './bring.ts';
import type { Installation, Installations } from './installations.ts';
import { UPLOAD_MS } from './limits.ts';
import type { Log } from './log.ts';
import { renderMessage } from './render-view.ts';
import { tell } from './tell.ts';
import { type CallFailure, failureOf } from './web.ts';

export interface FileDeps {
  readonly installations: Pick<Installations, 'tenancyOf'>;
  readonly tellOnce: TellOnce;
  readonly log: Log;
}

/** Once an answer, however often what asked for it is delivered. */
export async function handOver({ installations, tellOnce, log }: FileDeps, done: Done): Promise<void> {
  const { account, interaction } = done.received;
  for (const file of done.view.blocks) {
    if (file.type !== 'file') continue;
    const tenancy = await installations.tenancyOf(done.installation);
    const key = `file:${interaction.key}:${file.name}`;
    const telling = { ...tenancy, place: `@${account}`, topic: 'file', key, asked: interaction.key } as const;
    await tellOnce(telling, () => send(done, file, log));
  }
}

/** Where it fails, the person is told why and what to do. */
async function send({ installation, received, locale }: Done, file: File, log: Log): Promise<boolean> {
  try {
    await upload(installation, received.account, file);
    return true;
  } catch (error) {
    const failed = failureOf(error);
    log.warn({ ...failed, file: file.name }, 'a file could not be handed over');
    const said = translator(locale)(`slack.fileFailed.${reasonOf(failed)}`, { name: file.name });
    await tell({ installation, ...received }, renderMessage(view(text(said, 'bad')), { locale }), {}, log);
    return false;
  }
}

/** A place for so many bytes, the bytes, and then the message that shows them. */
async function upload({ client }: Installation, account: string, { name, mediaType, content }: File): Promise<void> {
  const bytes = Buffer.from(content);
  const { channel } = await client.conversations.open({ users: account });
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
    filename: name,
    length: bytes.length,
  });
  if (!channel?.id || !url || !id) throw new Error('Slack named no place for a file');
  const stored = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': mediaType },
    body: bytes,
    signal: AbortSignal.timeout(UPLOAD_MS),
  });
  if (!stored.ok) throw new Error(`Slack did not take the file: HTTP ${stored.status}`);
  await client.files.completeUploadExternal({ files: [{ id, title: name }], channel_id: channel.id });
}

/** What the person can do about it. */
function reasonOf(failed: CallFailure): 'permission' | 'workspace' | 'again' {
  if (failed.kind !== 'refused') return 'again';
  if (failed.code === 'missing_scope') return 'permission';
  return /^(file_|storage_|posting_|restricted_)/.test(failed.code) ? 'workspace' : 'again';
}
