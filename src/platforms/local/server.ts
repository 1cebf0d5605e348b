/** The routes of the local chat: the page, its data, its events, and the deeds people do on it. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Charts } from '../../chat/charts.ts';
import { acceptedLocale } from '../../language/locale.ts';
import { readAsset } from './assets.ts';
import { chartAnswer } from './chart-answer.ts';
import { type DeedDeps, doDeed } from './deeds.ts';
import { fileAnswer } from './file-answer.ts';
import { type GuardOptions, guard } from './guard.ts';
import { shellPage } from './html.ts';
import { LIMITS } from './limits.ts';
import type { History } from './protocol.ts';
import { channelName } from './publish.ts';
import { posted } from './receive.ts';
import { showMessage } from './show-message.ts';
import { readState, type StateDeps } from './state.ts';
import { streamEvents } from './stream.ts';

export interface ServerDeps extends DeedDeps, StateDeps {
  readonly guard: GuardOptions;
  readonly pageDir: string;
  readonly charts: Charts;
  readonly log: Logger;
  /** Keeps how to end a stream that is open; returns how to forget it. */
  closing(end: () => void): () => void;
}

const newChannel = z.object({ name: z.string().max(200) });
const newPerson = z.object({ name: z.string().trim().min(1).max(LIMITS.personName) });

export function createServer(deps: ServerDeps): Hono {
  const { store, people, live, clock, log } = deps;
  const app = new Hono();

  app.use(guard(deps.guard));
  app.use(
    bodyLimit({ maxSize: LIMITS.body, onError: (c) => c.json({ error: 'tooLarge' }, 413, { connection: 'close' }) }),
  );
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'a request of the local chat failed');
    return c.json({ error: 'fault' }, 500);
  });
  app.notFound((c) => c.json({ error: 'nothing' }, 404));

  app.get('/', async (c) => {
    const asked = acceptedLocale(c.req.header('accept-language'));
    return c.html(shellPage(asked ?? (await people.org()).locale));
  });
  app.get('/assets/:name', async (c) => {
    const asset = await readAsset(deps.pageDir, c.req.param('name'));
    if (!asset) return c.json({ error: 'nothing' }, 404);
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
  });

  app.get('/api/state', async (c) => {
    const { as, locale, zone } = c.req.query();
    const state = await readState(deps, as, { locale, zone });
    return state ? c.json(state) : c.json({ error: 'person' }, 404);
  });
  app.get('/api/messages', async (c) => {
    const { as = '', place = '', before } = c.req.query();
    const mine = place === `@${as}` || (!place.startsWith('@') && (await store.channels()).includes(place));
    if (!mine || !(await people.find(as))) return c.json({ error: 'place' }, 404);
    const found = await store.history(place, as, before === undefined ? undefined : Number(before) || 0);
    const history: History = { messages: found.map(showMessage), more: found.length === LIMITS.history };
    return c.json(history);
  });
  app.get('/api/events', async (c) => {
    const { as = '' } = c.req.query();
    if (!(await people.find(as))) return c.json({ error: 'person' }, 404);
    return streamEvents(c, live, as, deps.closing);
  });
  app.get('/api/files/:message/:block', async (c) => {
    const message = await store.find(Number(c.req.param('message')) || 0, c.req.query('as') ?? '');
    const block = message?.card?.blocks[Number(c.req.param('block'))];
    return block?.type === 'file' ? fileAnswer(block) : c.json({ error: 'nothing' }, 404);
  });

  app.get('/api/charts/:message/:block/:name', async (c) => {
    const message = await store.find(Number(c.req.param('message')) || 0, c.req.query('as') ?? '');
    const block = message?.card?.blocks[Number(c.req.param('block'))];
    const ground = c.req.query('ground') === 'dark' ? 'dark' : 'light';
    const svg = block?.type === 'chart' ? await deps.charts.svg(block, ground) : undefined;
    return svg === undefined ? c.json({ error: 'nothing' }, 404) : chartAnswer(svg);
  });

  app.post('/api/deeds', async (c) => {
    const post = posted.safeParse(await json(c.req.raw));
    if (!post.success) return c.json({ error: 'malformed' }, 400);
    const answer = await doDeed(deps, post.data);
    return typeof answer === 'string' ? c.json({ error: answer }, 404) : c.json(answer);
  });
  app.post('/api/channels', async (c) => {
    const post = newChannel.safeParse(await json(c.req.raw));
    const name = channelName(post.data?.name ?? '');
    if (name === '' || name.length > LIMITS.channelName) return c.json({ error: 'channelName' }, 400);
    const outcome = await store.addChannel(name, clock.now());
    if (outcome !== 'added') return c.json({ error: outcome }, 409);
    live.stateChanged();
    return c.json({ name }, 201);
  });
  app.post('/api/people', async (c) => {
    const post = newPerson.safeParse(await json(c.req.raw));
    if (!post.success) return c.json({ error: 'personName' }, 400);
    const person = await people.add(post.data.name, clock.now());
    if (!person) return c.json({ error: 'full' }, 409);
    live.stateChanged();
    return c.json(person, 201);
  });
  return app;
}

/** The body of a post; undefined where it is not JSON, or not said to be (what a plain form of another site sends). */
async function json(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined;
  return request.json().catch(() => undefined);
}
