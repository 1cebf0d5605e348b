/** files.*: an upload in three steps, ending in a message with the file. */
import { asList, asText, type Json } from '../../json.ts';
import { post } from '../messages.ts';
import { Refused } from '../refused.ts';
import { type BotCall, channelFor, type Method, text } from './method.ts';

interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  content?: string;
}

export interface Files {
  readonly methods: Readonly<Record<string, Method>>;
  /** The second step: the bytes. False where none were asked for, or not so many. */
  receive(id: string, body: Buffer): boolean;
}

export function createFiles(origin: () => string): Files {
  const uploads = new Map<string, Upload>();
  return {
    receive(id, body) {
      const upload = uploads.get(id);
      if (!upload || upload.length !== body.length) return false;
      upload.content = body.toString();
      return true;
    },
    methods: {
      'files.getUploadURLExternal': {
        scopes: ['files:write'],
        args: { filename: 'text!', length: 'number!', alt_txt: 'text', snippet_type: 'text' },
        run({ core, args }) {
          const length = Number(args.length);
          // A file of nothing counts as no length at all.
          if (length === 0) throw new Refused('missing_argument');
          if (!Number.isInteger(length) || length < 0) throw new Refused('invalid_arguments');
          const id = core.world.id('F');
          uploads.set(id, { id, name: text(args, 'filename'), length });
          return { upload_url: `${origin()}/upload/v1/${id}`, file_id: id };
        },
      },
      'files.completeUploadExternal': {
        scopes: ['files:write'],
        args: { files: 'json!', channel_id: 'text', thread_ts: 'text', initial_comment: 'text', blocks: 'json' },
        run: (call) => complete(call, uploads),
      },
    },
  };
}

function complete(call: BotCall, uploads: Map<string, Upload>): Json {
  const { core, team, installation, args } = call;
  const files = asList(args.files).map(({ id, title }) => {
    const upload = uploads.get(asText(id));
    if (upload?.content === undefined) throw new Refused('file_not_found');
    return { id: upload.id, name: upload.name, title: asText(title) || upload.name, content: upload.content };
  });
  if (files.length === 0) throw new Refused('invalid_arguments', ['[ERROR] no items in array [json-pointer:/files]']);
  // A ticket is good for one message.
  for (const { id } of files) uploads.delete(id);
  const channelId = text(args, 'channel_id');
  if (channelId !== '') {
    const channel = channelFor(call, channelId);
    if (!channel.members.has(installation.botUserId)) throw new Refused('not_in_channel');
    const { botUserId: user, botId } = installation;
    const draft = { user, botId, text: text(args, 'initial_comment'), files };
    post(core, team, channel, { ...draft, threadTs: text(args, 'thread_ts') || undefined });
  }
  return { files: files.map(({ id, title }) => ({ id, title })) };
}
