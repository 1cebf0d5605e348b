/**
 * Signed slash commands over HTTP against the running process: `npm run bench:slack -- [customers] [--seconds 20]`.
 * Beside it, in the same run, Bolt that only acknowledges and Bolt with the bare driver running the same statements.
 * The table goes to standard error, the JSON to standard output.
 */
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Slack, startSlack } from '../support/slack/index.ts';
import { copyOf, fixtureOf } from './fixture/fixture.ts';
import { openRaw } from './fixture/raw.ts';
import { figuresOf, round } from './measure/figures.ts';
import { type Running, startAt } from './measure/process.ts';
import { openProduct } from './measure/product.ts';
import type { Statement } from './measure/recorder.ts';
import { createReport, type Report, toJson } from './measure/report.ts';
import { aSecond, type Load, type Target, underWay } from './slack/load.ts';
import { addDigests, CHANNEL, moveToSlack, TEAM, USER } from './slack/workspace.ts';
import { lineOf, mixOf } from './tasks/mix.ts';

const RATE = 100;
const AT_ONCE = 2_000;
/** Until the compiler has settled: a process serves for weeks. */
const WARM = 3_000;
const DIGESTS = 1_000;
/** Beside the digests. */
const RATE_MEANWHILE = 50;
const SECONDS_MEANWHILE = 60;
const PEER = ['--import', 'tsx', 'test/bench/slack/peer.ts'];

type Who = 'Parley' | 'Bolt alone' | 'Bolt and the bare driver';

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string' } } });
  const size = Number((positionals[0] ?? '1000000').replaceAll(/[,_]/g, ''));
  const seconds = Number(values.seconds ?? 20);
  const report = createReport(tell);
  const file = await fixtureOf(size, tell);

  const texts = await textsOf(file, WARM + AT_ONCE + RATE * seconds);
  const slack = await startSlack({ installedIn: [TEAM] });
  try {
    const results = new Map<Who, Measured>();
    for (const who of ['Bolt alone', 'Bolt and the bare driver', 'Parley'] as const) {
      results.set(who, await measureOne(who, { file, slack, texts }));
      tellOne(report, size, who, results.get(who) as Measured, results.get('Bolt and the bare driver'));
    }
    await measureDigests(report, file, size, slack);
  } finally {
    await slack.close();
  }
  process.stdout.write(`${toJson(report.lines, new Date())}\n`);
}

async function textsOf(file: string, count: number): Promise<string[]> {
  const raw = openRaw(file, { readonly: true });
  const [[orgId] = []] = raw.run('SELECT "orgId" FROM "Workspace" WHERE "externalId" = ?', ['big']);
  const texts = mixOf(raw, Number(orgId), count, 1).map(lineOf);
  raw.handle.close();
  return texts;
}

interface Measured {
  readonly steady: Load;
  readonly busy: Load;
}

async function measureOne(
  who: Who,
  { file, slack, texts }: { readonly file: string; readonly slack: Slack; readonly texts: readonly string[] },
): Promise<Measured> {
  const seen = who === 'Bolt and the bare driver' ? await statementsOf(file, texts) : undefined;
  const copy = await copyOf(file, 'slack');
  const raw = openRaw(copy.path);
  moveToSlack(raw);
  raw.handle.close();
  const running = await start(who, copy.path, slack, seen);
  try {
    const target = targetOf(running, slack);
    await underWay(target, texts.slice(0, WARM), 10);
    const busy = await underWay(target, texts.slice(WARM, WARM + AT_ONCE), 10);
    const steady = await aSecond(target, texts.slice(WARM + AT_ONCE), RATE);
    return { busy, steady };
  } finally {
    await running.stop();
    await copy.drop();
    if (seen) await rm(seen, { force: true });
  }
}

