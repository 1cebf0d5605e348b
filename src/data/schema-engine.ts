/**
 * Prisma's schema engine as WebAssembly: it compares datamodels and applies migrations without a downloaded binary.
 * Loading it takes some tenths of a second and memory, so only what needs a migration does.
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { AdapterFactory } from './sqlite.ts';

const PACKAGE = '@prisma/schema-engine-wasm/schema_engine_bg';
/** Nothing in the database is managed by others. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let loading: Promise<EngineModule> | undefined;

/** An engine on connections of this factory. Call `free()` when done. */
export async function openSchemaEngine(factory: AdapterFactory): Promise<SchemaEngine> {
  loading ??= load();
  const { SchemaEngine } = await loading;
  return SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** The package's own entry imports its .wasm as a module, which Node does not do: the halves are joined by hand. */
async function load(): Promise<EngineModule> {
  const script = createRequire(import.meta.url).resolve(PACKAGE);
  const glue: EngineModule = await import(PACKAGE);
  const { instance } = await WebAssembly.instantiate(await readFile(script.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
