/** A local chat on a free port with a database of its own, and a Parley that answers what the test says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCharts } from '../../../src/charts/charts.ts';
import type { Interaction, Reply } from '../../../src/chat/interaction.ts';
import { text, view } from '../../../src/chat/view.ts';
import { createMembers } from '../../../src/crm/members/members.ts';
import { createOrgs } from '../../../src/crm/orgs/orgs.ts';
import { createLocalPlatform, type LocalPlatform } from '../../../src/platforms/local/index.ts';
import type { Answer, Deed, History, LiveEvent, ShownMessage, State } from '../../../src/platforms/local/protocol.ts';
import { openTestDatabase, silent, type TestDatabase } from '../../support/temp-database.ts';

export const KEY = 'test-key-0123456789abcdef';

export interface Chat {
  readonly platform: LocalPlatform;
  readonly base: string;
  readonly test: TestDatabase;
  /** What Parley was handed, in order. */
  readonly heard: Interaction[];
  /** What Parley answers from now on. */
  answer(reply: (interaction: Interaction) => Reply | Promise<Reply>): void;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  /** Does a deed and gives the answer; `id` makes it a repeated one. */
  deed(as: string, place: string, deed: Deed, id?: string): Promise<Answer>;
  says(as: string, place: string, text: string, id?: string): Promise<readonly ShownMessage[]>;
  history(as: string, place: string): Promise<readonly ShownMessage[]>;
  state(as: string): Promise<State>;
  /** Opens the stream of events as someone. */
  listen(as: string, lastId?: string): Promise<Listening>;
  /** Stops the platform and starts it anew on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Listening {
  /** Waits for the next event. */
  next(): Promise<{ readonly id: string; readonly event: LiveEvent }>;
  leave(): void;
}

let deeds = 0;

export async function openChat(): Promise<Chat> {
  const test = await openTestDatabase();
  const pageDir = await mkdtemp(join(tmpdir(), 'parley-page-'));
  await writeFile(join(pageDir, 'main.js'), '// the page');
  await writeFile(join(pageDir, 'main.css'), '/* its style */');
  const heard: Interaction[] = [];
  let reply: (interaction: Interaction) => Reply | Promise<Reply> = () => ({ kind: 'view', view: view(text('Hm.')) });
  const handle = async (interaction: Interaction) => {
    heard.push(interaction);
    return { ...(await reply(interaction)), locale: 'en' as const };
  };
  const charts = createCharts({ log: silent });
  const make = () =>
    createLocalPlatform({
      db: test.db,
      roster: { orgs: createOrgs({ db: test.db }), members: createMembers({ db: test.db }) },
      charts,
      clock: test.clock,
      log: silent,
      port: 0,
      key: KEY,
      pageDir,
      fresh: { locale: 'en', zone: 'Europe/Berlin', currency: 'EUR' },
      menu: () => [],
    });
  const start = async () => {
    const platform = make();
    await platform.start(handle);
    return { platform, base: new URL(platform.url() ?? '').origin };
  };

  let { platform, base } = await start();
  const headers = () => ({ 'x-parley-key': KEY, origin: base });
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`${base}${path}`, { ...init, headers: { ...headers(), ...(init.headers as Record<string, string>) } });
  const post = (path: string, body: unknown) =>
    get(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
  const deed: Chat['deed'] = (as, place, what, id) => {
    deeds += 1;
    return json(post('/api/deeds', { id: id ?? `deed-${deeds}-000`, as, place, deed: what }));
  };
  return {
    get platform() {
      return platform;
    },
    get base() {
      return base;
    },
    test,
    heard,
    answer(next) {
      reply = next;
    },
    fetch: get,
    post,
    deed,
    async says(as, place, line, id) {
      const answer = await deed(as, place, { kind: 'send', text: line }, id);
      return answer.kind === 'messages' ? answer.messages : [];
    },
    history: async (as, place) =>
      (await json<History>(get(`/api/messages?${new URLSearchParams({ as, place })}`))).messages,
    state: (as) => json(get(`/api/state?as=${as}`)),
    async listen(as, lastId) {
      const leaving = new AbortController();
      const response = await get(`/api/events?as=${as}`, {
        signal: leaving.signal,
        headers: lastId ? { 'last-event-id': lastId } : {},
      });
      return { ...eventsOf(response), leave: () => leaving.abort() };
    },
    async restart() {
      await platform.stop();
      ({ platform, base } = await start());
    },
    async close() {
      await platform.stop();
      await charts.close();
      await test.close();
      await rm(pageDir, { recursive: true, force: true });
    },
  };
}

function eventsOf(response: Response): Pick<Listening, 'next'> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    async next() {
      for (;;) {
        const end = rest.indexOf('\n\n');
        if (end === -1) {
          const { value, done } = (await reader?.read()) ?? { done: true };
          if (done) throw new Error('the stream has ended');
          rest += value;
          continue;
        }
        const lines = Object.fromEntries(
          rest
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: ?/, 2).concat(line.slice(line.indexOf(':') + 2)))
            .map(([name, , whole]) => [name, whole]),
        ) as Record<string, string>;
        rest = rest.slice(end + 2);
        if (lines.event === undefined && lines.data) {
          return { id: lines.id ?? '', event: JSON.parse(lines.data) as LiveEvent };
        }
      }
    },
  };
}
