import { defineConfig } from 'prisma/config';

// Generating the client needs no schema engine; naming an executable keeps the CLI from downloading one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
