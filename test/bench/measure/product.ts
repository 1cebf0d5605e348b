/** The product on a database file, spoken to as a platform would, with all it sends to SQLite kept. */
import { createConversation } from '../../../src/app/conversation.ts';
import type { Interaction, Reply } from '../../../src/chat/interaction.ts';
import { viewText } from '../../../src/chat/view-text.ts';
import { type Database, openDatabase } from '../../../src/data/database.ts';
import type { Clock } from '../../../src/values/clock.ts';
import { root, silent } from '../../support/temp-database.ts';
import { TODAY } from '../fixture/shop.ts';
import { createRecorder, type Recorder } from './recorder.ts';

export interface Product {
  /** Ann types a command in her direct message (the default) or a channel. @throws Error where it is refused or fails */
  types(line: string, where?: { readonly workspace?: string; readonly channel?: string }): Promise<string>;
  suggests(path: string, field: string, query: string, workspace?: string): Promise<string>;
  /** All statements, in order. */
  readonly read: Recorder;
  readonly written: Recorder;
  /** Time inside `work.commit` since the last call, ms each. */
  commitTimes(): number[];
  close(): Promise<void>;
}

/** `posts`: every write says something unasked too, as a reminder or a notice would. */
export async function openProduct(file: string, { posts = false } = {}): Promise<Product> {
  const began = performance.now();
  // Runs on from the fixture's last day, so that "this month" has something in it.
  const clock: Clock = { now: () => new Date(TODAY.getTime() + performance.now() - began) };
  const read = createRecorder();
  const written = createRecorder();
  const opened = await openDatabase({
    ...{ url: `file:${file}`, root, clock, log: silent },
    adapter: written.tap,
    readerAdapter: read.tap,
  });
  const big = await opened.reader.workspace.findFirstOrThrow({ where: { externalId: 'big' } });
  let commits: number[] = [];
  const db: Database = {
    ...opened,
    work: {
      ...opened.work,
      async commit(cause, write) {
        const started = performance.now();
        try {
          return await opened.work.commit(cause, async (unit) => {
            await write(unit);
            if (!posts) return;
            const { key: dedupeKey, command: ref } = cause;
            await unit.say({ workspaceId: big.id, place: 'sales', topic: 'notice', ref, dedupeKey });
          });
        } finally {
          commits.push(performance.now() - started);
        }
      },
    },
    longRead(sql, params = []) {
      read.add({ sql, args: params });
      return opened.longRead(sql, params);
    },
  };
  const { handle } = createConversation({ db, clock, log: silent, findPlace: async () => undefined });
  let deliveries = 0;

  async function deliver(
    what: Pick<Interaction, 'kind'> & Partial<Interaction>,
    workspace: string,
    channel: string | undefined,
  ): Promise<string> {
    deliveries += 1;
    const reply = await handle({
      key: `bench:${process.pid}:${deliveries}`,
      actor: { platform: 'local', workspace, account: 'ann' },
      place: channel === undefined ? { channel: '@ann', direct: true } : { channel, direct: false },
      canOpenForm: false,
      ...what,
    } as Interaction);
    return textOf(reply);
  }

  return {
    types: (line, { workspace = 'big', channel } = {}) => deliver({ kind: 'invoke', line }, workspace, channel),
    suggests: (path, field, query, workspace = 'big') =>
      deliver({ kind: 'suggest', path, field, query } as Interaction, workspace, undefined),
    read,
    written,
    commitTimes() {
      const taken = commits;
      commits = [];
      return taken;
    },
    close: () => opened.close(),
  };
}

function textOf(reply: Reply): string {
  switch (reply.kind) {
    case 'view':
      return viewText(reply.view);
    case 'suggestions':
      return reply.options.map(({ label }) => label).join('\n');
    case 'form':
    case 'errors':
    case 'share':
      throw new Error(`the bench was answered with ${reply.kind}`);
    default:
      return reply satisfies never;
  }
}
