/**
 * Interactions over the gateway to the running process: `npm run bench:discord -- [customers] [--seconds 20]`.
 * Timed from the packet sent to the callback received; beside it, in the same run, a bot of discord.js that answers at
 * once. The table goes to standard error, the JSON to standard output.
 */
import { parseArgs } from 'node:util';
import { type Discord, type Person, startDiscord } from '../support/discord/index.ts';
import { aSecond, commandOf, type Load, type Typed, underWay } from './discord/load.ts';
import { moveToDiscord } from './discord/server.ts';
import { copyOf, fixtureOf } from './fixture/fixture.ts';
import { openRaw } from './fixture/raw.ts';
import { figuresOf, round } from './measure/figures.ts';
import { cpuOf, type Running, startAt } from './measure/process.ts';
import { createReport, type Report, toJson } from './measure/report.ts';
import { mixOf } from './tasks/mix.ts';
import { knownOf, words } from './tasks/questions.ts';

const RATE = 100;
const AT_ONCE = 1_000;
const WARM = 200;
const TARGET_MS = 30;

type Who = 'Parley' | 'discord.js alone';

interface Asks {
  readonly typed: readonly Typed[];
  readonly commands: readonly Typed[];
}

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string' } } });
  const size = Number((positionals[0] ?? '1000000').replaceAll(/[,_]/g, ''));
  const seconds = Number(values.seconds ?? 20);
  const report = createReport(tell);
  const file = await fixtureOf(size, tell);
  const discord = await startDiscord();
  const copy = await copyOf(file, 'discord');
  try {
    const person = discord.person('Ann').in('sales');
    const raw = openRaw(copy.path);
    const orgId = moveToDiscord(raw, discord.guild('Acme').id, person.id);
    const asks: Asks = {
      typed: typedOf(
        words(knownOf(raw, orgId)).flatMap(({ asked }) => asked),
        WARM + RATE * seconds,
      ),
      commands: mixOf(raw, orgId, WARM + AT_ONCE + RATE * seconds, 1).map(commandOf),
    };
    raw.handle.close();
    // Parley goes first: nothing can be typed before the commands are told.
    const ours = await measureOne('Parley', { path: copy.path, discord, person, asks });
    const bare = await measureOne('discord.js alone', { path: copy.path, discord, person, asks });
    tellBoth(report, size, ours, bare);
  } finally {
    await discord.close();
    await copy.drop();
  }
  process.stdout.write(`${toJson(report.lines, new Date())}\n`);
}

/** What people have typed of a customer when suggestions are asked for. */
function typedOf(texts: readonly string[], count: number): Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    command: '/customer show',
    options: { customer: texts[index % texts.length] ?? '' },
    focus: 'customer',
  }));
}

interface Costed extends Load {
  /** What each took of the processor, ms: what else the machine does counts in the times, not here. */
  readonly cpu: number | undefined;
}

interface Measured {
  readonly typing: Costed;
  readonly steady: Costed;
  readonly busy: Costed;
}

interface Measuring {
  readonly path: string;
  readonly discord: Discord;
  readonly person: Person;
  readonly asks: Asks;
}

async function measureOne(who: Who, { path, discord, person, asks }: Measuring): Promise<Measured> {
  const { typed, commands } = asks;
  const running = await start(who, path, discord);
  try {
    await underWay(person, typed.slice(0, WARM), 10);
    await underWay(person, commands.slice(0, WARM), 10);
    const typing = await costed(running, () => aSecond(person, typed.slice(WARM), RATE));
    const steady = await costed(running, () => aSecond(person, commands.slice(WARM + AT_ONCE), RATE));
    const busy = await costed(running, () => underWay(person, commands.slice(WARM, WARM + AT_ONCE), 10));
    return { typing, steady, busy };
  } finally {
    await running.stop();
  }
}

async function costed(running: Running, work: () => Promise<Load>): Promise<Costed> {
  const before = await cpuOf(running);
  const load = await work();
  const after = await cpuOf(running);
  const cpu = before === undefined || after === undefined ? undefined : round((after - before) / load.times.length);
  return { ...load, cpu };
}

function start(who: Who, path: string, { url, token }: Discord): Promise<Running> {
  if (who === 'Parley') {
    return startAt(path, process.execPath, ['dist/main.js'], {
      ...{ DISCORD_TOKEN: token, DISCORD_API_URL: url, LOCAL_CHAT: 'off' },
    });
  }
  return startAt(path, process.execPath, ['--import', 'tsx', 'test/bench/discord/peer.ts', url, token]);
}

function tellBoth(report: Report, size: number, ours: Measured, bare: Measured): void {
  for (const [task, of] of [
    [`suggestions at ${RATE}/s`, 'typing'],
    [`commands at ${RATE}/s`, 'steady'],
  ] as const) {
    for (const [what, measured] of [
      ['Parley', ours],
      ['discord.js alone', bare],
    ] as const) {
      const { times, cpu } = measured[of];
      const { p50, p99, p999, max } = figuresOf(times);
      report.add({
        ...{ task, what, size, figures: { p50, p99, 'p99.9': p999, max, ...cpuFigure(cpu) } },
        ...(measured === ours ? { target: `p99 ${TARGET_MS} ms`, met: p99 <= TARGET_MS } : {}),
      });
    }
  }
  const rateOf = ({ times, seconds }: Load) => times.length / seconds;
  for (const [what, { busy }] of [
    ['Parley', ours],
    ['discord.js alone', bare],
  ] as const) {
    const { p50, p99, p999 } = figuresOf(busy.times);
    const part = what === 'Parley' ? { 'of discord.js’s': round(rateOf(busy) / rateOf(bare.busy)) } : {};
    report.add({
      ...{ task: 'commands, ten under way', what, size },
      figures: { 'per s': Math.round(rateOf(busy)), p50, p99, 'p99.9': p999, ...cpuFigure(busy.cpu), ...part },
    });
  }
}

const cpuFigure = (cpu: number | undefined) => (cpu === undefined ? {} : { 'cpu each': cpu });

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

await bench();
