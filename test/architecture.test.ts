/** The house's arrows, read from the imports: who may know whom, and which library lives where. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { root } from './support/temp-database.ts';

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes('generated'),
);

interface Import {
  readonly file: string;
  readonly from: string;
  /** Types only: gone at run time. */
  readonly typeOnly: boolean;
}

const imports: readonly Import[] = files.flatMap((file) => {
  const { module } = parseSync(file, readFileSync(join(src, file), 'utf8'));
  const fromImports = module.staticImports.map(({ moduleRequest, entries }) => ({
    file,
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const fromExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ file, from: moduleRequest.value, typeOnly: isType }] : [],
    ),
  );
  return [...fromImports, ...fromExports];
});

/** The layer of a file under src: its first folder; `app` for the composition root and what starts it. */
function layerOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'app' : first;
}

const LEAVES = ['values', 'language'];

/** What each layer may know beside itself and the leaves. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  values: [],
  language: [],
  chat: [],
  // Pictures of what the conversation shows: it knows a chart, and nobody's figures.
  charts: ['chat'],
  data: [],
  crm: ['data'],
  views: ['chat', 'crm'],
  commands: ['chat', 'crm', 'views'],
  // The local chat is its own vendor: it keeps its channels and messages in our database.
  platforms: ['chat', 'data'],
  delivery: ['chat', 'data'],
  schedule: ['chat', 'crm', 'views', 'delivery', 'data'],
  app: ['charts', 'chat', 'commands', 'crm', 'data', 'delivery', 'platforms', 'schedule', 'views'],
};

const LIVES_IN: readonly { readonly library: RegExp; readonly place: RegExp }[] = [
  { library: /^@slack\//, place: /^platforms\/slack\// },
  { library: /^discord\.js$/, place: /^platforms\/discord\// },
  { library: /^(@prisma\/|better-sqlite3$)|generated\/client/, place: /^data\/|\/store\.ts$/ },
  // In a thread of their own: whoever else imported them would load them at the start.
  { library: /^(echarts|@resvg\/)/, place: /^charts\// },
  { library: /^node-cron$/, place: /^schedule\// },
  { library: /^preact/, place: /^platforms\/local\/page\// },
];

describe('the house', () => {
  it('has a rule for every layer there is', () => {
    expect([...new Set(files.map(layerOf))].sort()).toEqual(Object.keys(MAY_KNOW).sort());
  });

  it('lets each layer know only what is below it', () => {
    const own = imports.filter(({ from }) => from.startsWith('.'));
    expect(own.length).toBeGreaterThan(300);
    const broken = own.flatMap(({ file, from }) => {
      const target = relative(src, join(src, dirname(file), from));
      const [here, there] = [layerOf(file), layerOf(target)];
      const allowed =
        here === there || (MAY_KNOW[here] ?? []).includes(there) || (LEAVES.includes(there) && !LEAVES.includes(here));
      return allowed ? [] : [`${file} -> ${target}`];
    });
    expect(broken).toEqual([]);
  });

  it('keeps each library in its place', () => {
    const broken = imports.flatMap(({ file, from, typeOnly }) =>
      LIVES_IN.filter(({ library, place }) => library.test(from) && !place.test(file) && !typeOnly).map(
        () => `${file} -> ${from}`,
      ),
    );
    expect(broken).toEqual([]);
  });

  it('lets platforms know nothing of each other', () => {
    const platformOf = (path: string) => path.split('/')[1];
    const broken = imports
      .filter(({ file, from }) => layerOf(file) === 'platforms' && from.startsWith('.'))
      .map(({ file, from }) => [file, relative(src, join(src, dirname(file), from))] as const)
      .filter(([file, target]) => layerOf(target) === 'platforms' && platformOf(file) !== platformOf(target));
    expect(broken).toEqual([]);
  });

  it('asks the machine for the time in one place', () => {
    const asking = files.filter((file) => {
      if (file === 'values/clock.ts' || file.startsWith('platforms/local/page/')) return false;
      return /\bDate\.now\(|new Date\(\)/.test(
        readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      );
    });
    expect(asking).toEqual([]);
  });
});