/** What Parley sends to SQLite for each command, on a copy in the state the bare driver will begin with. */
async function statementsOf(file: string, texts: readonly string[]): Promise<string> {
  const copy = await copyOf(file, 'seen');
  const product = await openProduct(copy.path);
  product.written.take(); // how the connection was set up
  const seen: [string, Statement[]][] = [];
  for (const text of texts) {
    product.read.take();
    await product.types(text, { channel: 'sales' });
    const statements = [...product.read.take(), ...product.written.take()];
    seen.push([text, statements.map(({ sql, args }) => ({ sql, args: args.map(plain) }))]);
  }
  await product.close();
  await copy.drop();
  const path = join(tmpdir(), `parley-statements-${process.pid}.json`);
  await writeFile(path, JSON.stringify(seen));
  return path;
}

/** As the bare driver binds it, and JSON can hold it. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'bigint' ? Number(value) : value;
}

function start(who: Who, path: string, slack: Slack, seen: string | undefined): Promise<Running> {
  const token = slack.team(TEAM).installation?.botToken ?? '';
  const secret = slack.app.signingSecret;
  if (who !== 'Parley')
    return startAt(path, process.execPath, [...PEER, slack.apiUrl, token, secret, ...(seen ? [seen] : [])]);
  const env = { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: slack.apiUrl, LOCAL_CHAT: 'off' };
  return startAt(path, process.execPath, ['dist/main.js'], env);
}

function targetOf({ port }: Running, slack: Slack): Target {
  const origin = slack.apiUrl.replace(/\/api\/$/, '');
  return { port, origin, secret: slack.app.signingSecret, team: TEAM, user: USER, channel: CHANNEL };
}

function tellOne(report: Report, size: number, who: Who, { steady, busy }: Measured, raw: Measured | undefined): void {
  const held = who === 'Parley';
  const { p50, p99, p999, max } = figuresOf(steady.times);
  report.add({
    ...{ task: `ack at ${RATE}/s`, what: who, size, figures: { p50, p99, 'p99.9': p999, max } },
    ...(held ? { target: 'p50 10, p99 45, p99.9 100 ms', met: p50 <= 10 && p99 <= 45 && p999 <= 100 } : {}),
  });
  const rate = Math.round(busy.times.length / busy.seconds);
  const bare = raw && held ? round(rate / (raw.busy.times.length / raw.busy.seconds)) : undefined;
  const of = figuresOf(busy.times);
  report.add({
    ...{ task: 'mix, ten under way', what: who, size },
    figures: { 'per s': rate, p50: of.p50, p99: of.p99, ...(bare ? { 'of the bare driver’s': bare } : {}) },
    ...(bare ? { target: '>= 0.6 of Bolt and the bare driver', met: bare >= 0.6 } : {}),
  });
}

/** A thousand digests fall due while people work. */
async function measureDigests(report: Report, file: string, size: number, slack: Slack): Promise<void> {
  const copy = await copyOf(file, 'digests');
  const raw = openRaw(copy.path);
  const orgId = moveToSlack(raw);
  const channels = Array.from({ length: DIGESTS }, (_, index) => `C0D${String(index).padStart(6, '0')}`);
  for (const id of channels) slack.addChannel(TEAM, { id, name: id.toLowerCase(), members: [USER], withApp: true });
  const texts = mixOf(raw, orgId, RATE_MEANWHILE * SECONDS_MEANWHILE, 2).map(lineOf);
  addDigests(raw, orgId, channels, new Date());
  raw.handle.close();
  const before = slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
  const running = await start('Parley', copy.path, slack, undefined);
  try {
    const { times } = await aSecond(targetOf(running, slack), texts, RATE_MEANWHILE);
    const posted = slack.calls.filter(({ method }) => method === 'chat.postMessage').length - before;
    const { p50, p99, max } = figuresOf(times);
    report.add({
      ...{ task: `${RATE_MEANWHILE}/s while ${DIGESTS} digests are sent`, what: 'Parley', size },
      figures: { p50, p99, max, posted },
      ...{ target: `p99 250 ms, none over 3 s`, met: p99 <= 250 && max <= 3_000 && posted > 0 },
    });
  } finally {
    await running.stop();
    await copy.drop();
  }
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

await bench();
